// WeChat's sharing: asks the page on top for its card or its entry in Moments, as WeChat's menu does.
import type { HostElement } from './dom'
import type { OpenPage } from './page-stack'

/** What a friend gets and taps on. */
export interface Card {
  readonly title: string
  readonly path: string
  readonly imageUrl: string | null
}

/** Moments open the same page with this query. */
export interface Moment {
  readonly title: string
  readonly path: string
  readonly imageUrl: string | null
}

type Told =
  { title?: string; path?: string; query?: string; imageUrl?: string; promise?: Promise<Told> } | undefined

/** WeChat waits so long for a card's promise, then takes what it has. */
const PROMISE_LIMIT_MS = 3_000

export async function cardOf(page: OpenPage, from: 'menu' | 'button', button?: HostElement): Promise<Card> {
  const target = button && { id: button.id, dataset: {} }
  const told = await ask(page, 'onShareAppMessage', { from, target })
  const { title = page.title, path = addressOf(page), imageUrl = null } = told
  return { title, path, imageUrl }
}

export async function momentOf(page: OpenPage): Promise<Moment> {
  const told = await ask(page, 'onShareTimeline')
  const { title = page.title, query = addressOf(page).split('?')[1] ?? '', imageUrl = null } = told
  return { title, path: `${page.route}?${query}`, imageUrl }
}

async function ask(page: OpenPage, name: string, asked?: object): Promise<NonNullable<Told>> {
  const method = page.instance[name]
  if (typeof method !== 'function') throw new Error(`${page.route} cannot be shared: it has no ${name}`)
  const told = ((method as (asked?: object) => Told).call(page.instance, asked) ?? {}) as NonNullable<Told>
  if (!told.promise) return told
  const late = new Promise<Told>((resolve) => setTimeout(() => resolve(undefined), PROMISE_LIMIT_MS))
  return (await Promise.race([told.promise, late])) ?? told
}

function addressOf({ route, query }: OpenPage): string {
  const pairs = Object.entries(query).map(([name, value]) => `${name}=${value}`)
  return pairs.length > 0 ? `${route}?${pairs.join('&')}` : route
}
