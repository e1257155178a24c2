// A decision's two ends: done with a value, or refused with a code that has a sentence for the user.
import type { RefusalCode } from './refusal'

export type Result<T> = { readonly ok: true; readonly value: T } | Refused

export interface Refused {
  readonly ok: false
  readonly code: RefusalCode
  /** Facts for the sentence: names, amounts, dates; never personal data. */
  readonly details: Readonly<Record<string, string | number>>
}

export function ok<T>(value: T): Result<T> {
  return { ok: true, value }
}

export function refuse(code: RefusalCode, details: Refused['details'] = {}): Refused {
  return { ok: false, code, details }
}

/** Throws when a rule of the core is broken: the caller's commit is then never made. */
export function assert(holds: boolean, rule: string): asserts holds {
  if (!holds) throw new Error(`broken rule: ${rule}`)
}
