// WeChat Pay in a box, made to last: one thing at a time, each written to the journal, so that a restart forgets nothing.
import type { EmulatorClock } from '../../emulator/clock'
import { seededRandom } from '../../emulator/seeded-random'
import type { Notice } from '../../emulator/wechat-pay/notices'
import { createWechatPay, type WechatPay } from '../../emulator/wechat-pay/wechat-pay'
import { isWorkday, type Day } from '../../domain/day'
import { DEMO, type DemoKeys } from '../demo-installation'
import { controlChannel } from './control'
import type { Entry, Journal } from './journal'

export interface Channel {
  handle(request: Request): Promise<Response>
  /** What the demo's controls ask of it; rejects for an unknown name. */
  control(name: string, input: unknown): Promise<unknown>
  runDue(): Promise<number>
  /** What was sent, or lost, about this payment. */
  noticesAbout(outTradeNo: string): readonly Notice[]
  readonly books: WechatPay['books']
}

/** An application is reviewed in this time, so that a newcomer sees it happen. */
const APPLICATION_MS = 3_000
const NO_ANSWER = 599

/**
 * Takes up the journal's state and plays its entries again before it returns; afterwards the clock stands where it stood.
 * Its numbers come from this folder's own seed, which no maker of a state has. `cashierUrl` is where a buyer's browser is
 * sent to pay.
 */
export async function openChannel(
  keys: DemoKeys,
  clock: EmulatorClock,
  journal: Journal,
  cashierUrl: string,
): Promise<Channel> {
  const replaying: number[] = []
  const delivered: number[] = []
  let live = false
  const pay = createWechatPay({
    ...side(keys),
    state: journal.start(),
    clock,
    cashierBase: cashierUrl,
    random: seededRandom(keys.seed),
    isWorkday: (day) => workday(day),
    async deliver(url, request) {
      const status = live ? await post(url, request) : (replaying.shift() ?? NO_ANSWER)
      delivered.push(status)
      return { status }
    },
  })
  const nowMs = clock.nowMs()
  for (const entry of journal.read()) await replay(pay, clock, entry, replaying)
  clock.set(nowMs)
  live = true
  const noticesAbout = (outTradeNo: string): readonly Notice[] =>
    pay.control.notices.all.filter(({ about }) => about === outTradeNo)
  return { books: pay.books, noticesAbout, ...inTurn(pay, clock, journal, delivered) }
}

function side(keys: DemoKeys) {
  return {
    keys: {
      platformPrivateKeyPem: keys.platformKeyPem,
      platformPublicKeyPem: keys.platformPublicPem,
      platformSerial: DEMO.platformSerial,
      apiV3Key: keys.apiV3Key,
    },
    merchants: [{ mchid: DEMO.mchid, serial: DEMO.merchantSerial, publicKeyPem: keys.merchantPublicPem }],
    spAppid: DEMO.appid,
    applicationAutoFinishMs: APPLICATION_MS,
    allowPlainNotify: true,
  }
}

/** Beyond the calendar's horizon the channel's banks work on weekdays. */
function workday(day: string): boolean {
  const known = isWorkday(day as Day)
  const weekday = new Date(`${day}T00:00:00Z`).getUTCDay()
  return known.ok ? known.value : weekday > 0 && weekday < 6
}

async function post(
  url: string,
  request: { headers: Record<string, string>; body: string },
): Promise<number> {
  const response = await fetch(url, { method: 'POST', headers: request.headers, body: request.body })
  await response.arrayBuffer()
  return response.status
}

async function replay(
  pay: WechatPay,
  clock: EmulatorClock,
  entry: Entry,
  replaying: number[],
): Promise<void> {
  clock.set(entry.atMs)
  switch (entry.kind) {
    case 'request': {
      const { method, url, headers, body } = entry
      const bytes = method === 'GET' ? undefined : Buffer.from(body, 'base64')
      await pay
        .handle(new Request(url, { method, headers, ...(bytes && { body: bytes }) }))
        .catch(() => undefined)
      return
    }
    case 'run':
      replaying.push(...entry.statuses)
      await pay.runDue()
      replaying.length = 0
      return
    case 'control':
      controlChannel(pay, entry.name, entry.input)
  }
}

/** What comes at the same time is taken one after the other: the journal's order is then the true one. */
function inTurn(pay: WechatPay, clock: EmulatorClock, journal: Journal, delivered: number[]) {
  let last: Promise<unknown> = Promise.resolve()
  const next = <T>(work: () => Promise<T>): Promise<T> => {
    const turn = last.then(work, work)
    last = turn.catch(() => undefined)
    return turn
  }
  return {
    async handle(request: Request): Promise<Response> {
      const body = Buffer.from(await request.arrayBuffer())
      const { method, url } = request
      const headers = Object.fromEntries(request.headers.entries())
      return next(() => {
        journal.write({
          kind: 'request',
          atMs: clock.nowMs(),
          method,
          url,
          headers,
          body: body.toString('base64'),
        })
        return pay.handle(new Request(url, { method, headers, ...(method !== 'GET' && { body }) }))
      })
    },
    control: (name: string, input: unknown) =>
      next(async () => {
        journal.write({ kind: 'control', atMs: clock.nowMs(), name, input })
        return Promise.resolve(controlChannel(pay, name, input))
      }),
    runDue: () =>
      next(async () => {
        const atMs = clock.nowMs()
        delivered.length = 0
        const done = await pay.runDue()
        if (done > 0) journal.write({ kind: 'run', atMs, statuses: [...delivered] })
        return done
      }),
  }
}
