// The way to a running demo for the story that is told: its shop, its outside world, and waiting for what takes a moment.
import type { LedgerView } from '../../src/host/ledger-view'
import { CODE_LENGTH } from '../../src/domain/sms-code'

export interface Demo {
  readonly shopUrl: string
  control<T>(name: string, input?: object): Promise<T>
  /** The last code on this phone. */
  codeOn(phone: string): Promise<string>
  ledger(shopId: string): Promise<LedgerView>
  nowMs(): Promise<number>
  /** Turns the demo's clock to a moment; it does not go back. */
  turnTo(moment: string): Promise<void>
}

interface Message {
  readonly phone: string
  readonly params: readonly string[]
}

const LOOPBACK = 'http://127.0.0.1'
const WAIT_MS_MAX = 30_000
const LOOK_EVERY_MS = 200

export function findDemo(env: NodeJS.ProcessEnv): Demo {
  const outsideUrl = `${LOOPBACK}:${env['XIAOPU_OUTSIDE_PORT'] ?? '8101'}`
  async function control<T>(name: string, input: object = {}): Promise<T> {
    const headers = { 'content-type': 'application/json' }
    const body = JSON.stringify(input)
    const response = await fetch(`${outsideUrl}/control/${name}`, { method: 'POST', headers, body })
    if (!response.ok) throw new Error(`the control ${name} answered ${response.status}`)
    return ((await response.json()) as { value: T }).value
  }
  const nowMs = async () => (await control<{ nowMs: number }>('clock')).nowMs
  return {
    shopUrl: `${LOOPBACK}:${env['XIAOPU_PORT'] ?? '8100'}`,
    control,
    nowMs,
    ledger: (shopId) => control<LedgerView>('ledger', { shopId }),
    async codeOn(phone) {
      const inbox = await control<Message[]>('inbox')
      const mine = inbox.filter((row) => row.phone === `+86${phone}` && row.params[0]?.length === CODE_LENGTH)
      return mine.at(-1)?.params[0] ?? ''
    },
    async turnTo(moment) {
      const setMs = Date.parse(moment)
      if (setMs > (await nowMs())) await control('clock', { setMs })
    },
  }
}

/** Looks again and again; throws when nothing has come of it in half a minute. */
export async function waitFor<T>(what: string, look: () => Promise<T | null>): Promise<T> {
  for (let waitedMs = 0; waitedMs < WAIT_MS_MAX; waitedMs += LOOK_EVERY_MS) {
    const found = await look()
    if (found !== null) return found
    await new Promise((resolve) => setTimeout(resolve, LOOK_EVERY_MS))
  }
  throw new Error(`waited in vain for ${what}`)
}
