// Keys for tests: small ones, made once per process, since how long a key is gets checked at boot and nowhere else.
import { generateKeyPairSync } from 'node:crypto'

/** The smallest that still carries the sealed fields of an application. */
const RSA_BITS = 1024

export interface KeyPair {
  readonly privatePem: string
  readonly publicPem: string
}

const pool = new Map<string, KeyPair>()

/** The same pair for the same name, as long as this process lives. */
export function keyPair(name: 'merchant' | 'platform'): KeyPair {
  const known = pool.get(name) ?? makePair()
  pool.set(name, known)
  return known
}

function makePair(): KeyPair {
  const { privateKey, publicKey } = generateKeyPairSync('rsa', {
    modulusLength: RSA_BITS,
    publicKeyEncoding: { type: 'spki', format: 'pem' },
    privateKeyEncoding: { type: 'pkcs8', format: 'pem' },
  })
  return { privatePem: privateKey, publicPem: publicKey }
}
