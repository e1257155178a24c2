// Sealing of WeChat Pay v3: AES-256-GCM for what notices carry, RSA-OAEP for personal fields.
import { constants, createDecipheriv, privateDecrypt, publicEncrypt, type KeyObject } from 'node:crypto'

const TAG_BYTES = 16
/** The documents fix OAEP with SHA-1 for both hash and mask. */
const OAEP = { padding: constants.RSA_PKCS1_OAEP_PADDING, oaepHash: 'sha1' } as const

export interface Sealed {
  readonly algorithm: string
  /** Base64; the last 16 bytes are the tag. */
  readonly ciphertext: string
  readonly nonce: string
  readonly associatedData: string
}

/** The plain text under the 32-byte APIv3 key; null when anything was changed on the way or another key sealed it. */
export function openNotice(apiV3Key: string, sealed: Sealed): string | null {
  const bytes = Buffer.from(sealed.ciphertext, 'base64')
  if (sealed.algorithm !== 'AEAD_AES_256_GCM' || bytes.length < TAG_BYTES) return null
  try {
    const decipher = createDecipheriv('aes-256-gcm', Buffer.from(apiV3Key), Buffer.from(sealed.nonce), {
      authTagLength: TAG_BYTES,
    })
    decipher.setAAD(Buffer.from(sealed.associatedData))
    decipher.setAuthTag(bytes.subarray(-TAG_BYTES))
    return Buffer.concat([decipher.update(bytes.subarray(0, -TAG_BYTES)), decipher.final()]).toString('utf8')
  } catch {
    return null
  }
}

/** A personal field for the channel's eyes, in base64; another text each time. */
export function sealField(platformKey: KeyObject, text: string): string {
  return publicEncrypt({ ...OAEP, key: platformKey }, Buffer.from(text)).toString('base64')
}

/** A personal field the channel sealed for us; null when it was not for this key. */
export function openField(privateKey: KeyObject, sealedBase64: string): string | null {
  try {
    return privateDecrypt({ ...OAEP, key: privateKey }, Buffer.from(sealedBase64, 'base64')).toString('utf8')
  } catch {
    return null
  }
}
