// The wire from the demo to its desk: the newest of each kind of news, to everybody who listens and to whoever comes later.
import type { Context } from 'hono'
import { streamSSE } from 'hono/streaming'
import type { DeskNews, NewsKind } from './news'

export interface Feed {
  publish<K extends NewsKind>(kind: K, news: DeskNews[K]): void
  /** A stream that begins with everything known and goes on until the browser leaves. */
  open(context: Context): Response
}

/** A dead connection is found out by this. */
const HEARTBEAT_MS = 15_000
const LISTENERS_MAX = 20

export function createFeed(): Feed {
  const newest = new Map<NewsKind, string>()
  const listeners = new Set<(kind: NewsKind) => void>()
  return {
    publish(kind, news) {
      const text = JSON.stringify(news)
      if (newest.get(kind) === text) return
      newest.set(kind, text)
      listeners.forEach((tell) => tell(kind))
    },
    open: (context) => {
      if (listeners.size >= LISTENERS_MAX) return context.text('', 503)
      return streamSSE(context, async (stream) => {
        const waiting = new Set<NewsKind>(newest.keys())
        let wake = (): void => undefined
        const tell = (kind: NewsKind): void => {
          waiting.add(kind)
          wake()
        }
        listeners.add(tell)
        stream.onAbort(() => {
          listeners.delete(tell)
          wake()
        })
        while (!stream.aborted) {
          for (const kind of [...waiting]) {
            waiting.delete(kind)
            await stream.writeSSE({ event: kind, data: newest.get(kind) ?? 'null' })
          }
          if (waiting.size > 0) continue
          const isNews = await new Promise<boolean>((resolve) => {
            const timer = setTimeout(() => resolve(false), HEARTBEAT_MS)
            wake = () => {
              clearTimeout(timer)
              resolve(true)
            }
          })
          if (!isNews) await stream.write(': still here\n\n')
        }
      })
    },
  }
}
