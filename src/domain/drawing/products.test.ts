// Each drawn product: so many shapes, no text, one light and one shadow.
import { describe, expect, it } from '@jest/globals'
import { PRODUCT_SHAPES, type Product } from './product'
import { productPicture } from './products'
import { DRAWN_SHOPS, drawnProducts } from './products-presets'
import { readMarkup, shapesOf } from './testing-markup'

const SHAPES_MIN = 5
const SHAPES_MAX = 9
const colours = { ground: '#F6E3D5', main: '#B3391F', accent: '#5A2A16' }
const all: Product[] = PRODUCT_SHAPES.flatMap((shape) => [
  { shape, ...colours },
  { shape, ...colours, variant: true },
])

describe('drawn products', () => {
  it.each(all)('$shape has few shapes, one light, one shadow, no outline and no text', (product) => {
    const markup = readMarkup(productPicture(product))
    const [ground, ...shapes] = shapesOf(markup)
    expect(ground?.attributes).toMatchObject({ width: '750', height: '750', fill: product.ground })
    expect(shapes.length).toBeGreaterThanOrEqual(SHAPES_MIN)
    expect(shapes.length).toBeLessThanOrEqual(SHAPES_MAX)
    expect(markup.texts).toEqual([])
    const lights = shapes.filter(({ attributes }) => attributes['fill'] === '#fff')
    expect(lights.map(({ attributes }) => attributes['opacity'])).toEqual(['.22'])
    const shadows = shapes.filter(({ attributes }) => attributes['opacity'] === '.12')
    expect(shadows.map(({ name }) => name)).toEqual(['ellipse'])
  })

  it('follow their colours', () => {
    for (const { ground: _, ...product } of all) {
      const drawn = productPicture({ ...product, ground: '#FFFFFF' })
      expect(drawn).toContain(product.accent)
      expect(productPicture({ ...product, ground: '#FFFFFF', main: '#123456', accent: '#654321' })).not.toBe(
        drawn,
      )
    }
  })
})

describe('the shelves of the demo', () => {
  it.each(DRAWN_SHOPS)('%s has its own titles and three grounds at most', (shop) => {
    const goods = drawnProducts(shop)
    expect(new Set(goods.map(({ title }) => title)).size).toBe(goods.length)
    expect(new Set(goods.map(({ product }) => product.ground)).size).toBeLessThanOrEqual(3)
    expect(new Set(goods.map(({ product }) => productPicture(product))).size).toBe(goods.length)
  })
})
