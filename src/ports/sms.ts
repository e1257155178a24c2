// Short messages by approved template.
import type { Reply } from './reply'

export interface Sms {
  send(ask: {
    /** E.164. */
    readonly phone: string
    readonly template: SmsTemplate
    readonly params: readonly string[]
  }): Promise<Reply<{ readonly serialNo: string }>>
}

export type SmsTemplate = 'code' | 'new-order' | 'payout-returned'
