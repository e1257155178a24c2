// A shop's goods page by page: the first with the shop itself, the next as one scrolls on.
import { useEffect, useRef, useState } from 'react'
import { ask } from '../../../client/ask'
import type { Output } from '../../../contract/functions'

type Page = Output<'readShopPage'>

export interface More {
  readonly goods: Page['products']
  /** The next page did not come. */
  readonly isBroken: boolean
  load(): void
}

export function useMore(first: Page | null): More {
  const [later, setLater] = useState<readonly Page[]>([])
  const [isBroken, setBroken] = useState(false)
  const isLoading = useRef(false)
  // A fresh first page begins the list anew.
  useEffect(() => setLater([]), [first])
  const last = later[later.length - 1] ?? first
  const load = async (): Promise<void> => {
    if (!last || last.more === null || isLoading.current) return
    isLoading.current = true
    const reply = await ask('readShopPage', { shopId: last.shop.shopId, after: last.more })
    isLoading.current = false
    setBroken(reply.kind !== 'done')
    if (reply.kind === 'done') setLater((pages) => [...pages, reply.value])
  }
  return {
    goods: [first, ...later].reduce<Page['products']>((all, page) => all.concat(page?.products ?? []), []),
    isBroken,
    load: () => void load(),
  }
}
