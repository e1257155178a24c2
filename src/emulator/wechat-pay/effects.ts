// The channel's own timed steps: each is plain data until its moment, so that a restart forgets none.
import { reviewApplication } from './applications'
import { settleWithdrawal } from './funds'
import type { Effect } from './memory'
import type { Office } from './office'
import { settleRefund } from './refunds'
import { settleRelease, unfreezeRest } from './release'
import { settleSplit } from './sharing'
import { settleReturn } from './split-returns'

/** Brings the channel's own affairs up to the clock; cheap when nothing is due. Returns how much was. */
export function runEffects(office: Office): number {
  let done = 0
  const nowMs = office.clock.nowMs()
  for (let next = office.effects.takeDue(nowMs); next; next = office.effects.takeDue(nowMs)) {
    carryOut(office, next.what, next.dueMs)
    done += 1
  }
  return done
}

/** A step is told the moment it was due, not the moment it was noticed. */
function carryOut(office: Office, effect: Effect, atMs: number): unknown {
  switch (effect.kind) {
    case 'end-refund':
      return settleRefund(office, effect.refund, effect.outcome, atMs)
    case 'end-split':
      return settleSplit(office, effect.split, atMs)
    case 'end-release':
      return settleRelease(office, effect.release, atMs)
    case 'end-return':
      return settleReturn(office, effect.made, atMs)
    case 'end-withdrawal':
      return settleWithdrawal(office, effect.withdrawal, 'SUCCESS', atMs)
    case 'review-application':
      return reviewApplication(office, effect.application, effect.to)
    case 'unfreeze':
      return unfreezeRest(office, effect.transaction, atMs, true)
    case 'answer':
      return effect.goOn()
  }
}
