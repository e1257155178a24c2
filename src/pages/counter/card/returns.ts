// Payouts that the bank gave back and that were not made good since.
import type { Output } from '../../../contract/functions'

export type Settlement = Output<'listSettlements'>['settlements'][number]

/** A payout that was planned after the bank gave one back has its money in it. */
export function openReturns(settlements: readonly Settlement[]): readonly Settlement[] {
  const planned = Math.max(0, ...settlements.map(({ payout }) => payout?.preparedAt ?? 0))
  return settlements.filter(({ payout }) => payout?.state === 'returned' && (payout.endedAt ?? 0) >= planned)
}
