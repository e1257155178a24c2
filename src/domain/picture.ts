// Pictures as they come from a phone: only JPG and PNG, told by their first bytes and never by a name, up to 2 MB.
import { bytesFromBase64 } from './base64'
import { ok, refuse, type Result } from './result'

/** As the payment channel takes photos of papers. */
export const PICTURE_BYTES_MAX = 2 * 1024 * 1024

export type PictureKind = 'image/jpeg' | 'image/png'

const JPEG_START = [0xff, 0xd8, 0xff]
const PNG_START = [0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]

/** Null for anything else: such bytes, sealed papers among them, are served to nobody. */
export function pictureKind(bytes: Uint8Array): PictureKind | null {
  if (startsWith(bytes, JPEG_START)) return 'image/jpeg'
  return startsWith(bytes, PNG_START) ? 'image/png' : null
}

/** Refused: `picture-kind`, `picture-size`. */
export function readPicture(base64: string): Result<Uint8Array> {
  const bytes = bytesFromBase64(base64)
  if (bytes === null || pictureKind(bytes) === null) return refuse('picture-kind')
  return bytes.length > PICTURE_BYTES_MAX ? refuse('picture-size') : ok(bytes)
}

function startsWith(bytes: Uint8Array, start: readonly number[]): boolean {
  return start.every((byte, index) => bytes[index] === byte)
}
