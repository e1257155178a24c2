// A seller's application to the channel to become a sub-merchant that can collect money.
import type { Reply } from './reply'

export interface Applications {
  /** Photos go up first; then the papers, whose personal fields the adapter encrypts for the channel. */
  handIn(ask: ApplicationAsk): Promise<Reply<{ readonly applymentId: string }>>
  query(outRequestNo: string): Promise<Reply<ApplicationStatus>>
}

export interface ApplicationAsk {
  readonly outRequestNo: string
  readonly shopName: string
  readonly name: string
  readonly idNumber: string
  /** E.164. */
  readonly phone: string
  readonly cardNumber: string
  /** The channel's own short name of the bank, such as 工商银行. */
  readonly bankName: string
  readonly idFront: Picture
  readonly idBack: Picture
}

export interface Picture {
  readonly bytes: Uint8Array
  readonly mime: 'image/jpeg' | 'image/png'
}

export type ApplicationStatus =
  | { readonly state: 'absent' | 'checking' }
  | { readonly state: 'need-sign'; readonly signUrl: string }
  | { readonly state: 'finished'; readonly subMchid: string }
  | { readonly state: 'rejected'; readonly reason: string }
