// Drawings and share cards as bytes: their sizes, their limits, and what a photo that cannot be read becomes.
import { beforeAll, describe, expect, it, jest } from '@jest/globals'
import sharp from 'sharp'
import { awningTile } from '../../domain/drawing/awning'
import { PRODUCT_SHAPES } from '../../domain/drawing/product'
import { productPicture } from '../../domain/drawing/products'
import { DRAWN_SHOPS, drawnProducts } from '../../domain/drawing/products-presets'
import { fenOf } from '../../domain/money'
import { pictureKind } from '../../domain/picture'
import type { ShareCardAsked } from '../../ports/pictures'
import { createPictures, DRAWING_BYTES_MAX, SHARE_CARD_BYTES_MAX } from './pictures'

const pictures = createPictures()
const asked: ShareCardAsked = { paint: 'persimmon', kind: 'product', price: fenOf(2800), photo: null }
/** A busy machine encodes slowly; nothing here is about time. */
const TEST_MS = 60_000
const jar = drawnProducts('桂芬酱铺')[0]!.product

/** Colour of one point. */
async function colourAt(bytes: Uint8Array, left: number, top: number): Promise<number[]> {
  const point = await sharp(bytes).extract({ left, top, width: 1, height: 1 }).removeAlpha().raw().toBuffer()
  return [...point]
}

function isNear(a: readonly number[], b: readonly number[], apartMax = 4): boolean {
  return a.every((part, index) => Math.abs(part - (b[index] ?? 0)) <= apartMax)
}

function noise(width: number, height: number): Promise<Buffer> {
  const grey = { type: 'gaussian', mean: 128, sigma: 60 } as const
  return sharp({ create: { width, height, channels: 3, background: '#888', noise: grey } })
    .jpeg({ quality: 95 })
    .toBuffer()
}

jest.setTimeout(TEST_MS)

describe('drawings', () => {
  it('of demo goods of every shape are 750 × 750 WebP of 40 kB at most', async () => {
    const all = DRAWN_SHOPS.flatMap((shop) => drawnProducts(shop)).map(({ product }) => product)
    for (const shape of PRODUCT_SHAPES) {
      const product = all.find((drawn) => drawn.shape === shape) ?? { ...jar, shape }
      const bytes = await pictures.draw(productPicture(product), 'image/webp')
      const { width, height, format } = await sharp(bytes).metadata()
      expect({ width, height, format }).toEqual({ width: 750, height: 750, format: 'webp' })
      expect(bytes.length).toBeLessThanOrEqual(DRAWING_BYTES_MAX)
    }
  })

  it('are the same bytes every time, and of the kind that was asked for', async () => {
    for (const kind of ['image/jpeg', 'image/png'] as const) {
      const first = await pictures.draw(productPicture(jar), kind)
      expect(pictureKind(first)).toBe(kind)
      expect(Buffer.compare(first, await pictures.draw(productPicture(jar), kind))).toBe(0)
    }
  })

  it('of the awning show no ground between two scallops, not at odd sizes either', async () => {
    const tile = Buffer.from(awningTile({ paint: 'persimmon', mode: 'light', closed: false }))
    const width = 73
    const { data } = await sharp(tile).resize(width, 50).raw().toBuffer({ resolveWithObject: true })
    for (let x = 1; x < width - 1; x += 1) expect(data[(10 * width + x) * 4 + 3]).toBe(255)
  })
})

describe('share cards', () => {
  let drawn: Uint8Array
  beforeAll(async () => {
    drawn = await pictures.draw(productPicture(jar), 'image/webp')
  })

  it.each(['shop', 'product', 'invitation'] as const)(
    'of a %s are 500 × 400, small, and repeat',
    async (kind) => {
      for (const photo of [null, drawn, await noise(500, 700)]) {
        const { bytes, kind: made } = await pictures.shareCard({ ...asked, kind, photo })
        const { width, height } = await sharp(bytes).metadata()
        expect({ width, height }).toEqual({ width: 500, height: 400 })
        expect(bytes.length).toBeLessThanOrEqual(SHARE_CARD_BYTES_MAX)
        expect(pictureKind(bytes)).toBe(made)
        const again = await pictures.shareCard({ ...asked, kind, photo })
        expect(Buffer.compare(bytes, again.bytes)).toBe(0)
      }
    },
  )

  it('let the ground of a drawn picture go on to the edges of the card', async () => {
    const { bytes } = await pictures.shareCard({ ...asked, price: null, photo: drawn })
    const ground = await colourAt(bytes, 10, 200)
    expect(isNear(ground, [0xf6, 0xe3, 0xd5])).toBe(true)
    for (const x of [68, 71, 74, 428, 431]) expect(isNear(await colourAt(bytes, x, 120), ground)).toBe(true)
    expect(isNear(await colourAt(bytes, 250, 210), ground)).toBe(false)
  })

  it('round the corners of a photo and keep its middle', async () => {
    const red = await sharp({ create: { width: 400, height: 300, channels: 3, background: '#C02020' } })
      .composite([
        {
          input: { create: { width: 40, height: 300, channels: 3, background: '#204080' } },
          left: 0,
          top: 0,
        },
      ])
      .png()
      .toBuffer()
    const striped = await sharp(red).extract({ left: 20, top: 0, width: 300, height: 300 }).png().toBuffer()
    const { bytes } = await pictures.shareCard({ ...asked, price: null, photo: striped })
    expect(isNear(await colourAt(bytes, 250, 220), [0xc0, 0x20, 0x20])).toBe(true)
    // The red beside it runs a little in JPEG.
    expect(isNear(await colourAt(bytes, 123, 343), await colourAt(bytes, 20, 380), 20)).toBe(true)
  })

  it('are drawn without a photo that is damaged, of another kind, or nothing at all', async () => {
    const plain = await pictures.shareCard(asked)
    const png = await sharp({ create: { width: 300, height: 300, channels: 3, background: '#C02020' } })
      .png()
      .toBuffer()
    const svg = Buffer.from('<svg xmlns="http://www.w3.org/2000/svg" width="9" height="9"/>')
    const jpegStart = Buffer.from([0xff, 0xd8, 0xff, 0xe0, 0, 1])
    for (const photo of [
      svg,
      jpegStart,
      png.subarray(0, 60),
      Buffer.alloc(0),
      Buffer.from('RIFF1234WEBPxxxx'),
    ]) {
      const made = await pictures.shareCard({ ...asked, photo })
      expect(Buffer.compare(made.bytes, plain.bytes)).toBe(0)
    }
  })
})
