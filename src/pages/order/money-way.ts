// Where the money of an order is, as its buyer and its seller see it, and which stamp says so.
import { dateText, timeText } from '../../components/format'
import type { MoneyPathProps } from '../../components/money-path'
import type { StampKind } from '../../components/stamp'
import type { Output } from '../../contract/functions'
import { arrivalDay, dayOf, type Instant } from '../../domain/day'

export type OrderView = Output<'readOrder'>

export interface MoneyWay extends Pick<MoneyPathProps, 'stations' | 'at'> {
  readonly refunded: boolean
  /** For its reader the money is where it belongs. */
  readonly settled?: boolean
}

/** Before anything is paid: what will happen with the money. */
export const WAY_AHEAD: MoneyWay = {
  at: -1,
  refunded: false,
  stations: [
    { label: '买家', note: '您付款' },
    { label: '微信支付', note: '守到收货' },
    { label: '店主的卡', note: '收货后下个工作日' },
  ],
}

/** Null where no money ever moved: an order that was closed unpaid. */
export function moneyWay(view: OrderView, now: Instant): MoneyWay | null {
  const { order, refunds, mine } = view
  const isSeller = mine === 'seller'
  if (order.state === 'refunded' || (order.paidAt === null && refunds.length > 0)) return backWay(view, now)
  if (order.state === 'closed') return null
  if (order.paidAt === null) {
    const [buyer, holder] = WAY_AHEAD.stations
    return isSeller
      ? { ...WAY_AHEAD, stations: [{ ...buyer, note: '付款' }, holder, cardAhead(view)] }
      : WAY_AHEAD
  }
  const isOver = order.state === 'released'
  const isHome = isOver && view.money?.payoutState === 'paid'
  return {
    at: isHome ? 2 : 1,
    refunded: false,
    // What the bank does with it afterwards a buyer is not told.
    settled: isOver && !isSeller,
    stations: [
      { label: '买家', note: timeText(order.paidAt, now) },
      {
        label: '微信支付',
        ...(isHome ? {} : { amount: order.totalFen }),
        note: isOver ? GIVEN[mine] : order.state === 'received' ? '正在给店主' : '担保中',
      },
      isOver ? cardNow(view, now) : cardAhead(view),
    ],
  }
}

const GIVEN: Readonly<Record<OrderView['mine'], string>> = { buyer: '已交给店主', seller: '已给您' }

type Money = NonNullable<OrderView['money']>

/** A day that has passed without the money is not promised once more. */
export function payoutFace({ arrivesOn, payoutState }: Money, now: Instant) {
  if (payoutState === 'paid') return 'arrived'
  if (payoutState === 'returned') return 'returned'
  return arrivesOn !== null && arrivesOn < dayOf(now) ? 'late' : 'coming'
}

type Refund = OrderView['refunds'][number]

/** The channel could not send it; an operator decides how it reaches its payer. */
export const isStuck = ({ state }: Pick<Refund, 'state'>): boolean =>
  state === 'rejected' || state === 'failed'

/** One per screen; none while nothing is paid and after an order was closed. */
export function stampOf({ order, refunds, money, mine }: OrderView): StampKind | null {
  if (order.state === 'refunded') return 'refunded'
  // What was paid twice goes back from an order that stays paid.
  if (order.state === 'closed' && refunds.length > 0)
    return refunds.every(({ state }) => state === 'succeeded') ? 'refunded' : null
  if (order.state === 'paid') return 'paid'
  if (order.state === 'shipped') return 'held'
  return order.state === 'released' && mine === 'seller' && money?.payoutState === 'paid' ? 'arrived' : null
}

function backWay({ order, refunds }: OrderView, now: Instant): MoneyWay {
  const last = refunds[refunds.length - 1]
  const isBack = order.state === 'refunded' || refunds.every(({ state }) => state === 'succeeded')
  return {
    at: 0,
    refunded: true,
    stations: [
      {
        label: '买家',
        note: isBack ? '已原路退回' : refunds.some(isStuck) ? '还没有退成' : '正在退回',
        amount: refunds.reduce((sum, { amountFen }) => sum + amountFen, 0) || order.totalFen,
      },
      { label: '微信支付', ...(last ? { note: timeText(last.at, now) } : {}) },
      { label: '店主的卡' },
    ],
  }
}

const cardAhead = ({ mine }: OrderView) =>
  mine === 'seller'
    ? { label: '您的卡', note: '收货后下个工作日' }
    : { label: '店主的卡', note: '收货后下个工作日' }

/** 「11月24日到卡」, while that is still to come. */
function plannedNote(releasedAt: Instant | null, now: Instant): { readonly note?: string } {
  const day = releasedAt === null ? null : arrivalDay(releasedAt)
  return day?.ok && day.value >= dayOf(now) ? { note: `${dateText(day.value, now)}到卡` } : {}
}

function cardNow({ order, money, mine }: OrderView, now: Instant) {
  if (mine === 'buyer') return { label: '店主的卡', ...plannedNote(order.releasedAt, now) }
  const day = money?.arrivesOn ? dateText(money.arrivesOn, now) : '日期待定'
  const face = money ? payoutFace(money, now) : 'coming'
  const notes = { arrived: day, returned: '银行退回', late: '银行处理中', coming: `${day}到账` }
  return {
    label: '您的卡',
    note: notes[face],
    ...(money && face === 'arrived' ? { amount: money.netFen } : {}),
  }
}
