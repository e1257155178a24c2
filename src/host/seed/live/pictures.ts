// The pictures of the demo world: its goods as they are drawn, made on all cores while the trade is being planned.
import { createPictures } from '../../../adapters/sharp/pictures'
import { DRAWN_SHOPS, drawnProducts, type DrawnShop } from '../../../domain/drawing/products-presets'
import { productPicture } from '../../../domain/drawing/products'
import type { Camera } from './open-shop'

/** A photo of papers that nobody ever looks at: two sheets of one colour each. */
const PAPERS = { front: '#DCE6EE', back: '#EFE2D6' } as const

/** Drawn at the same time; more would take the threads that seal addresses. */
const LANES = 2

/** Begins to draw all goods of these shops, in this order; each is waited for when it is needed. */
export function openCamera(shops: readonly string[]): Camera {
  const pictures = createPictures()
  const draw = async (svg: string): Promise<string> =>
    Buffer.from(await pictures.draw(svg, 'image/jpeg')).toString('base64')
  const papers = { front: draw(sheet(PAPERS.front)), back: draw(sheet(PAPERS.back)) }
  const goods = shops.flatMap((shop) => (isDrawn(shop) ? drawnProducts(shop) : []))
  const drawn = new Map<string, Promise<string>>()
  const lanes = Array<Promise<unknown>>(LANES).fill(Promise.resolve())
  goods.forEach(({ title, product }, index) => {
    const made = (lanes[index % LANES] ?? Promise.resolve()).then(() => draw(productPicture(product)))
    lanes[index % LANES] = made
    drawn.set(title, made)
  })
  return {
    goods(title) {
      const found = drawn.get(title)
      if (!found) throw new Error(`nobody has drawn ${title}`)
      return found
    },
    paper: (side) => papers[side],
  }
}

const isDrawn = (shop: string): shop is DrawnShop => DRAWN_SHOPS.some((one) => one === shop)

const sheet = (colour: string): string =>
  `<svg xmlns="http://www.w3.org/2000/svg" width="320" height="200"><rect width="320" height="200" fill="${colour}"/></svg>`
