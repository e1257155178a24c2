// The seller's own shop; who has none is led to the first page.
import { useEffect, useState } from 'react'
import { useMyShop, type MyShop } from '../../../client/my-shop'
import { replace, routes } from '../../../client/routes'
import type { Read } from '../../../client/use-read'

export interface OwnShop {
  readonly mine: Read<'readMyShop'>
  readonly shop: MyShop['shop']
}

export function useOwnShop(): OwnShop {
  const mine = useMyShop()
  const shop = mine.value?.shop ?? null
  const isWithout = mine.value !== null && shop === null
  // What was read before the shop was opened is no reason to send its owner away.
  const [isSure, setSure] = useState(false)
  useEffect(() => {
    if (isWithout) void mine.reload().then(() => setSure(true))
  }, [isWithout])
  useEffect(() => {
    if (isWithout && isSure) void replace(routes.home())
  }, [isWithout, isSure])
  return { mine, shop }
}
