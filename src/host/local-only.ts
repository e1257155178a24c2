// The gate of everything a demo has beside the shop: only this machine's own name and own pages pass.
import type { Context, MiddlewareHandler } from 'hono'

const LOCAL_HOST = /^(127\.0\.0\.1|localhost)(:\d+)?$/

/** Another site's page may be open in the same browser, and could send a form here or ask under a name of its own. */
export const localOnly: MiddlewareHandler = (context, next) => {
  const isOurs = LOCAL_HOST.test(context.req.header('host') ?? '') && !isFromElsewhere(context)
  return isOurs ? next() : Promise.resolve(context.text('', 403))
}

function isFromElsewhere({ req }: Context): boolean {
  const origin = req.header('origin')
  return origin !== undefined && !(URL.canParse(origin) && LOCAL_HOST.test(new URL(origin).host))
}
