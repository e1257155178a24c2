// WeChat's own interface: who a login code stands for, and which phone number a button's code stands for.
import type { Reply } from './reply'

export interface Wechat {
  openidOf(loginCode: string): Promise<Reply<{ readonly openid: string }>>
  /** E.164. */
  phoneOf(phoneCode: string): Promise<Reply<{ readonly phone: string }>>
}
