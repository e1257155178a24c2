// All that can be made hard, and what of it looks on at every commit.
import type { Change } from '../../domain/change'
import { payLate } from './hard-late'
import { hardNotices } from './hard-notices'
import { doubleTap, lastPiece, twoPay } from './hard-rivals'
import type { HardSide, Strike } from './hard-strike'

export interface HardDeeds {
  readonly lastPiece: Strike
  readonly twoPay: Strike
  readonly doubleTap: Strike
  readonly payLate: Strike
  readonly noticeLost: Strike
  readonly noticeTwice: Strike
  /** Told of every commit: a payment whose notice was struck may have been booked now. */
  look(changes: readonly Change[]): void
}

export function hardDeeds(side: HardSide): HardDeeds {
  return {
    lastPiece: (request, forward, tell) => lastPiece(side, request, forward, tell),
    twoPay: (request, forward, tell) => twoPay(side, request, forward, tell),
    doubleTap,
    payLate: (request, _forward, tell) => payLate(side, request, tell),
    ...hardNotices(side),
  }
}
