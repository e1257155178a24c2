// The vault: a data key for each person, itself sealed by the installation's master key, with JWE (RFC 7516).
import { randomBytes, webcrypto } from 'node:crypto'
import { CompactEncrypt, compactDecrypt } from 'jose'
import type { Vault } from '../../ports/vault'

type CryptoKey = webcrypto.CryptoKey

export interface MasterKeys {
  /** The name of the key that seals new data keys. */
  readonly current: string
  /** By name; older ones stay as long as anything is sealed with them. 32 bytes each. */
  readonly keys: Readonly<Record<string, Uint8Array>>
}

const KEY_BYTES = 32
const CONTENT = 'A256GCM'
/** One key does one layer: the master key seals data keys, a data key seals its person's fields. */
const DIRECT = 'dir'
const only = { keyManagementAlgorithms: [DIRECT], contentEncryptionAlgorithms: [CONTENT] }

/** Opening rejects when anything was changed, when a field was moved under another name, or when the key is another. */
export function createVault(master: MasterKeys): Vault {
  const imported = new Map<string, Promise<CryptoKey>>()
  const masterKey = (kid: unknown): Promise<CryptoKey> => {
    const name = checkedName(master, kid)
    const known = imported.get(name) ?? keyOf(master.keys[name] ?? new Uint8Array())
    imported.set(name, known)
    return known
  }
  checkedName(master, master.current)
  const dataKey = async (sealedKey: string): Promise<CryptoKey> =>
    keyOf((await compactDecrypt(sealedKey, ({ kid }: { kid?: unknown }) => masterKey(kid), only)).plaintext)
  return {
    newKey: async () =>
      new CompactEncrypt(randomBytes(KEY_BYTES))
        .setProtectedHeader({ alg: DIRECT, enc: CONTENT, kid: master.current })
        .encrypt(await masterKey(master.current)),
    async seal(sealedKey, fields) {
      const key = await dataKey(sealedKey)
      return each(fields, (name, text) =>
        new CompactEncrypt(Buffer.from(text))
          .setProtectedHeader({ alg: DIRECT, enc: CONTENT, field: name })
          .encrypt(key),
      )
    },
    async open(sealedKey, sealed) {
      const key = await dataKey(sealedKey)
      return each(sealed, (name, jwe) => openField(key, name, jwe))
    },
  }
}

function checkedName({ keys }: MasterKeys, kid: unknown): string {
  const name = typeof kid === 'string' && Object.hasOwn(keys, kid) ? kid : ''
  if (keys[name]?.length !== KEY_BYTES) throw new Error('no master key of that name, or not 32 bytes')
  return name
}

/** Made ready once: each use of plain bytes would make it ready anew. */
function keyOf(bytes: Uint8Array): Promise<CryptoKey> {
  return webcrypto.subtle.importKey('raw', bytes, 'AES-GCM', false, ['encrypt', 'decrypt'])
}

async function openField(key: CryptoKey, name: string, jwe: string): Promise<string> {
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
