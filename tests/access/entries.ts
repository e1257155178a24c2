// Every function's entry; a function without one does not compile.
import { FUNCTIONS, type FunctionName } from '../../src/contract/functions'
import type { Entries } from './entry'
import { openingEntries } from './entries-opening'
import { orderEntries } from './entries-order'
import { shopEntries } from './entries-shop'

export const ENTRIES: Entries<FunctionName> = { ...openingEntries, ...shopEntries, ...orderEntries }

export const NAMES = Object.keys(FUNCTIONS) as FunctionName[]
