// Digests and blind indexes with Node's own crypto.
import { createHash, createHmac } from 'node:crypto'
import type { Digest } from '../../ports/digest'

/** A shorter key could be found by trying, and with it every phone number behind the indexes. */
const INDEX_KEY_BYTES_MIN = 32

/** Whoever changes the key loses every index made with the old one. Throws when it is too short. */
export function createDigest(indexKey: Uint8Array): Digest {
  if (indexKey.length < INDEX_KEY_BYTES_MIN)
    throw new Error(`the index key has less than ${INDEX_KEY_BYTES_MIN} bytes`)
  return {
    sha256: (text) => createHash('sha256').update(text).digest('hex'),
    blind(purpose, text) {
      const purposeKey = createHmac('sha256', indexKey).update(purpose).digest()
      return createHmac('sha256', purposeKey).update(text).digest('hex')
    },
  }
}
