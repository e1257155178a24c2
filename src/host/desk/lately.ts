// Work that may be asked for often and is done seldom: once soon after, never twice at the same time.

const SOON_MS = 150

/** What is asked for while it is being done is done once more afterwards. A failure is left to the next time. */
export function lately(work: () => Promise<void>, everyMs = SOON_MS): () => void {
  let waiting = false
  let running = false
  const run = async (): Promise<void> => {
    waiting = false
    running = true
    await work().catch(() => undefined)
    running = false
    if (waiting) start()
  }
  const start = (): void => void setTimeout(() => void run(), everyMs).unref()
  return () => {
    if (!waiting && !running) start()
    waiting = true
  }
}
