// Settled days page by page, the newest first.
import { useState } from 'react'
import { ask } from '../../../client/ask'
import { useRead, type Read } from '../../../client/use-read'
import type { Output } from '../../../contract/functions'
import type { ShopId } from '../../../domain/ids'

type Page = Output<'listSettlements'>

export interface Days {
  readonly first: Read<'listSettlements'>
  readonly settlements: Page['settlements']
  readonly hasMore: boolean
  readonly next: 'idle' | 'busy' | 'failed'
  readMore(): Promise<void>
}

interface Rest {
  /** Where the first page ended: with another end these pages don't join it any more. */
  readonly after: Page['more']
  readonly pages: readonly Page[]
}

export function useDays(shopId: ShopId | null): Days {
  const first = useRead('listSettlements', shopId && { shopId, before: null })
  const [rest, setRest] = useState<Rest>({ after: null, pages: [] })
  const [next, setNext] = useState<Days['next']>('idle')
  const after = first.value?.more ?? null
  const joined = rest.after === after ? rest.pages : []
  const pages = first.value ? [first.value, ...joined] : []
  const more = pages[pages.length - 1]?.more ?? null

  const readMore = async (): Promise<void> => {
    if (shopId === null || more === null || next === 'busy') return
    setNext('busy')
    const reply = await ask('listSettlements', { shopId, before: more })
    if (reply.kind === 'done') setRest({ after, pages: [...joined, reply.value] })
    setNext(reply.kind === 'done' ? 'idle' : 'failed')
  }
  return {
    first,
    settlements: pages.reduce<Page['settlements']>((all, page) => all.concat(page.settlements), []),
    hasMore: more !== null,
    next,
    readMore,
  }
}
