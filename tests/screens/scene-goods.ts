// The goods on the scene's shelf, with drawn pictures as a phone would have photographed them.
import sharp from 'sharp'
import { DRAWN_SHOPS, drawnProducts } from '../../src/domain/drawing/products-presets'
import { productPicture } from '../../src/domain/drawing/products'
import type { FileId, ProductId, ShopId, SkuId } from '../../src/domain/ids'
import type { Person } from '../stories/citizen'
import { newId } from '../stories/papers'

export interface Goods {
  readonly title: string
  readonly detail: string
  readonly priceFen: number
  readonly stock: number
  readonly postageFen?: number
  readonly axes?: readonly { readonly name: string; readonly choices: readonly string[] }[]
}

export interface Shelved {
  readonly title: string
  readonly productId: ProductId
  readonly skuIds: readonly SkuId[]
  readonly priceFen: number
}

const JPEG_QUALITY = 82

export async function shelve(seller: Person, shopId: ShopId, goods: Goods): Promise<Shelved> {
  const productId = newId<'product'>()
  const { title, detail, priceFen, stock, postageFen = 0, axes = [] } = goods
  const skus = specsOf(axes).map((spec) => ({ skuId: newId<'sku'>(), spec, priceFen, stock, onSale: true }))
  await seller.call('saveProduct', {
    shopId,
    productId,
    title,
    detail,
    onSale: true,
    axes: axes.map(({ name, choices }) => ({ name, choices: [...choices] })),
    pictures: [await photograph(seller, title)],
    postageFen,
    skus,
  })
  return { title, productId, skuIds: skus.map(({ skuId }) => skuId), priceFen }
}

async function photograph(seller: Person, title: string): Promise<FileId> {
  const drawn = DRAWN_SHOPS.flatMap(drawnProducts).find((one) => one.title === title)
  if (!drawn) throw new Error(`nobody has drawn ${title}`)
  const jpeg = await sharp(Buffer.from(productPicture(drawn.product)))
    .jpeg({ quality: JPEG_QUALITY })
    .toBuffer()
  const { fileId } = await seller.call('addPicture', {
    purpose: 'product',
    base64: jpeg.toString('base64'),
  })
  return fileId
}

/** One spec for each combination of choices. */
function specsOf(axes: NonNullable<Goods['axes']>): string[][] {
  return axes.reduce<string[][]>(
    (specs, { choices }) => specs.flatMap((spec) => choices.map((choice) => [...spec, choice])),
    [[]],
  )
}
