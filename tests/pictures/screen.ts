// What a picture is taken of: a page by its path, whose phone, what was tapped before, and what must be seen on it.
import type { Phone } from '../journeys/phone'
import type { Cast, Who } from './cast'

export interface Screen {
  /** The picture's own name: `page` or `page-state`. */
  readonly name: string
  readonly who: Who
  /** May first bring about what is to be seen. */
  readonly path: (cast: Cast) => string | Promise<string>
  /** Without this it is not the screen that was meant. */
  readonly sees: string | RegExp
  /** What this phone knew before, by its storage's names. */
  readonly kept?: Readonly<Record<string, unknown>>
  /** Before the page is opened. */
  readonly before?: (phone: Phone) => Promise<void>
  /** Fingers on the page, until it shows what is meant. */
  readonly deeds?: (phone: Phone, cast: Cast) => Promise<void>
}

/** A path as the phone's own routes make them; `page` is `noun/page`. */
export function at(page: string, query: Readonly<Record<string, string | number>> = {}): string {
  const parts = Object.entries(query).map(([name, value]) => `${name}=${encodeURIComponent(value)}`)
  return `/pages/${page}/index${parts.length > 0 ? `?${parts.join('&')}` : ''}`
}

/** A goods of the scene by its name. */
export function goodsOf({ goods }: Cast, title: string): Cast['goods'][number] {
  const found = goods.find((one) => one.title === title)
  if (!found) throw new Error(`nobody sells ${title}`)
  return found
}
