// A returned payout is told until a later one has carried its money along.
import { expect, it } from '@jest/globals'
import { openReturns, type Settlement } from './returns'

/** `endedAt` is when the bank gave it back. */
const settled = (day: string, preparedAt: number, endedAt: number | null): Settlement => {
  const state = endedAt === null ? 'sent' : 'returned'
  return { day, payout: { state, preparedAt, endedAt } } as unknown as Settlement
}
const unplanned = { day: '25', payout: null } as unknown as Settlement

it.each([
  ['nothing', [], []],
  ['one that is good', [settled('23', 3, null)], []],
  ['one that came back', [settled('23', 3, 4), settled('20', 1, null)], ['23']],
  ['before a day without a payout', [unplanned, settled('23', 3, 4)], ['23']],
  ['made good by the next', [settled('23', 3, null), settled('20', 1, 2)], []],
  ['twice in a row: the later one has it all', [settled('23', 3, 4), settled('20', 1, 2)], ['23']],
  ['given back late, after the next went out', [settled('23', 3, null), settled('20', 1, 5)], ['20']],
])('%s', (_what, settlements, days) => {
  expect(openReturns(settlements).map(({ day }) => day)).toEqual(days)
})
