// The pages of a running package, one on top of the other, as WeChat opens, covers and closes them.
import { hostDocument, type HostElement } from './dom'
import type { FrameworkPage, Instance } from './framework'

export interface OpenPage {
  readonly route: string
  /** As it stood in the address, undecoded. */
  readonly query: Readonly<Record<string, string>>
  /** Grows with every page that is opened. */
  readonly number: number
  readonly instance: Instance
  readonly frame: HostElement
  /** Once it is left for good: nothing of it is drawn any more. */
  readonly gone: Promise<void>
  title: string
}

export interface PageStack {
  readonly pages: readonly OpenPage[]
  top(): OpenPage
  push(url: string): void
  replace(url: string): void
  relaunch(url: string): void
  back(delta?: number): void
  close(): void
}

export interface StackNeeds {
  /** Makes the page's code known; throws for a page that the package does not list. */
  load(route: string): void
  create(route: string, frame: HostElement): FrameworkPage
  titleOf(route: string): string
  opened(page: OpenPage): void
  /** Another for each page. */
  newNumber(): number
  readonly screen: HostElement
}

type Drawn = OpenPage & { readonly drawn: FrameworkPage; readonly leave: () => void }

/** WeChat's own. */
const PAGES_MAX = 10

export function createPageStack(needs: StackNeeds): PageStack {
  const pages: Drawn[] = []
  const top = (): Drawn => {
    const page = pages.at(-1)
    if (!page) throw new Error('no page is open')
    return page
  }
  const open = (url: string): void => {
    const { route, query } = parse(url, pages.at(-1)?.route ?? '')
    needs.load(route)
    const frame = hostDocument().createElement('wx-frame')
    frame.setAttribute('route', route)
    needs.screen.appendChild(frame)
    const drawn = needs.create(route, frame)
    let leave = (): void => undefined
    const gone = new Promise<void>((resolve) => (leave = resolve))
    const page = {
      route,
      query,
      number: needs.newNumber(),
      instance: drawn.instance,
      frame,
      gone,
      title: needs.titleOf(route),
      drawn,
      leave: () => leave(),
    }
    Object.assign(page.instance, { route, options: query, __route__: route })
    pages.push(page)
    needs.opened(page)
    drawn.attach()
    tell(page, 'onLoad', { ...query })
    tell(page, 'onShow')
    tell(page, 'onReady')
  }
  const drop = (): void => {
    const page = pages.pop()
    if (!page) return
    tell(page, 'onUnload')
    page.drawn.release()
    page.leave()
    needs.screen.removeChild(page.frame)
  }
  return {
    pages,
    top,
    push(url) {
      if (pages.length >= PAGES_MAX) throw new Error('webview count limit exceed')
      const covered = pages.at(-1)
      if (covered) cover(covered)
      open(url)
    },
    replace(url) {
      drop()
      open(url)
    },
    relaunch(url) {
      while (pages.length > 0) drop()
      open(url)
    },
    back(delta = 1) {
      if (pages.length < 2) throw new Error('cannot navigate back at first page.')
      for (let left = Math.min(delta, pages.length - 1); left > 0; left -= 1) drop()
      top().frame.hidden = false
      tell(top(), 'onShow')
    },
    close() {
      while (pages.length > 0) drop()
    },
  }
}

function cover(page: OpenPage): void {
  tell(page, 'onHide')
  page.frame.hidden = true
}

function tell(page: OpenPage, name: string, options?: unknown): void {
  const method = page.instance[name]
  if (typeof method === 'function')
    (method as (this: Instance, options?: unknown) => void).call(page.instance, options)
}

/** `/pages/a/index?x=1`, with or without the slash, or relative to the page that asks. */
export function parse(url: string, from: string): { route: string; query: Record<string, string> } {
  const [path = '', search = ''] = url.split('?')
  const base = path.startsWith('.') ? from.split('/').slice(0, -1) : []
  for (const part of path.split('/')) {
    if (part === '..') base.pop()
    else if (part !== '.' && part !== '') base.push(part)
  }
  const pairs = search
    .split('&')
    .filter((pair) => pair !== '')
    .map((pair) => {
      const [name = '', ...value] = pair.split('=')
      return [name, value.join('=')] as const
    })
  return { route: base.join('/'), query: Object.fromEntries(pairs) }
}
