// Base64 (RFC 4648 §4) to bytes, and plain text to bytes and back: the core has no Buffer.
import { assert } from './result'

const ALPHABET = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/'
const NO_DIGIT = 255
const ASCII_MAX = 127
/** Texts longer than this are put together in pieces: an argument list has a limit. */
const PIECE_LENGTH = 8_192

const DIGITS = digitsByCode()

/** Null for anything that is not whole, padded base64 in one line. */
export function bytesFromBase64(text: string): Uint8Array | null {
  if (text.length === 0 || text.length % 4 !== 0) return null
  const padding = text.slice(-2) === '==' ? 2 : text.slice(-1) === '=' ? 1 : 0
  const size = (text.length / 4) * 3 - padding
  const bytes = new Uint8Array(size)
  const digitsEnd = text.length - padding
  let at = 0
  for (let index = 0; index < text.length; index += 4) {
    let group = 0
    for (let place = index; place < index + 4; place += 1) {
      const digit = place < digitsEnd ? (DIGITS[text.charCodeAt(place)] ?? NO_DIGIT) : 0
      if (digit === NO_DIGIT) return null
      group = group * 64 + digit
    }
    for (let shift = 16; shift >= 0 && at < size; shift -= 8, at += 1) bytes[at] = (group >> shift) & 255
  }
  return bytes
}

/** Throws for text beyond ASCII: sealed text has none. */
export function bytesFromAscii(text: string): Uint8Array {
  const bytes = new Uint8Array(text.length)
  for (let index = 0; index < text.length; index += 1) {
    const code = text.charCodeAt(index)
    assert(code <= ASCII_MAX, 'only plain text is kept as bytes')
    bytes[index] = code
  }
  return bytes
}

export function asciiFromBytes(bytes: Uint8Array): string {
  let text = ''
  for (let start = 0; start < bytes.length; start += PIECE_LENGTH) {
    text += String.fromCharCode(...Array.from(bytes.subarray(start, start + PIECE_LENGTH)))
  }
  return text
}

function digitsByCode(): Uint8Array {
  const digits = new Uint8Array(ASCII_MAX + 1).fill(NO_DIGIT)
  for (let value = 0; value < ALPHABET.length; value += 1) digits[ALPHABET.charCodeAt(value)] = value
  return digits
}
