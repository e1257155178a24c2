// The lines of a settled day: the first page with the statement, the others when they are wanted.
import { useState } from 'react'
import { ask } from '../../../client/ask'
import type { ShopId } from '../../../domain/ids'
import type { Line, Statement } from './statement'

export interface Lines {
  /** As many as were read so far. */
  readonly read: readonly Line[]
  readonly isWhole: boolean
  readonly state: 'idle' | 'busy' | 'failed'
  readMore(): Promise<void>
  /** All lines of the day; null when nobody was reached. */
  readAll(): Promise<readonly Line[] | null>
}

type Later = Pick<Statement, 'lines' | 'more'>

export function useLines(shopId: ShopId, first: Statement): Lines {
  const [later, setLater] = useState<readonly Later[]>([])
  const [state, setState] = useState<Lines['state']>('idle')

  /** Null when the next page did not come. */
  const nextOf = async (pages: readonly Later[]): Promise<readonly Later[] | null> => {
    const after = moreOf(first, pages)
    if (after === null) return pages
    const reply = await ask('readStatement', { shopId, day: first.settlement.day, after })
    return reply.kind === 'done' ? [...pages, reply.value] : null
  }
  /** Until there are enough; what was read is kept also when the rest does not come. */
  const readOn = async (isEnough: (pages: readonly Later[]) => boolean): Promise<readonly Later[] | null> => {
    if (state === 'busy') return null
    setState('busy')
    let pages: readonly Later[] | null = later
    while (pages && !isEnough(pages)) {
      pages = await nextOf(pages)
      if (pages) setLater(pages)
    }
    setState(pages ? 'idle' : 'failed')
    return pages
  }
  return {
    read: linesOf(first, later),
    isWhole: moreOf(first, later) === null,
    state,
    readMore: async () => void (await readOn((pages) => pages.length > later.length)),
    readAll: async () => {
      const pages = await readOn((read) => moreOf(first, read) === null)
      return pages && linesOf(first, pages)
    },
  }
}

const moreOf = (first: Later, pages: readonly Later[]): Later['more'] =>
  (pages[pages.length - 1] ?? first).more

const linesOf = (first: Later, pages: readonly Later[]): readonly Line[] =>
  pages.reduce<readonly Line[]>((lines, page) => [...lines, ...page.lines], first.lines)
