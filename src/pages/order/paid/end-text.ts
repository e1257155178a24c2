// What became of the money of an order that has ended, in one sentence.
import { yuan } from '../../../components/format'
import type { Instant } from '../../../domain/day'
import { isStuck, type OrderView } from '../money-way'

export function endText({ order, refunds }: OrderView, now: Instant): string {
  if (order.state === 'closed' && refunds.length === 0)
    return order.expiresAt <= now ? '过了付款时间，没有扣您的钱。' : '没有扣您的钱。'
  const amount = yuan(refunds.reduce((sum, { amountFen }) => sum + amountFen, 0) || order.totalFen)
  if (refunds.some(isStuck)) return `${amount} 元还没有退成，我们正在处理，钱没有丢。`
  const isBack = order.state === 'refunded' || refunds.every(({ state }) => state === 'succeeded')
  return isBack ? `${amount} 元已经原路退回，没有扣您的钱。` : `${amount} 元正在原路退回，一般几分钟到。`
}
