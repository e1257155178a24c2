// What a start has opened so far, and how all of it is put away again when somebody asks, also in the middle of a start.
import type { ServerType } from '@hono/node-server'

type PutAway = () => unknown

export interface Running {
  /** What was added last is put away first; awaited, and at once when the stop has come already. */
  whenStopped(putAway: PutAway): void
  isStopping(): boolean
}

export function stopWhenAsked(): Running {
  const opened: PutAway[] = []
  let isStopping = false
  const stop = async (): Promise<void> => {
    if (isStopping) return
    isStopping = true
    for (let putAway = opened.pop(); putAway; putAway = opened.pop()) await quietly(putAway)
    process.exit(0)
  }
  process.once('SIGINT', () => void stop())
  process.once('SIGTERM', () => void stop())
  return {
    whenStopped(putAway) {
      if (isStopping) void quietly(putAway)
      else opened.push(putAway)
    },
    isStopping: () => isStopping,
  }
}

/** What can't be put away keeps nothing else from it. */
async function quietly(putAway: PutAway): Promise<void> {
  try {
    await putAway()
  } catch {
    // The process ends in any case.
  }
}

export function closeServer(server: ServerType): void {
  server.close()
  // A page that listens for news would keep its connection for ever.
  if ('closeAllConnections' in server) server.closeAllConnections()
}
