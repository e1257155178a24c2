// The front door of a demo: the desk from the first moment, the rest once it stands, and a waiting page until then.
import { Hono } from 'hono'
import type { Phone } from './phone'
import { waitingPage } from './phone-waiting-page'

export interface Front {
  readonly app: Hono
  /** The outside's own door; both ports are taken before the database looks for one. */
  readonly outside: Hono
  /** From now on everything but the desk is the shop's, and what a buyer is sent out to is the outside's. */
  opens(shop: Hono, outside: Hono): void
}

/** Under one origin with the shop's pages, so that the desk sees into its frames. */
const OUTSIDE_PATHS = [
  '/cashier',
  '/cashier/*',
  '/scan',
  '/scan/*',
  '/inbox',
  '/inbox/*',
  '/papers/*',
  '/clock',
  '/clock/*',
]

export function createFront(desk: Hono, phone: Pick<Phone, 'answer'>): Front {
  let rooms: { readonly shop: Hono; readonly outside: Hono } | null = null
  const app = new Hono()
  app.route('/', desk)
  for (const path of OUTSIDE_PATHS)
    app.all(path, (context) => rooms?.outside.fetch(context.req.raw, context.env) ?? context.text('', 503))
  app.all('*', async (context) => {
    if (rooms) return rooms.shop.fetch(context.req.raw, context.env)
    if (context.req.path === '/') return waitingPage(null)
    const file = context.req.method === 'GET' ? await phone.answer(context.req.path) : null
    return file ?? context.text('', 503)
  })
  const outsideDoor = new Hono()
  outsideDoor.all(
    '*',
    (context) => rooms?.outside.fetch(context.req.raw, context.env) ?? context.text('', 503),
  )
  return { app, outside: outsideDoor, opens: (shop, outside) => void (rooms = { shop, outside }) }
}
