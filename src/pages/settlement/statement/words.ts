// What is said of a settled day: where its payout is, what was carried over, and which orders are in it.
import { dateText, dayText, timeText, yuan } from '../../../components/format'
import { addDays, dayOf, type Instant } from '../../../domain/day'
import { FIRST_SEAL } from '../../../domain/statement'
import type { Line, Settlement, Statement } from './statement'

/** A weekday names a day of the week to come, and no other. */
const WEEKDAY_DAYS_MAX = 6
const CODE_LENGTH = 8
const CODE_GROUP = 4

/** What reaches the card: of a day without a payout, what will. */
export const amountOf = ({ payout, totalFen }: Settlement): number => payout?.amountFen ?? totalFen

export const isArrived = ({ payout }: Settlement): boolean => payout?.state === 'paid'
export const isReturned = ({ payout }: Settlement): boolean => payout?.state === 'returned'

/** 「已到账」, 「预计周一到账」, 「银行退回」. */
export function standingText(settlement: Settlement, now: Instant): string {
  const { day, payout, totalFen } = settlement
  if (payout === null) return totalFen === 0 ? '没有要打的钱' : '正在安排打款'
  if (payout.state === 'paid') return '已到账'
  if (payout.state === 'returned') return '银行退回'
  const today = dayOf(now)
  if (day < today) return '银行处理中'
  if (day === today) return '预计今天到账'
  const weekday = dayText(day).split(' ')[1] ?? ''
  return `预计${day <= addDays(today, WEEKDAY_DAYS_MAX) ? weekday : dateText(day, now)}到账`
}

/** Why the payout is not the sum of its day, and what became of it; a return comes first. Nothing when there is nothing to explain. */
export function explanations({ payout, totalFen }: Settlement): readonly string[] {
  if (!payout) return []
  const { amountFen, carriedFen, state, reason } = payout
  const broughtFen = amountFen + carriedFen - totalFen
  const why = reason ? `（${reason.replace(/[。.]$/, '')}）` : ''
  return [
    state === 'returned' ? `这笔钱被银行退回${why}。钱没有丢，会随下一次结算再打。` : '',
    carriedFen > 0 ? `有 ${yuan(carriedFen)} 元这次没打成，留到下一次结算一起打。` : '',
    broughtFen > 0 ? `里面有以前没打成的 ${yuan(broughtFen)} 元。` : '',
    broughtFen < 0 ? `已扣去以前多打的 ${yuan(-broughtFen)} 元。` : '',
  ].filter((sentence) => sentence !== '')
}

/** 「11月19日收到货的 3 单，含快递」; while not all lines are there, by the moment the day was closed. */
export function receivedText(
  { cutoffAt, lineCount }: Settlement,
  lines: readonly Line[],
  now: Instant,
): string {
  const count = `收到货的 ${lineCount} 单`
  const times = lines.map(({ releasedAt }) => releasedAt).sort((one, other) => one - other)
  const [first] = times
  const last = times[times.length - 1]
  if (first === undefined || last === undefined || lines.length < lineCount)
    return `${timeText(cutoffAt, now)} 以前${count}`
  const from = dateText(dayOf(first), now)
  const to = dateText(dayOf(last), now)
  const postage = lines.some(({ postageFen }) => postageFen > 0) ? '，含快递' : ''
  return `${from === to ? from : `${from} 至 ${to}`}${count}${postage}`
}

/** 「陈* · 三瓶礼盒等 2 件」. */
export const lineLabel = ({ receiver, title }: Line): string =>
  [receiver, title].filter((part) => part !== '').join(' · ')

/** 「与上一张账单相连 9f2c 41d0」. */
export function chainText(seal: Statement['seal']): string {
  if (!seal) return '校验码正在算，过几分钟就有'
  if (seal.previousHash === FIRST_SEAL) return `第一张账单 · 校验码 ${code(seal.hash)}`
  return `与上一张账单相连 ${code(seal.previousHash)}`
}

function code(hash: string): string {
  return `${hash.slice(0, CODE_GROUP)} ${hash.slice(CODE_GROUP, CODE_LENGTH)}`
}
