// All functions by name, with the types of what goes in and what comes out; the phone knows the server by this alone.
import type * as z from 'zod/mini'
import { invitationFunctions } from './invitation'
import { openingFunctions } from './opening'
import { orderFunctions } from './order'
import { productFunctions } from './product'
import { settlementFunctions } from './settlement'
import { shareFunctions } from './share'
import { shopFunctions } from './shop'

export const FUNCTIONS = {
  ...openingFunctions,
  ...shopFunctions,
  ...productFunctions,
  ...shareFunctions,
  ...invitationFunctions,
  ...orderFunctions,
  ...settlementFunctions,
} as const

export type FunctionName = keyof typeof FUNCTIONS
export type Input<N extends FunctionName> = z.output<(typeof FUNCTIONS)[N]['input']>
export type Output<N extends FunctionName> = Frozen<z.input<(typeof FUNCTIONS)[N]['output']>>

/** Answers are made of facts, and facts are never changed. */
type Frozen<T> = T extends string | number | boolean | null
  ? T
  : T extends readonly (infer Item)[]
    ? readonly Frozen<Item>[]
    : { readonly [K in keyof T]: Frozen<T[K]> }

export const isFunctionName = (name: string): name is FunctionName =>
  Object.prototype.hasOwnProperty.call(FUNCTIONS, name)
