// The shop over HTTP: every function behind one path, the channel's notices, public pictures, the phone's pages, and health.
import { serve, type ServerType } from '@hono/node-server'
import { Hono, type Context, type MiddlewareHandler } from 'hono'
import { bodyLimit } from 'hono/body-limit'
import { isId, type FileId } from '../domain/ids'
import type { World } from '../ports/world'
import { dispatch } from '../server/dispatch'
import { health } from '../server/health'
import { NOTICE_BYTES_MAX, takeNotice } from '../server/notice'
import type { Phone } from './phone'
import { createSharePictures } from './share-picture'

/** Only a photo is large: 2 MB of bytes as base64, and a little around it. */
const BODY_BYTES_MAX = 3 * 1024 * 1024
const PICTURE_SECONDS = 31_536_000
/** Price and photo may change under the same address. */
const CARD_SECONDS = 300
/** A slow sender must not hold a connection: Node's own limits are minutes. */
const HEADERS_TIMEOUT_MS = 3_000
const REQUEST_TIMEOUT_MS = 20_000
const CONNECTIONS_CHECKED_MS = 500
const WORDS = '小铺 · Xiaopu. POST /api/<function>, GET /health\n'

/** Without a phone, or before its pages are built, the address says in words what is here. */
export function createHttp(world: World, phone: Pick<Phone, 'answer'> | null = null): Hono {
  const app = new Hono()
  app.use(async (context, next) => {
    await next()
    context.header('X-Content-Type-Options', 'nosniff')
  })
  app.get('/health', async (context) => {
    const found = await health(world)
    return context.json(found, found.ok ? 200 : 503)
  })
  app.post('/api/:name', limited(BODY_BYTES_MAX), (context) => api(world, context))
  app.post('/notice/wechat-pay', limited(NOTICE_BYTES_MAX), async (context) => {
    const headers = Object.fromEntries(context.req.raw.headers.entries())
    const status = await takeNotice(world, headers, await context.req.text())
    return new Response(null, { status })
  })
  app.get('/pictures/:id', (context) => picture(world, context))
  const shareCard = createSharePictures(world)
  app.get('/pictures/share/:shopId/:kind/:targetId', async (context) => {
    const drawn = await shareCard({ ...context.req.param(), ip: addressOf(context) })
    if (!drawn) return context.notFound()
    const headers = { 'Content-Type': drawn.kind, 'Cache-Control': `public, max-age=${CARD_SECONDS}` }
    return new Response(new Uint8Array(drawn.bytes), { headers })
  })
  app.get('*', async (context) => {
    const { path } = context.req
    return (await phone?.answer(path)) ?? (path === '/' ? context.text(WORDS) : context.notFound())
  })
  return app
}

/** Listens on a port of this machine's loopback, or of every address when a real installation asks for it. */
export function listen(app: Hono, port: number, hostname: string): Promise<ServerType> {
  return new Promise((resolve, reject) => {
    const serverOptions = {
      headersTimeout: HEADERS_TIMEOUT_MS,
      requestTimeout: REQUEST_TIMEOUT_MS,
      connectionsCheckingInterval: CONNECTIONS_CHECKED_MS,
    }
    const server = serve({ fetch: app.fetch, port, hostname, serverOptions }, () => resolve(server))
    server.once('error', reject)
  })
}

/** A body that says its length is judged by it, since Node reads no more than that; only others are counted as they come. */
function limited(maxSize: number): MiddlewareHandler {
  const counting = bodyLimit({ maxSize })
  return (context, next) => {
    const lengthBytes = Number(context.req.header('content-length') ?? Infinity)
    const isChunked = context.req.header('transfer-encoding') !== undefined
    return lengthBytes <= maxSize && !isChunked ? next() : counting(context, next)
  }
}

async function api(world: World, context: Context): Promise<Response> {
  const { req } = context
  const input: unknown = await req.json().catch(() => undefined)
  const { status, body } = await dispatch(world, {
    name: req.param('name') ?? '',
    input,
    token: bearer(req.header('authorization')),
    context: null,
    key: req.header('idempotency-key') ?? null,
    ip: addressOf(context),
  })
  return context.json(body, status)
}

function bearer(header: string | undefined): string | null {
  return header?.startsWith('Bearer ') ? header.slice('Bearer '.length) : null
}

/** The socket's own address: a header could be written by anybody. */
function addressOf(context: Context): string {
  const bindings = context.env as { incoming?: { socket: { remoteAddress?: string } } } | undefined
  return bindings?.incoming?.socket.remoteAddress ?? ''
}

/** Sealed papers lie in the same place; what does not begin like a picture is not served. */
async function picture(world: World, context: Context): Promise<Response> {
  const id = context.req.param('id') ?? ''
  const bytes = isId(id) ? await world.files.get(id as FileId) : null
  const mime = bytes && mimeOf(bytes)
  if (!bytes || !mime) return context.notFound()
  const headers = { 'Content-Type': mime, 'Cache-Control': `public, max-age=${PICTURE_SECONDS}, immutable` }
  return new Response(new Uint8Array(bytes), { headers })
}

function mimeOf(bytes: Uint8Array): string | null {
  if (bytes[0] === 0xff && bytes[1] === 0xd8 && bytes[2] === 0xff) return 'image/jpeg'
  return bytes[0] === 0x89 && bytes[1] === 0x50 && bytes[2] === 0x4e && bytes[3] === 0x47 ? 'image/png' : null
}
