// The shop that has just been opened: its picture is put up, the draft is thrown away, the review is looked at again.
import { useEffect, useState } from 'react'
import { act } from '../../../client/action'
import { useMyShop, type MyShop } from '../../../client/my-shop'
import { dropOpening, openingDraft } from '../../../client/opening-draft'
import { isText, keep, kept } from '../../../client/storage'
import type { Read } from '../../../client/use-read'
import { lookAgainMs, standingOf } from './application'

const ROLLED = 'rolled'

export interface FreshShop {
  readonly read: Read<'readMyShop'>
  /** Null until it is known from the server itself: what was read before the opening says that there is none. */
  readonly shop: MyShop['shop']
  readonly isMissing: boolean
  /** The shutter has not been seen rolling up on this phone. */
  readonly isFirst: boolean
}

export function useFreshShop(): FreshShop {
  const read = useMyShop()
  const shop = read.value?.shop ?? null
  const [isAsked, setAsked] = useState(false)
  const [rolled] = useState(() => kept(ROLLED, isText))
  const [looks, setLooks] = useState(0)
  const isOver = shop !== null && standingOf(read.value?.application ?? null).isOver
  useEffect(() => void read.reload().then(() => setAsked(true)), [])
  useEffect(() => {
    if (shop === null || isOver) return undefined
    const timer = setTimeout(() => void read.reload().then(() => setLooks(looks + 1)), lookAgainMs(looks))
    return () => clearTimeout(timer)
  }, [shop === null, isOver, looks])
  useEffect(() => {
    if (shop === null) return
    keep(ROLLED, shop.shopId)
    void finish(shop).then((isChanged) => (isChanged ? read.reload() : undefined))
  }, [shop?.shopId])
  const isMissing = isAsked && read.state === 'ready' && shop === null
  return { read, shop, isMissing, isFirst: shop !== null && rolled !== shop.shopId }
}

/** The picture was chosen before there was a shop to put it on. */
async function finish(shop: NonNullable<MyShop['shop']>): Promise<boolean> {
  const logo = openingDraft()?.logo ?? null
  dropOpening()
  if (logo === null || shop.logo !== null) return false
  const { shopId, name, notice, paint, shipFrom } = shop
  const reply = await act('editShop', { shopId, name, notice, paint, shipFrom, logo })
  return reply.kind === 'done'
}
