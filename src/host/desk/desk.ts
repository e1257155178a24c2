// The desk of a demo: its page, its script, and the news it shows; a production start has none of it.
import { Hono } from 'hono'
import { FUNCTIONS, type FunctionName } from '../../contract/functions'
import { localOnly } from '../local-only'
import { bundleDesk } from './bundle'
import { createFeed, type Feed } from './feed'
import { deskPage } from './page'
import { whereabouts } from './where'

export interface Desk {
  readonly app: Hono
  readonly feed: Feed
  /** What the desk's page may do, once there is a world to do it in. */
  opens(deeds: Hono): void
}

const SCRIPT = 'text/javascript; charset=utf-8'
const STYLE = 'text/css; charset=utf-8'

/** Stands before anything else does: what comes later is told through its feed. */
export function openDesk(): Desk {
  const feed = createFeed()
  // Begun at once, so that the first look does not wait for it.
  const bundled = bundleDesk()
  bundled.catch(() => undefined)
  const app = new Hono()
  app.use('/desk', localOnly)
  app.use('/desk/*', localOnly)
  app.get('/desk', (context) => context.html(deskPage()))
  app.get('/desk/desk.js', async (context) => context.body((await bundled).script, 200, typed(SCRIPT)))
  app.get('/desk/desk.css', async (context) => context.body((await bundled).style, 200, typed(STYLE)))
  app.get('/desk/news', (context) => feed.open(context))
  app.get('/desk/where', (context) => context.json(whereabouts(Object.keys(FUNCTIONS) as FunctionName[])))
  let opened: Hono | null = null
  app.all('/desk/*', (context) => opened?.fetch(context.req.raw, context.env) ?? context.text('', 503))
  return { app, feed, opens: (deeds) => void (opened = deeds) }
}

const typed = (type: string): Record<string, string> => ({
  'Content-Type': type,
  'Cache-Control': 'no-store',
})
