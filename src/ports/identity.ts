// The public registers: whether a name and an ID number belong together, and a bank card to both.
import type { Reply } from './reply'

export interface Identity {
  /** `refused` with code `mismatch` or `not-found` is an answer; anything passing (busy, down) is `unknown`. */
  checkPerson(ask: { readonly name: string; readonly idNumber: string }): Promise<Reply<'match'>>
  checkCard(ask: {
    readonly name: string
    readonly idNumber: string
    readonly cardNumber: string
    /** E.164. */
    readonly phone: string
  }): Promise<Reply<'match'>>
}
