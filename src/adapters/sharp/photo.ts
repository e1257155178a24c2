// A stored photo as square pixels: which bytes may be read at all, and whether the goods stand on one even ground.
import sharp from 'sharp'
import { pictureKind } from '../../domain/picture'

/** Beyond it a small file can be a bomb; a phone's largest camera has about that. */
const PIXELS_MAX = 50_000_000
const READ_TIMEOUT_S = 5
/** The frame in which a ground must be even, and how far its colours may lie apart (WebP is not exact). */
const FRAME_PIXELS = 8
const APART_MAX = 9
const PAPER = '#FBF6EC'
const CHANNELS = 3

export interface Photo {
  /** RGB, `size` × `size`. */
  readonly pixels: Buffer
  /** Mean colour of the frame, or of the whole photo when that is uneven; `#RRGGBB`. */
  readonly ground: string
  readonly isOnGround: boolean
}

/** Null for anything but JPEG, PNG and WebP, and for what turns out to be damaged or too large. */
export async function readPhoto(bytes: Uint8Array, size: number): Promise<Photo | null> {
  // A library that also reads SVG and much else must not see bytes of an unknown kind.
  if (pictureKind(bytes) === null && !isWebp(bytes)) return null
  try {
    const pixels = await sharp(bytes, { limitInputPixels: PIXELS_MAX, failOn: 'error' })
      .timeout({ seconds: READ_TIMEOUT_S })
      .autoOrient()
      .resize(size, size, { fit: 'cover' })
      .flatten({ background: PAPER })
      .toColourspace('srgb')
      .removeAlpha()
      .raw()
      .toBuffer()
    return withGround(pixels, size)
  } catch {
    // The stored bytes are at fault, not we: the card is drawn without them.
    return null
  }
}

function isWebp(bytes: Uint8Array): boolean {
  const letters = (start: number) => String.fromCharCode(...bytes.subarray(start, start + 4))
  return letters(0) === 'RIFF' && letters(8) === 'WEBP'
}

function withGround(pixels: Buffer, size: number): Photo {
  const frame = mean(pixels, size, (x, y) => isFrame(x, y, size))
  let isOnGround = true
  for (let y = 0; y < size && isOnGround; y += 1) {
    for (let x = 0; x < size; x += 1) {
      if (isFrame(x, y, size) && isApart(pixels, (y * size + x) * CHANNELS, frame)) isOnGround = false
    }
  }
  return { pixels, ground: hex(isOnGround ? frame : mean(pixels, size, () => true)), isOnGround }
}

function isFrame(x: number, y: number, size: number): boolean {
  return Math.min(x, y, size - 1 - x, size - 1 - y) < FRAME_PIXELS
}

function isApart(pixels: Buffer, at: number, colour: readonly number[]): boolean {
  return colour.some((part, channel) => Math.abs((pixels[at + channel] ?? 0) - part) > APART_MAX)
}

function mean(pixels: Buffer, size: number, counts: (x: number, y: number) => boolean): number[] {
  const sums = [0, 0, 0]
  let count = 0
  for (let y = 0; y < size; y += 1) {
    for (let x = 0; x < size; x += 1) {
      if (!counts(x, y)) continue
      count += 1
      sums.forEach((sum, channel) => {
        sums[channel] = sum + (pixels[(y * size + x) * CHANNELS + channel] ?? 0)
      })
    }
  }
  return sums.map((sum) => Math.round(sum / count))
}

function hex(colour: readonly number[]): string {
  return `#${colour
    .map((part) => part.toString(16).padStart(2, '0'))
    .join('')
    .toUpperCase()}`
}
