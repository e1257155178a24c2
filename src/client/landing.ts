// Landing on a shared page: where the card leads, whose card it was, and one visit counted once the page is seen.
import { useRouter } from '@tarojs/taro'
import { useEffect, useRef } from 'react'
import type { ShareId, ShopId } from '../domain/ids'
import type { ShareKind } from '../domain/share'
import { act } from './action'
import { arrive, shareInto } from './arrival'
import { newId } from './ids'
import { platform } from './platform-here'
import { ask } from './ask'
import { replace, restart, routes } from './routes'

export interface Landing {
  readonly shopId: ShopId
  /** A product's or invitation's id, the shop's own for a shop. */
  readonly targetId: string
  /** The version an invitation's card was sent with; null for the current one. */
  readonly version: number | null
}

const SHOP_PATTERN = /^[0-9A-Za-z]{8}$/
const SHARE_PATTERN = /^[0-9A-Za-z]{8,16}$/
const TARGET_PATTERN = /^[0-9A-Za-z]{22}$/

/** Null for an address that is no card of ours, and while a scanned code is being followed. */
export function useLanding(kind: ShareKind): Landing | null {
  const { params } = useRouter()
  const { shop = '', id = '', s, v, scene } = params
  useEffect(() => {
    if (shop === '' && scene !== undefined) void follow(decodeURIComponent(scene))
    else if (SHOP_PATTERN.test(shop)) arrive(shop as ShopId, s)
  }, [shop, s, scene])
  if (!SHOP_PATTERN.test(shop)) return null
  if (kind !== 'shop' && !TARGET_PATTERN.test(id)) return null
  const version = Number(v)
  return {
    shopId: shop as ShopId,
    targetId: kind === 'shop' ? shop : id,
    version: Number.isInteger(version) && version > 0 ? version : null,
  }
}

/** A code carries nothing but the share's id. */
async function follow(shareId: string): Promise<void> {
  const reply = SHARE_PATTERN.test(shareId) ? await ask('followShare', { shareId: shareId as ShareId }) : null
  if (reply?.kind === 'done') await replace(reply.value.path)
  // A code that leads nowhere must not leave an empty page behind.
  else if (!platform.can.singlePage) await restart(routes.home())
}

/** Counted once the first screen stands, so that it never delays it; Moments know nobody and count nothing. */
export function useVisit(kind: ShareKind, landing: Landing | null, isSeen: boolean): void {
  const isCounted = useRef(false)
  useEffect(() => {
    if (!isSeen || !landing || isCounted.current || platform.can.singlePage) return
    isCounted.current = true
    void count(kind, landing)
  }, [isSeen])
}

async function count(kind: ShareKind, { shopId, targetId }: Landing): Promise<void> {
  const visitId = await newId<'visit'>()
  await act('recordVisit', { shopId, visitId, page: kind, targetId, shareId: shareInto(shopId) })
}
