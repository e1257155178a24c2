// What a start has opened, and how all of it is put away again.
import type { ServerType } from '@hono/node-server'
import type { KeptClock } from './clock'
import type { Database } from './database/open-database'
import type { Phone } from './phone'

export interface Running {
  readonly servers: readonly ServerType[]
  readonly phone: Phone
  readonly ticking: NodeJS.Timeout
  readonly clock: KeptClock | null
  readonly database: Database | null
}

export function stopWhenAsked({ servers, phone, ticking, clock, database }: Running): void {
  const stop = (): void => {
    clearInterval(ticking)
    phone.stop()
    clock?.keep()
    servers.forEach((server) => {
      server.close()
      // A page that listens for news would keep its connection for ever.
      if ('closeAllConnections' in server) server.closeAllConnections()
    })
    void (database ? database.stop() : Promise.resolve()).finally(() => process.exit(0))
  }
  process.once('SIGINT', stop)
  process.once('SIGTERM', stop)
}
