// By which share somebody came: kept through opening a shop and buying, so that both remember the card they began with.
import { create } from 'zustand'
import type { ShareId, ShopId } from '../domain/ids'
import { keep, kept } from './storage'

const NAME = 'arrival'
/** A friend's card of weeks ago is forgotten when so many others were opened since. */
const SHOPS_MAX = 20
const SHARE_PATTERN = /^[0-9A-Za-z]{8,16}$/

interface Arrival {
  readonly shopId: ShopId
  readonly shareId: ShareId
}

interface Arrivals {
  /** Latest first, one for each shop. */
  readonly arrivals: readonly Arrival[]
}

const useArrivals = create<Arrivals>()(() => ({ arrivals: kept(NAME, areArrivals) ?? [] }))

/** What stands on the card as `s`; anything else than an id is not kept. */
export function arrive(shopId: ShopId, shareId: string | undefined): void {
  if (shareId === undefined || !SHARE_PATTERN.test(shareId)) return
  const others = useArrivals.getState().arrivals.filter((one) => one.shopId !== shopId)
  const arrivals = [{ shopId, shareId: shareId as ShareId }, ...others].slice(0, SHOPS_MAX)
  useArrivals.setState({ arrivals })
  keep(NAME, arrivals)
}

/** The share by which a shop's goods were last looked at here. */
export function shareInto(shopId: ShopId): ShareId | null {
  return useArrivals.getState().arrivals.filter((one) => one.shopId === shopId)[0]?.shareId ?? null
}

/** The share that a new shop would come through. */
export const lastShare = (): ShareId | null => useArrivals.getState().arrivals[0]?.shareId ?? null

function areArrivals(value: unknown): value is Arrival[] {
  return (
    Array.isArray(value) &&
    value.every(
      (one: Partial<Arrival> | null) => typeof one?.shopId === 'string' && typeof one.shareId === 'string',
    )
  )
}
