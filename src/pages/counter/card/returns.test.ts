// A returned payout is told until a later one has carried its money along.
import { expect, it } from '@jest/globals'
import { openReturns, type Settlement } from './returns'

const settled = (day: string, state: string | null): Settlement =>
  ({ day, payout: state === null ? null : { state } }) as unknown as Settlement

it.each([
  [[], []],
  [[settled('23', 'paid'), settled('20', 'returned')], []],
  [[settled('23', 'sent'), settled('20', 'returned')], []],
  [[settled('23', 'returned'), settled('20', 'paid')], ['23']],
  [
    [settled('24', null), settled('23', 'returned'), settled('20', 'returned')],
    ['23', '20'],
  ],
  [[settled('24', 'returned'), settled('23', 'paid'), settled('20', 'returned')], ['24']],
])('case %#', (settlements, days) => {
  expect(openReturns(settlements).map(({ day }) => day)).toEqual(days)
})
