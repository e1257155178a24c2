// Payouts that the bank gave back and that were not made good since.
import type { Output } from '../../../contract/functions'

export type Settlement = Output<'listSettlements'>['settlements'][number]

/** The newest first, as they are given. What was returned is paid with the next settlement that goes out. */
export function openReturns(settlements: readonly Settlement[]): readonly Settlement[] {
  const wentOut = settlements.findIndex(({ payout }) => payout !== null && payout.state !== 'returned')
  const since = wentOut < 0 ? settlements : settlements.slice(0, wentOut)
  return since.filter(({ payout }) => payout !== null)
}
