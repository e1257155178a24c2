// Sealing of WeChat Pay v3: AES-256-GCM for notices, RSA-OAEP for personal fields.
import { constants, createCipheriv, createPrivateKey, privateDecrypt } from 'node:crypto'

const TAG_BYTES = 16
const KEY_BYTES = 32

type Sealed = {
  algorithm: 'AEAD_AES_256_GCM'
  ciphertext: string
  nonce: string
  associated_data: string
}

/** The ciphertext carries its 16-byte tag at the end, as the notices do. */
export function sealGcm(apiV3Key: string, nonce: string, associatedData: string, plain: string): Sealed {
  const cipher = createCipheriv('aes-256-gcm', Buffer.from(apiV3Key), Buffer.from(nonce), {
    authTagLength: TAG_BYTES,
  })
  cipher.setAAD(Buffer.from(associatedData))
  const parts = [cipher.update(plain, 'utf8'), cipher.final(), cipher.getAuthTag()]
  return {
    algorithm: 'AEAD_AES_256_GCM',
    ciphertext: Buffer.concat(parts).toString('base64'),
    nonce,
    associated_data: associatedData,
  }
}

export function isApiV3Key(key: string): boolean {
  return Buffer.byteLength(key) === KEY_BYTES
}

/** Opens a personal field; undefined when it was not sealed for this key. */
export function createOpener(privateKeyPem: string): (sealedBase64: string) => string | undefined {
  const key = createPrivateKey(privateKeyPem)
  return (sealedBase64) => {
    try {
      const opened = privateDecrypt(
        { key, padding: constants.RSA_PKCS1_OAEP_PADDING, oaepHash: 'sha1' },
        Buffer.from(sealedBase64, 'base64'),
      )
      return opened.toString('utf8')
    } catch {
      return undefined
    }
  }
}
