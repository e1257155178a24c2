// How long a price is kept: some hours, until the evening, or some days.
import { addDays, dayOf, DAY_MS, HOUR_MS, later, SECOND_MS, startOf, type Instant } from '../../../domain/day'
import { EXPIRY_MS_MIN } from '../../../domain/invitation'
import type { Hold } from '../../../client/invitation-drafts'

const HOURS = 2
const DAYS = 3
/** The evening ends at 23:00, and a little later, so that a clock that is a moment ahead doesn't make it 22:59. */
const EVENING_MS = 23 * HOUR_MS + 5 * SECOND_MS

export interface HoldChoice {
  readonly key: Hold
  readonly title: string
  readonly validMs: number
}

/** When this evening is too near to be kept until, the next one is meant and said. */
export function holdChoices(now: Instant): readonly HoldChoice[] {
  const today = dayOf(now)
  const tonightMs = later(startOf(today), EVENING_MS) - now
  const isTooLate = tonightMs < EXPIRY_MS_MIN
  const tomorrowMs = later(startOf(addDays(today, 1)), EVENING_MS) - now
  return [
    { key: 'hours', title: `留 ${HOURS} 小时`, validMs: HOURS * HOUR_MS },
    {
      key: 'tonight',
      title: isTooLate ? '留到明晚' : '留到今晚',
      validMs: isTooLate ? tomorrowMs : tonightMs,
    },
    { key: 'days', title: `留 ${DAYS} 天`, validMs: DAYS * DAY_MS },
  ]
}

export function validMsOf(hold: Hold, now: Instant): number {
  return holdChoices(now).filter(({ key }) => key === hold)[0]?.validMs ?? EXPIRY_MS_MIN
}
