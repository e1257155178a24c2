// An amount as a seller types it.
import { sentenceOf } from '../contract/refusals'
import { fenOf, readYuan, yuan, type Fen } from '../domain/money'
import { PRICE_FEN_MAX } from '../domain/product'
import { compactTyped } from '../domain/typed-text'

/** `99999.99`, and room for what is typed too much. */
export const AMOUNT_LENGTH_MAX = 10

export type Typed = { readonly fen: Fen } | { readonly error: string }

/** From `minFen` up to the dearest price there may be. */
export function readAmount(text: string, minFen: number): Typed {
  const typed = compactTyped(text)
  if (typed === '') return { error: '写一个数，比如 28 或 28.50。' }
  const fen = readYuan(typed)
  if (fen === null) return { error: '写成 28 或 28.50 这样就行。' }
  return fen < minFen || fen > PRICE_FEN_MAX ? { error: sentenceOf('price-out-of-range') } : { fen }
}

/** As it stands in a field: without commas, without empty fen. */
export const typedAmount = (fen: number): string => yuan(fenOf(fen)).replace(/\.00$/, '')
