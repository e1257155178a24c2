// What the page of an order says: its headline, what happened so far, and the refunds, for its buyer and its seller.
import { dateText, timeText, yuan } from '../../../components/format'
import type { TimelineItem } from '../../../components/timeline'
import { dayOf, type Instant } from '../../../domain/day'
import { BUYER_WORDS, SELLER_WORDS } from '../state-words'
import { isStuck, payoutFace, type OrderView } from '../money-way'

export function headline({ order, mine }: OrderView): string {
  return (mine === 'seller' ? SELLER_WORDS : BUYER_WORDS)[order.state]
}

/** One sentence: what happens next, and when. */
export function nextText(view: OrderView, now: Instant): string {
  return view.mine === 'seller' ? nextForSeller(view, now) : nextForBuyer(view, now)
}

function nextForBuyer({ order, refunds }: OrderView, now: Instant): string {
  switch (order.state) {
    case 'pending':
      return ''
    case 'paid':
      return '钱由微信支付守着，店主会尽快寄出。'
    case 'shipped':
      return order.autoReceiveAt === null
        ? '收到货，看过再点确认。'
        : `收到货，看过再点确认。不点的话，${dayIn(order.autoReceiveAt, now)}自动确认。`
    case 'received':
      return '谢谢您来买，货款正在交给店主。'
    case 'released':
      return '谢谢您来买，货款已经交给店主。'
    case 'closed':
      return refunds.length > 0 ? '' : '没有扣您的钱。'
    case 'refunded':
      return '钱已经原路退回。'
  }
}

function nextForSeller({ order, money }: OrderView, now: Instant): string {
  switch (order.state) {
    case 'pending':
      return `货替买家留到${timeText(order.expiresAt, now)}，没付会自动放回货架。`
    case 'paid':
      return '买家付好了，寄出后填上快递单号。'
    case 'shipped':
      return order.autoReceiveAt === null
        ? '等买家收货。'
        : `等买家收货，最晚${dayIn(order.autoReceiveAt, now)}自动确认。`
    case 'received':
      return '买家收到货了，微信支付正在把钱给您。'
    case 'released':
      return money?.arrivesOn ? arrivalText(money, now) : '货款已经给您了，到账日期定了就告诉您。'
    case 'closed':
      return '没有收款，货已经放回货架。'
    case 'refunded':
      return '这一单的钱已经原路退给买家。'
  }
}

type Money = NonNullable<OrderView['money']>

/** 「99.40 元 11月23日到账」. */
export function arrivalText(money: Money, now: Instant): string {
  const { netFen, arrivesOn } = money
  const sum = `${yuan(netFen)} 元`
  if (arrivesOn === null) return `${sum}，买家收货后的下一个工作日到账`
  const day = dateText(arrivesOn, now)
  switch (payoutFace(money, now)) {
    case 'arrived':
      return `${sum} ${day}已到账`
    case 'returned':
      return `${sum} ${day}被银行退回，会随下一次结算再打`
    case 'late':
      return `${sum} 银行处理中`
    case 'coming':
      return `${sum} ${day}到账`
  }
}

/** The newest first. */
export function historyOf(
  { order, shipments, refunds, mine }: OrderView,
  now: Instant,
): readonly TimelineItem[] {
  const isSeller = mine === 'seller'
  const [buyer, seller] = isSeller ? ['买家', '您'] : ['您', '店主']
  const events: { readonly at: Instant; readonly text: string; readonly who?: string }[] = [
    { at: order.placedAt, text: '下单', who: buyer },
  ]
  const add = (at: Instant | null, text: string, who?: string): void => {
    if (at !== null) events.push(who === undefined ? { at, text } : { at, text, who })
  }
  add(order.paidAt, '付款，微信支付守着这笔钱', buyer)
  shipments.forEach(({ at, shipmentNo, carrierName }) =>
    add(at, shipmentNo > 1 ? `改了快递单号（${carrierName}）` : `寄出（${carrierName}）`, seller),
  )
  const isAuto =
    order.receivedAt !== null && order.autoReceiveAt !== null && order.receivedAt >= order.autoReceiveAt
  add(order.receivedAt, isAuto ? '到期自动确认收货' : '确认收货', isAuto ? undefined : buyer)
  add(order.releasedAt, '微信支付把钱给了店主')
  refunds.forEach(({ at, amountFen, state }) =>
    add(at, state === 'succeeded' ? `${yuan(amountFen)} 元退到了` : `${yuan(amountFen)} 元开始退回`),
  )
  // As life goes, not by the clock: the channel's moments have no milliseconds, and would stand before ours.
  return events.reverse().map(({ at, ...rest }) => ({ ...rest, at: timeText(at, now) }))
}

const REASONS: Readonly<Record<OrderView['refunds'][number]['reason'], string>> = {
  'late-money': '付晚了',
  'second-money': '多付了一次',
}

/** 「您付晚了，72.00 元正在原路退回，一般几分钟到。」 */
export function refundText(refund: OrderView['refunds'][number], mine: OrderView['mine']): string {
  const { reason, amountFen, state } = refund
  const begin = `${mine === 'buyer' ? '您' : '买家'}${REASONS[reason]}，${yuan(amountFen)} 元`
  if (state === 'succeeded') return `${begin}已经原路退回。`
  if (isStuck(refund)) return `${begin}还没有退成，我们正在处理，钱没有丢。`
  return `${begin}正在原路退回，一般几分钟到。`
}

const dayIn = (at: Instant, now: Instant): string => dateText(dayOf(at), now)
