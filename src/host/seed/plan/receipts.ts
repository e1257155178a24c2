// Moving receipts of chance to where the story needs them: so many in a holiday, none on a day that is counted out.
import { HOUR_MS, later, type Instant } from '../../../domain/day'
import { AUTO_RECEIVE_MS } from '../../../domain/order'
import { at } from './calendar'
import type { Chance } from '../chance'
import type { PlannedOrder } from './plan'

/** 桂芬's receipts from the last cut-off before the holiday to the one after it: all of them on one statement. */
const HOLIDAY = { from: at('2026-09-29 23:30'), to: at('2026-10-07 23:30'), lines: 27 }
/** Thursday 19 November is written by hand. */
const BY_HAND_FROM = at('2026-11-18 21:00')
const DAYTIME_HOURS = 11

/** When an order's goods count as received; null for those that were never shipped. */
function receiptOf({ shippedAt, receivedAt }: PlannedOrder): Instant | null {
  return shippedAt === null ? null : (receivedAt ?? later(shippedAt, AUTO_RECEIVE_MS))
}

/** 桂芬's orders of chance, with 27 receipts in the holiday and none left for the days that are written by hand. */
export function fitReceipts(orders: readonly PlannedOrder[], chance: Chance): PlannedOrder[] {
  const early = orders.map((order) => {
    const receipt = receiptOf(order)
    return receipt !== null && receipt > BY_HAND_FROM ? receivedBefore(order, BY_HAND_FROM, chance) : order
  })
  const inHoliday = early.filter(isInHoliday)
  const tooMany = chance.shuffled(inHoliday).slice(0, Math.max(0, inHoliday.length - HOLIDAY.lines))
  const missing = Math.max(0, HOLIDAY.lines - inHoliday.length)
  const soon = early.filter((order) => !isInHoliday(order) && couldBeInHoliday(order)).slice(0, missing)
  return early.map((order) => {
    if (tooMany.includes(order))
      return { ...order, receivedAt: later(HOLIDAY.to, (12 + chance.below(9)) * HOUR_MS) }
    return soon.includes(order) ? receivedBefore(order, later(HOLIDAY.to, -2 * HOUR_MS), chance) : order
  })
}

function isInHoliday(order: PlannedOrder): boolean {
  const receipt = receiptOf(order)
  return receipt !== null && receipt >= HOLIDAY.from && receipt < HOLIDAY.to
}

/** Shipped in time, and received after it. */
function couldBeInHoliday({ shippedAt, ...order }: PlannedOrder): boolean {
  const receipt = receiptOf({ shippedAt, ...order })
  return (
    shippedAt !== null &&
    shippedAt < later(HOLIDAY.to, -24 * HOUR_MS) &&
    shippedAt > HOLIDAY.from &&
    receipt !== null &&
    receipt >= HOLIDAY.to
  )
}

function receivedBefore(order: PlannedOrder, latest: Instant, chance: Chance): PlannedOrder {
  return { ...order, receivedAt: later(latest, -chance.below(DAYTIME_HOURS * HOUR_MS)) }
}
