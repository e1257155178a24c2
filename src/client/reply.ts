// What comes back when the server was asked: a value, a refusal in words, or nothing at all.
import type { FunctionName, Output } from '../contract/functions'
import { sentenceOf } from '../contract/refusals'
import type { RefusalCode } from '../domain/refusal'

export type Reply<N extends FunctionName> =
  | { readonly kind: 'done'; readonly value: Output<N> }
  | Refusal
  /** No answer came. A read may be asked again; of a write it is not known whether it was done. */
  | { readonly kind: 'unreached' }

export interface Refusal {
  readonly kind: 'refused'
  readonly code: RefusalCode
  /** What the user reads. */
  readonly sentence: string
  readonly details: Readonly<Record<string, string | number>>
}

/** A refusal the phone can give by itself, in the server's own words. */
export function refusalOf(code: RefusalCode, details: Refusal['details'] = {}): Refusal {
  return { kind: 'refused', code, sentence: sentenceOf(code, details), details }
}
