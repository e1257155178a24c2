// Where the shop's money is: the headline of the counter's receipt, and the totals along the money's way.
import { dateText } from '../../../components/format'
import type { MoneyPathProps } from '../../../components/money-path'
import { dayOf } from '../../../domain/day'
import type { Counter } from './desk'

export interface MoneyStub {
  readonly label: string
  readonly fen: number
  readonly path: Pick<MoneyPathProps, 'stations' | 'at'>
}

type Sums = Pick<
  Counter,
  'heldFen' | 'arrivingFen' | 'arrivingOn' | 'arrivedTodayFen' | 'arrivedFen' | 'asOf'
>

/** The headline is what is nearest to the seller's card. */
export function moneyStub(sums: Sums): MoneyStub {
  const { heldFen, arrivingFen, arrivedTodayFen, arrivedFen } = sums
  const arriving = arrivingFen > 0 ? arrivingText(sums) : '待到账'
  const path: MoneyStub['path'] = {
    stations: [
      { label: '担保中', amount: heldFen, note: '微信支付守着' },
      { label: arriving, amount: arrivingFen, note: arrivingFen > 0 ? '买家收到货了' : '收货后打到卡' },
      { label: '已到账', amount: arrivedFen, note: '开店以来' },
    ],
    at: placeOf(sums),
  }
  if (arrivedTodayFen > 0) return { label: '今天到账', fen: arrivedTodayFen, path }
  if (arrivingFen > 0) return { label: arriving, fen: arrivingFen, path }
  if (heldFen > 0) return { label: '买家收货后下个工作日到账', fen: heldFen, path }
  return { label: arrivedFen > 0 ? '一共到账' : '今天到账', fen: arrivedFen, path }
}

/** A day that has passed is not promised once more. */
function arrivingText({ arrivingOn, asOf }: Sums): string {
  if (arrivingOn === null) return '待到账'
  const today = dayOf(asOf)
  if (arrivingOn === today) return '今天会到账'
  return arrivingOn < today ? '银行处理中' : `${dateText(arrivingOn, asOf)}到账`
}

function placeOf({ heldFen, arrivingFen, arrivedTodayFen, arrivedFen }: Sums): MoneyPathProps['at'] {
  if (arrivedTodayFen > 0) return 2
  if (arrivingFen > 0) return 1
  if (heldFen > 0) return 0
  return arrivedFen > 0 ? 2 : -1
}

/** 「建设银行 0004」: as short as people say it; empty where nothing is known. */
export function cardText(bankName: string | null, cardMask: string | null): string {
  const bank = (bankName ?? '').replace(/^中国(?=..银行$)/, '')
  return [bank, (cardMask ?? '').slice(-4)].filter((part) => part !== '').join(' ')
}
