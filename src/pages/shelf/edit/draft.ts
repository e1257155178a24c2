// A product while it is being written: all as typed, until it is read, checked and sent as one.
import { readAmount, typedAmount } from '../../../client/amount'
import type { Input, Output } from '../../../contract/functions'
import { sentenceOf } from '../../../contract/refusals'
import type { FileId, ProductId, ShopId, SkuId } from '../../../domain/ids'
import { ZERO, type Fen } from '../../../domain/money'
import { PRICE_FEN_MIN, SKUS_MAX, STOCK_MAX } from '../../../domain/product'
import { compactTyped } from '../../../domain/typed-text'

export type Product = Output<'readProductPage'>['product']
export type Axis = Input<'saveProduct'>['axes'][number]

export interface Draft {
  readonly title: string
  readonly detail: string
  readonly price: string
  readonly stock: string
  /** Empty means that posting is free. */
  readonly postage: string
  readonly pictures: readonly FileId[]
  readonly axes: readonly Axis[]
  /** What one combination has of its own, by {@link specKey}. */
  readonly own: Readonly<Record<string, { readonly price?: string; readonly stock?: string }>>
  readonly onSale: boolean
}

export const EMPTY: Draft = {
  title: '',
  detail: '',
  price: '',
  stock: '',
  postage: '',
  pictures: [],
  axes: [],
  own: {},
  onSale: true,
}

export const specKey = (spec: readonly string[]): string => spec.join('/')

export function draftOf(product: Product): Draft {
  const { title, detail, pictures, axes, onSale, postageFen, skus } = product
  const [first] = skus
  const own = axes.length === 0 ? [] : skus.map((sku) => [specKey(sku.spec), ownOf(sku)] as const)
  return {
    title,
    detail,
    price: first ? typedAmount(first.priceFen) : '',
    stock: first && axes.length === 0 ? String(first.sellable) : '',
    postage: postageFen === 0 ? '' : typedAmount(postageFen),
    pictures,
    axes: axes.map(({ name, choices }) => ({ name, choices: choices.slice() })),
    own: own.reduce<Record<string, ReturnType<typeof ownOf>>>(
      (all, [key, one]) => ({ ...all, [key]: one }),
      {},
    ),
    onSale,
  }
}

const ownOf = ({ priceFen, sellable }: Product['skus'][number]) => ({
  price: typedAmount(priceFen),
  stock: String(sellable),
})

/** One spec for each combination of choices; one empty spec where there is nothing to choose. */
export function specsOf(axes: readonly Axis[]): readonly (readonly string[])[] {
  const whole = axes.filter(({ choices }) => choices.length > 0)
  return whole.reduce<string[][]>(
    (specs, { choices }) =>
      specs.reduce<string[][]>((all, spec) => all.concat(choices.map((choice) => spec.concat(choice))), []),
    [[]],
  )
}

export type Place = 'title' | 'price' | 'stock' | 'postage' | 'specs'
export type Faults = Readonly<Partial<Record<Place, string>>>

export interface Row {
  readonly spec: readonly string[]
  readonly priceFen: Fen
  readonly stock: number
}

export type Read =
  | { readonly ok: true; readonly rows: readonly Row[]; readonly postageFen: Fen }
  | { readonly ok: false; readonly faults: Faults }

/** All that is missing at once, in the order of the page. */
export function readDraft(draft: Draft): Read {
  const faults: Partial<Record<Place, string>> = {}
  if (draft.title.trim() === '') faults.title = '给它起个名字，比如「剁椒酱」。'
  const specs = specsOf(draft.axes)
  if (draft.axes.some(({ name, choices }) => name.trim() === '' || choices.length === 0))
    faults.specs = '规格要有名字，也要有至少一个选项。'
  if (specs.length > SKUS_MAX) faults.specs = `规格搭配最多 ${SKUS_MAX} 种，现在有 ${specs.length} 种。`
  const rows = specs.map((spec) => readRow(draft, spec, faults))
  const postage = draft.postage.trim() === '' ? { fen: ZERO } : readAmount(draft.postage, 0)
  if ('error' in postage) faults.postage = postage.error
  if (Object.keys(faults).length > 0 || 'error' in postage) return { ok: false, faults }
  return { ok: true, rows, postageFen: postage.fen }
}

function readRow(draft: Draft, spec: readonly string[], faults: Partial<Record<Place, string>>): Row {
  const own = draft.own[specKey(spec)] ?? {}
  const price = readAmount(own.price ?? draft.price, PRICE_FEN_MIN)
  const stockTyped = own.stock ?? draft.stock
  const stock = readStock(stockTyped)
  const where = spec.length === 0 ? '' : `「${spec.join('、')}」`
  const [pricePlace, stockPlace]: Place[] = spec.length === 0 ? ['price', 'stock'] : ['specs', 'specs']
  if ('error' in price && pricePlace) faults[pricePlace] = `${where}${price.error}`
  if (stock === null && stockPlace)
    faults[stockPlace] = `${where}${stockTyped.trim() === '' ? NO_STOCK : sentenceOf('stock-out-of-range')}`
  return { spec, priceFen: 'error' in price ? ZERO : price.fen, stock: stock ?? 0 }
}

const NO_STOCK = '写上有几件，比如 20。'

/** Whole pieces; null for anything else. */
function readStock(text: string): number | null {
  const digits = compactTyped(text)
  if (!/^\d{1,6}$/.test(digits)) return null
  return Number(digits) > STOCK_MAX ? null : Number(digits)
}

export interface Named {
  readonly shopId: ShopId
  readonly productId: ProductId
  /** The id of each combination; those it had before it keeps. */
  readonly skuIds: Readonly<Record<string, SkuId>>
}

export function saving(
  draft: Draft,
  { rows, postageFen }: Extract<Read, { ok: true }>,
  { shopId, productId, skuIds }: Named,
): Input<'saveProduct'> {
  const skus = rows.reduce<Input<'saveProduct'>['skus']>((all, { spec, priceFen, stock }) => {
    const skuId = skuIds[specKey(spec)]
    return skuId ? all.concat({ skuId, spec: spec.slice(), priceFen, stock, onSale: true }) : all
  }, [])
  const { title, detail, onSale, axes, pictures } = draft
  return {
    ...{ shopId, productId, title: title.trim(), detail, onSale, postageFen, skus },
    axes: axes.map(({ name, choices }) => ({ name: name.trim(), choices })),
    pictures: pictures.slice(),
  }
}
