// The picture on a shared card, 500 × 400: awning, goods on their ground, and a price tag or a note; no text at all.
import type { Fen } from '../money'
import type { Paint } from '../shop'
import { awningStrip } from './awning'
import { CREAM, PAINT_COLOURS } from './paint'
import { PRODUCT_SIZE, type Product } from './product'
import { productShapes } from './products'
import { group, rect, svg } from './shapes'
import { noteSlip, priceTag, shelfOfGoods } from './share-card-parts'

export const SHARE_CARD_WIDTH = 500
export const SHARE_CARD_HEIGHT = 400
/** Where a square photo of the goods is laid between the card's two halves. */
export const SHARE_PHOTO = { x: 122, y: 88, size: 256, radius: 16 }
/** A picture whose ground goes on in the card's own is laid larger, without corners, just as the drawn goods are. */
export const SHARE_PICTURE = { x: 70, y: 56, size: 360, radius: 0 }

const AWNING_HEIGHT = 60
const SCALLOP = 50
const PRODUCT_SCALE = SHARE_PICTURE.size / PRODUCT_SIZE

export interface ShareCardLook {
  readonly paint: Paint
  /** Only a product has a price tag; an invitation's price is nobody's business but its payer's. */
  readonly kind: 'shop' | 'product' | 'invitation'
  /** The least price of a product; null shows no tag. */
  readonly price: Fen | null
  /** Behind the goods, `#RRGGBB`. */
  readonly ground: string
}

/** A card with drawn goods: of a shop up to three on a shelf, else the first. */
export function shareCard(look: ShareCardLook, goods: readonly Product[]): string {
  const [first] = goods
  const isShelf = look.kind === 'shop' || first === undefined
  const middle = isShelf
    ? shelfOfGoods(goods)
    : [
        group(
          `transform="translate(${SHARE_PICTURE.x} ${SHARE_PICTURE.y}) scale(${PRODUCT_SCALE})"`,
          productShapes(first),
        ),
      ]
  return svg(SHARE_CARD_WIDTH, SHARE_CARD_HEIGHT, [...below(look), ...middle, ...above(look)])
}

/** The two halves between which a photo is laid. */
export function shareCardAround(look: ShareCardLook): { readonly below: string; readonly above: string } {
  return {
    below: svg(SHARE_CARD_WIDTH, SHARE_CARD_HEIGHT, below(look)),
    above: svg(SHARE_CARD_WIDTH, SHARE_CARD_HEIGHT, above(look)),
  }
}

function below({ ground }: ShareCardLook): string[] {
  return [rect(0, 0, SHARE_CARD_WIDTH, SHARE_CARD_HEIGHT, ground)]
}

function above({ paint, kind, price }: ShareCardLook): string[] {
  const count = SHARE_CARD_WIDTH / SCALLOP
  const strip = (y: number, colours: readonly [string, string]) =>
    awningStrip(0, y, SCALLOP, AWNING_HEIGHT, count, colours)
  return [
    group('opacity=".09"', strip(5, ['#211C15', '#211C15'])),
    ...strip(0, [PAINT_COLOURS[paint], CREAM.light]),
    ...(kind === 'product' && price !== null ? priceTag(price) : []),
    ...(kind === 'invitation' ? noteSlip(PAINT_COLOURS[paint]) : []),
  ]
}
