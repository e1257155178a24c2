// What an outside party may answer: yes with a value, a definite no, or nothing that could be relied on.
export type Reply<T> =
  | { readonly kind: 'ok'; readonly value: T }
  /** A definite refusal: asking again with the same words would bring the same. */
  | { readonly kind: 'refused'; readonly code: string; readonly message: string }
  /** A time-out, a fault, an answer that could not be verified: the effect may or may not have happened. */
  | { readonly kind: 'unknown'; readonly why: string }

/** Why it was no yes: the refusal's code, or what stood in the way; for the errand's record. */
export const faultOf = (reply: Exclude<Reply<unknown>, { kind: 'ok' }>): string =>
  reply.kind === 'unknown' ? reply.why : reply.code

export const replied = <T>(value: T): Reply<T> => ({ kind: 'ok', value })
export const unknown = (why: string): Reply<never> => ({ kind: 'unknown', why })
