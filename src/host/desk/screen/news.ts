// The desk's page listens: the newest of each kind of news, for every part that shows some of it.
import { useSyncExternalStore } from 'react'
import type { DeskNews, NewsKind } from '../news'

const newest = new Map<NewsKind, unknown>()
const listeners = new Set<() => void>()
let isConnected = false

export function startHearing(kinds: readonly NewsKind[]): void {
  const source = new EventSource('/desk/news')
  for (const kind of kinds)
    source.addEventListener(kind, ({ data }: MessageEvent<string>) => {
      newest.set(kind, JSON.parse(data))
      changed()
    })
  source.onopen = () => connected(true)
  // It tries again by itself.
  source.onerror = () => connected(false)
}

function connected(now: boolean): void {
  isConnected = now
  changed()
}

const changed = (): void => listeners.forEach((listener) => listener())

function subscribe(listener: () => void): () => void {
  listeners.add(listener)
  return () => listeners.delete(listener)
}

/** Undefined until the first of its kind has come. */
export const newsOf = <K extends NewsKind>(kind: K): DeskNews[K] | undefined =>
  newest.get(kind) as DeskNews[K] | undefined

export const useNews = <K extends NewsKind>(kind: K): DeskNews[K] | undefined =>
  useSyncExternalStore(subscribe, () => newsOf(kind))

/** False while the demo is not there: stopped, or not yet started. */
export const useConnected = (): boolean => useSyncExternalStore(subscribe, () => isConnected)
