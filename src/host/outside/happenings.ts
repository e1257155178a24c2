// What happened at the channel and on the phones, in words, for whoever turned the clock.
import { instantOf, minuteText } from '../../domain/day'
import { fenOf, yuan } from '../../domain/money'
import type { SmsMessage } from '../../emulator/tencent-cloud/sms'
import type { BookEvent, EventKind } from '../../emulator/wechat-pay/books'

export interface Happening {
  readonly atMs: number
  readonly words: string
}

/** `{}` is the amount; null for steps that nobody on either side would notice. */
const WORDS: Readonly<Record<EventKind, string | null>> = {
  'order-created': null,
  'order-closed': '订单关闭，{} 元没有付',
  paid: '买家付款 {} 元，微信支付守着',
  'refund-accepted': null,
  'refund-succeeded': '退款 {} 元，原路退回买家',
  'refund-closed': '退款 {} 元没有办成',
  'refund-abnormal': '退款 {} 元退不进买家的卡',
  'split-accepted': null,
  'split-finished': '平台佣金 {} 元分账',
  'finish-accepted': null,
  finished: '货款 {} 元解冻，归店主了',
  'unfrozen-by-time': '货款 {} 元到期解冻，归店主了',
  'return-accepted': null,
  'return-succeeded': '佣金 {} 元退回',
  'withdraw-accepted': '结算：{} 元交给银行打款',
  'withdraw-succeeded': '到账：{} 元进了店主的银行卡',
  'withdraw-failed': '打款 {} 元没有办成',
  'withdraw-returned': '打款 {} 元被银行退回',
  'shop-opened': '收款开通了一家小店',
  'platform-topped-up': '平台充值 {} 元',
}

/** Oldest first. */
export function happened(events: readonly BookEvent[], messages: readonly SmsMessage[]): Happening[] {
  const money = events.flatMap(({ kind, atMs, amountFen }) => {
    const words = WORDS[kind]
    return words === null ? [] : [{ atMs, words: words.replace('{}', yuan(fenOf(amountFen))) }]
  })
  const texts = messages.map(({ atMs, text, phone }) => ({ atMs, words: `短信到 ${phone}：${text ?? ''}` }))
  return [...money, ...texts].sort((a, b) => a.atMs - b.atMs)
}

const WEEKDAYS = ['日', '一', '二', '三', '四', '五', '六']

/** `2026-11-20 周五 09:30` in Shanghai. */
export function momentText(atMs: number): string {
  const [day = '', minute = ''] = minuteText(instantOf(atMs)).split(' ')
  return `${day} 周${WEEKDAYS[new Date(`${day}T00:00:00Z`).getUTCDay()] ?? ''} ${minute}`
}
