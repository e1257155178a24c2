// Amounts, days and times as people read them: always in Shanghai time, by arithmetic, never by the phone's own format.
import {
  addDays,
  dayOf,
  DAY_MS,
  HOUR_MS,
  MINUTE_MS,
  SECOND_MS,
  startOf,
  type Day,
  type Instant,
} from '../domain/day'

/** A minus that is as wide as a digit and is read as one. */
export const MINUS = '−'
const WEEKDAYS = ['周日', '周一', '周二', '周三', '周四', '周五', '周六'] as const
/** From this hour on a time of today is 今晚. */
const EVENING_HOUR = 18
const FEN_PER_YUAN = 100

export interface YuanParts {
  readonly sign: '' | typeof MINUS
  /** With a comma after each three digits. */
  readonly yuan: string
  /** Two digits. */
  readonly fen: string
}

/** An amount taken apart for writing ¥ and fen smaller; negative amounts have the sign. */
export function yuanParts(amountFen: number): YuanParts {
  const absolute = Math.abs(amountFen)
  const digits = String(Math.floor(absolute / FEN_PER_YUAN))
  return {
    sign: amountFen < 0 ? MINUS : '',
    yuan: digits.replace(/(\d)(?=(\d{3})+$)/g, '$1,'),
    fen: two(absolute % FEN_PER_YUAN),
  }
}

/** `72.00`, `1,036.50`, `−33.29`; without ¥. */
export function yuan(amountFen: number): string {
  const parts = yuanParts(amountFen)
  return `${parts.sign}${parts.yuan}.${parts.fen}`
}

/** As a screen reader should say it: `72 元`, `28.5 元`, `负 33.29 元`. */
export function spokenYuan(amountFen: number): string {
  const number = Math.abs(amountFen) / FEN_PER_YUAN
  return `${amountFen < 0 ? '负 ' : ''}${number} 元`
}

/** `11月23日 周一`; a year other than now's stands before it. */
export function dayText(day: Day, now?: Instant): string {
  return `${dateText(day, now)} ${WEEKDAYS[new Date(`${day}T00:00:00Z`).getUTCDay()]}`
}

/** `11月23日`; a year other than now's stands before it. */
export function dateText(day: Day, now?: Instant): string {
  const [year, month, date] = day.split('-').map(Number)
  const isOtherYear = now !== undefined && dayOf(now).slice(0, 4) !== day.slice(0, 4)
  return `${isOtherYear ? `${year}年` : ''}${month}月${date}日`
}

/** `20:14`. */
export function clockText(at: Instant): string {
  const minutes = Math.floor((at - startOf(dayOf(at))) / MINUTE_MS)
  return `${two(Math.floor(minutes / 60))}:${two(minutes % 60)}`
}

/** `今天 10:30`, `今晚 20:14`, `明天 09:00`, `昨天 18:02`, else `11月23日 09:00`. */
export function timeText(at: Instant, now: Instant): string {
  return `${nearDayText(at, now)} ${clockText(at)}`
}

/**
 * How long something lasts, to stand after 「留到」: `今晚 20:14`, in the last hour `今晚 20:14，还有 12 分钟`, in the last
 * minute seconds. Minutes are rounded down: nobody is promised more than there is. Empty when it is over.
 */
export function untilText(until: Instant, now: Instant): string {
  const leftMs = until - now
  if (leftMs <= 0) return ''
  const time = timeText(until, now)
  if (leftMs >= HOUR_MS) return time
  if (leftMs >= MINUTE_MS) return `${time}，还有 ${Math.floor(leftMs / MINUTE_MS)} 分钟`
  return `${time}，还有 ${Math.ceil(leftMs / SECOND_MS)} 秒`
}

/** After how long `untilText` changes; null when it is over. Never longer than a minute: a clock may be turned. */
export function untilChangesMs(until: Instant, now: Instant): number | null {
  const leftMs = until - now
  if (leftMs <= 0) return null
  if (leftMs < MINUTE_MS) return leftMs % SECOND_MS || SECOND_MS
  return Math.min(MINUTE_MS, (leftMs % MINUTE_MS) + 1)
}

/** Full days from one moment to another: 「开店 312 天」. The first day counts as one. */
export function daysSince(from: Instant, now: Instant): number {
  return Math.max(1, Math.ceil((now - from) / DAY_MS))
}

function nearDayText(at: Instant, now: Instant): string {
  const day = dayOf(at)
  const today = dayOf(now)
  if (day === today) return Number(clockText(at).slice(0, 2)) >= EVENING_HOUR ? '今晚' : '今天'
  if (day === addDays(today, 1)) return '明天'
  if (day === addDays(today, -1)) return '昨天'
  return dateText(day, now)
}

function two(number: number): string {
  return number < 10 ? `0${number}` : String(number)
}
