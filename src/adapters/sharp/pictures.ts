// Drawings as bytes, by libvips: product pictures and the cards that are shared.
import sharp, { type Sharp } from 'sharp'
import { mix } from '../../domain/drawing/colour'
import { PAINT_COLOURS } from '../../domain/drawing/paint'
import type { Product } from '../../domain/drawing/product'
import {
  SHARE_CARD_HEIGHT,
  SHARE_PHOTO,
  SHARE_PICTURE,
  shareCard,
  shareCardAround,
} from '../../domain/drawing/share-card'
import type { Picture, Pictures, RasterKind, ShareCardAsked } from '../../ports/pictures'
import { readPhoto, type Photo } from './photo'

/** A product's picture in a list of twenty. */
export const DRAWING_BYTES_MAX = 40 * 1024
/** WeChat takes 128 kB for a card. */
export const SHARE_CARD_BYTES_MAX = 100 * 1024
/** From the best on; the first that is small enough is taken. */
const QUALITIES = [90, 80, 70, 55, 40] as const
/** Twice as fast as the library's own, for half a kilobyte. */
const WEBP_EFFORT = 2
const PAPER = '#FBF6EC'
const KRAFT = '#C9A571'

export function createPictures(): Pictures {
  return {
    draw: (svg, kind) => encode(sharp(Buffer.from(svg)), kind, DRAWING_BYTES_MAX),
    async shareCard(asked) {
      const photo = asked.photo === null ? null : await readPhoto(asked.photo, SHARE_PICTURE.size)
      return photo === null ? drawnCard(asked) : photoCard(asked, photo)
    },
  }
}

/** Flat colours: PNG is both smaller and exact. */
async function drawnCard({ paint, kind, price }: ShareCardAsked): Promise<Picture> {
  const colour = PAINT_COLOURS[paint]
  const look = { paint, kind, price, ground: mix(colour, PAPER, 0.87) }
  const parcel: Product = { shape: 'box', ground: look.ground, main: KRAFT, accent: colour }
  const svg = shareCard(look, kind === 'shop' ? [] : [parcel])
  return {
    bytes: await encode(sharp(Buffer.from(svg)), 'image/png', SHARE_CARD_BYTES_MAX),
    kind: 'image/png',
  }
}

/** The photo lies between the card's two halves; a drawn one without an edge, since its ground goes on. */
async function photoCard({ paint, kind, price }: ShareCardAsked, photo: Photo): Promise<Picture> {
  const ground = photo.isOnGround ? photo.ground : mix(photo.ground, PAPER, 0.8)
  const { below, above } = shareCardAround({ paint, kind, price, ground })
  const laid = photo.isOnGround ? await cropped(photo) : await rounded(photo)
  const card = sharp(Buffer.from(below)).composite([laid, { input: Buffer.from(above), left: 0, top: 0 }])
  // A pipeline composes only once, and several qualities may have to be tried.
  const { data, info } = await card.removeAlpha().raw().toBuffer({ resolveWithObject: true })
  const { width, height, channels } = info
  return {
    bytes: await encode(
      sharp(data, { raw: { width, height, channels } }),
      'image/jpeg',
      SHARE_CARD_BYTES_MAX,
    ),
    kind: 'image/jpeg',
  }
}

interface Laid {
  readonly input: Buffer
  readonly left: number
  readonly top: number
}

async function cropped({ pixels }: Photo): Promise<Laid> {
  const { x, y, size } = SHARE_PICTURE
  const height = Math.min(size, SHARE_CARD_HEIGHT - y)
  const input = await fromPixels(pixels, size)
    .extract({ left: 0, top: 0, width: size, height })
    .png()
    .toBuffer()
  return { input, left: x, top: y }
}

async function rounded({ pixels }: Photo): Promise<Laid> {
  const { x, y, size, radius } = SHARE_PHOTO
  const corners = `<svg xmlns="http://www.w3.org/2000/svg" width="${size}" height="${size}"><rect width="${size}" height="${size}" rx="${radius}"/></svg>`
  const input = await fromPixels(pixels, SHARE_PICTURE.size)
    .resize(size, size)
    .ensureAlpha()
    .composite([{ input: Buffer.from(corners), blend: 'dest-in' }])
    .png()
    .toBuffer()
  return { input, left: x, top: y }
}

function fromPixels(pixels: Buffer, size: number): Sharp {
  return sharp(pixels, { raw: { width: size, height: size, channels: 3 } })
}

async function encode(picture: Sharp, kind: RasterKind, bytesMax: number): Promise<Uint8Array> {
  for (const quality of QUALITIES) {
    const bytes = await encoded(picture.clone(), kind, quality)
    if (bytes.length <= bytesMax) return bytes
  }
  throw new Error(`a picture of ours does not fit into ${bytesMax} bytes`)
}

function encoded(picture: Sharp, kind: RasterKind, quality: number): Promise<Buffer> {
  if (kind === 'image/png')
    return picture.png({ compressionLevel: 9, palette: quality < 90, quality }).toBuffer()
  // Without 4:4:4 the red of an awning runs over its edge.
  if (kind === 'image/jpeg') {
    return picture.flatten({ background: PAPER }).jpeg({ quality, chromaSubsampling: '4:4:4' }).toBuffer()
  }
  return picture.webp({ quality, effort: WEBP_EFFORT }).toBuffer()
}
