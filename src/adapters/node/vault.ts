// The vault: a data key for each person, itself sealed by the installation's master key, with JWE (RFC 7516).
import { randomBytes } from 'node:crypto'
import { CompactEncrypt, compactDecrypt } from 'jose'
import type { Vault } from '../../ports/vault'

export interface MasterKeys {
  /** The name of the key that seals new data keys. */
  readonly current: string
  /** By name; older ones stay as long as anything is sealed with them. 32 bytes each. */
  readonly keys: Readonly<Record<string, Uint8Array>>
}

const KEY_BYTES = 32
const WRAP = 'A256GCMKW'
const CONTENT = 'A256GCM'

/** Opening rejects when anything was changed, when a field was moved under another name, or when the key is another. */
export function createVault(master: MasterKeys): Vault {
  const masterKey = (kid: unknown): Uint8Array => {
    const key = typeof kid === 'string' && Object.hasOwn(master.keys, kid) ? master.keys[kid] : undefined
    if (key?.length !== KEY_BYTES) throw new Error('no master key of that name, or not 32 bytes')
    return key
  }
  masterKey(master.current)
  const dataKey = async (sealedKey: string): Promise<Uint8Array> => {
    const only = { keyManagementAlgorithms: [WRAP], contentEncryptionAlgorithms: [CONTENT] }
    return (await compactDecrypt(sealedKey, ({ kid }: { kid?: unknown }) => masterKey(kid), only)).plaintext
  }
  return {
    newKey: () =>
      new CompactEncrypt(randomBytes(KEY_BYTES))
        .setProtectedHeader({ alg: WRAP, enc: CONTENT, kid: master.current })
        .encrypt(masterKey(master.current)),
    async seal(sealedKey, fields) {
      const key = await dataKey(sealedKey)
      return each(fields, (name, text) =>
        new CompactEncrypt(Buffer.from(text))
          .setProtectedHeader({ alg: 'dir', enc: CONTENT, field: name })
          .encrypt(key),
      )
    },
    async open(sealedKey, sealed) {
      const key = await dataKey(sealedKey)
      return each(sealed, (name, jwe) => openField(key, name, jwe))
    },
  }
}

async function openField(key: Uint8Array, name: string, jwe: string): Promise<string> {
  const only = { keyManagementAlgorithms: ['dir'], contentEncryptionAlgorithms: [CONTENT] }
  const { plaintext, protectedHeader } = await compactDecrypt(jwe, key, only)
  // The name is sealed along, so that nobody who can write rows can show a card number as a phone number.
  if (protectedHeader['field'] !== name) throw new Error('a sealed field under another name')
  return Buffer.from(plaintext).toString('utf8')
}

async function each(
  fields: Readonly<Record<string, string>>,
  change: (name: string, value: string) => Promise<string>,
): Promise<Readonly<Record<string, string>>> {
  const changed: [string, string][] = []
  for (const [name, value] of Object.entries(fields)) changed.push([name, await change(name, value)])
  return Object.fromEntries(changed)
}
