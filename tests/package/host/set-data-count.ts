// Counts what goes from the package's code to its screens: every setData in bytes, by page and by what caused it.
import type { Instance } from './framework'
import type { Pending } from './pending'

export interface Sent {
  readonly route: string
  /** Grows with every page that is opened. */
  readonly page: number
  readonly bytes: number
  readonly cause: Cause
  /** The page had shown nothing before. */
  readonly isFirst: boolean
  /** The server's answer had come since the cause. */
  readonly afterAnswer: boolean
  /** So many short waits had passed since the cause: what follows it in a piece of its own. */
  readonly piece: number
}

/** `opening` until a page stands still for the first time; `later` is what nobody touched. */
export type Cause =
  | { readonly kind: 'opening' }
  | { readonly kind: 'tap'; readonly label: string; readonly page: number }
  | { readonly kind: 'later' }

export interface PageSize {
  readonly route: string
  /** Its first setData, mostly the empty frame. */
  readonly firstBytes: number
  /** The largest single one until it stood still. */
  readonly largestBytes: number
  /** All until it stood still. */
  readonly openingBytes: number
}

export interface TapSize {
  readonly route: string
  readonly label: string
  /** What the tap alone changed on its page, before any answer came. */
  readonly bytes: number
  /** The largest of the pieces that follow it by themselves within a moment; 0 where nothing does. */
  readonly pieceBytes: number
  /** With what the answers changed. */
  readonly withAnswerBytes: number
}

interface PageOf extends Pick<Sent, 'route' | 'page'> {
  /** From then on nothing of it is drawn, and nobody is told. */
  readonly gone: Promise<void>
}

export interface SetDataCount {
  /** Its number, another for each page over all runs of the package. */
  newPage(): number
  /** From now on the instance's updates are counted for this page. */
  watch(instance: Instance, pageOf: () => PageOf | null): void
  because(cause: Cause): void
  /** An answer of the server has arrived. */
  answered(): void
  /** A short wait of the package's code has passed. */
  waited(): void
  readonly sent: readonly Sent[]
  pageSizes(): PageSize[]
  tapSizes(): TapSize[]
}

export function createSetDataCount(pending: Pending): SetDataCount {
  const sent: Sent[] = []
  let cause: Cause = { kind: 'later' }
  let hasAnswer = false
  let piece = 0
  let opened = 0
  return {
    sent,
    newPage: () => ++opened,
    because(next) {
      cause = next
      hasAnswer = false
      piece = 0
    },
    answered: () => void (hasAnswer = true),
    waited: () => void (piece += 1),
    watch(instance, pageOf) {
      const setData = instance.setData.bind(instance)
      instance.setData = (data, done) => {
        const of = pageOf()
        if (of) {
          const isFirst = !sent.some(({ page }) => page === of.page)
          const { route, page } = of
          sent.push({ route, page, bytes: bytesOf(data), cause, isFirst, afterAnswer: hasAnswer, piece })
        }
        const isDrawn = new Promise<void>((resolve) =>
          setData(data, () => {
            done?.()
            resolve()
          }),
        )
        void pending.track('setData', of ? Promise.race([isDrawn, of.gone]) : isDrawn)
      }
    },
    pageSizes: () => pageSizes(sent),
    tapSizes: () => tapSizes(sent),
  }
}

/** As it goes over the bridge: UTF-8 of its JSON. */
function bytesOf(data: unknown): number {
  return new TextEncoder().encode(JSON.stringify(data)).length
}

function pageSizes(sent: readonly Sent[]): PageSize[] {
  return [...groups(sent, ({ page }) => page).values()].flatMap((ofPage) => {
    const first = ofPage.find(({ isFirst }) => isFirst)
    if (!first) return []
    // A page that a tap has opened is opened by that tap: all of its own counts, up to the next cause.
    const opening = ofPage.filter(({ cause }) => cause === first.cause).map(({ bytes }) => bytes)
    return {
      route: first.route,
      firstBytes: first.bytes,
      largestBytes: Math.max(...opening),
      openingBytes: sum(opening),
    }
  })
}

function tapSizes(sent: readonly Sent[]): TapSize[] {
  return [...groups(sent, ({ cause }) => cause).entries()].flatMap(([cause, all]) => {
    if (cause.kind !== 'tap') return []
    const own = all.filter(({ page }) => page === cause.page)
    const itsOwn = own.filter(({ afterAnswer }) => !afterAnswer)
    const pieces = [...groups(itsOwn, ({ piece }) => piece).entries()].filter(([at]) => at > 0)
    const route = own[0]?.route
    if (route === undefined) return []
    return {
      route,
      label: cause.label,
      bytes: bytesIn(itsOwn.filter(({ piece }) => piece === 0)),
      pieceBytes: Math.max(0, ...pieces.map(([, sent]) => bytesIn(sent))),
      withAnswerBytes: bytesIn(own),
    }
  })
}

function groups<K, V>(all: readonly V[], keyOf: (one: V) => K): Map<K, V[]> {
  const found = new Map<K, V[]>()
  for (const one of all) found.set(keyOf(one), [...(found.get(keyOf(one)) ?? []), one])
  return found
}

const bytesIn = (sent: readonly Sent[]): number => sum(sent.map(({ bytes }) => bytes))

const sum = (numbers: readonly number[]): number => numbers.reduce((total, each) => total + each, 0)
