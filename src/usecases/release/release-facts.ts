// What a release's errands look at when they are not on their first try.
import type { ReleaseBody } from '../../domain/order-receiving'
import type { Release, ReleaseState } from '../../domain/release'
import { one, type Fetch } from '../../ports/store'

/** The errand carries the release itself; a further try first looks whether it has moved on. */
export function releaseFetches(body: ReleaseBody, tries: number): { release?: Fetch<Release | null> } {
  const { shopId, orderId } = body.release
  return tries === 0 ? {} : { release: one('release', { shopId, orderId }) }
}

export const movedOn = (release: Release | null | undefined, from: ReleaseState): boolean =>
  release !== undefined && release?.state !== from
