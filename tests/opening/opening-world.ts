// A world for stories of opening a shop: the store in memory, and outside parties that say what a test tells them to.
import { createHash, createHmac } from 'node:crypto'
import { instantOf, later, type Instant } from '../../src/domain/day'
import type { FileId } from '../../src/domain/ids'
import type { ApplicationAsk, ApplicationStatus } from '../../src/ports/application'
import { replied, unknown, type Reply } from '../../src/ports/reply'
import type { World } from '../../src/ports/world'
import { dispatch } from '../../src/server/dispatch'
import { tick } from '../../src/server/tick'
import { createMemoryStore, type MemoryStore } from '../../src/adapters/memory/store'

const T0 = instantOf(1_795_140_000_000)

/** What the outside says next; a test changes it as it goes. */
export interface Outside {
  openid: Reply<{ openid: string }>
  person: Reply<'match'>
  card: Reply<'match'>
  sms: Reply<{ serialNo: string }>
  application: Reply<ApplicationStatus>
}

export interface OpeningWorld {
  readonly world: World
  readonly store: MemoryStore
  readonly outside: Outside
  readonly sent: { readonly phone: string; readonly params: readonly string[] }[]
  readonly handedIn: ApplicationAsk[]
  readonly alarms: string[]
  readonly files: Map<string, Uint8Array>
  pass(ms: number): Promise<void>
  ask(name: string, input: unknown, as?: { token: string | null; key?: string }): Promise<Answer>
}

export interface Answer {
  readonly status: number
  readonly ok: boolean
  readonly code: string
  // A test looks into answers of every shape; the contract's types are the server's own concern.
  // eslint-disable-next-line @typescript-eslint/no-explicit-any -- answers of every shape pass here
  readonly value: any
}

export function openingWorld(): OpeningWorld {
  const store = createMemoryStore()
  const outside: Outside = {
    openid: replied({ openid: 'openid-1' }),
    person: replied('match'),
    card: replied('match'),
    sms: replied({ serialNo: '1' }),
    application: replied({ state: 'checking' }),
  }
  const sent: OpeningWorld['sent'] = []
  const handedIn: ApplicationAsk[] = []
  const alarms: string[] = []
  const files = new Map<string, Uint8Array>()
  let now: Instant = T0
  let keys = 0
  const world = {
    store,
    vault: toyVault(),
    files: {
      put: async (bytes: Uint8Array) => {
        const id = createHash('sha256').update(bytes).digest('hex').slice(0, 22) as FileId
        files.set(id, bytes)
        return id
      },
      get: async (id: string) => files.get(id) ?? null,
    },
    limits: { take: async () => true },
    clock: { now: () => now },
    random: seeded(),
    digest: {
      sha256: (text: string) => createHash('sha256').update(text).digest('hex'),
      blind: (purpose: string, text: string) => createHmac('sha256', purpose).update(text).digest('hex'),
    },
    log: { info: () => undefined, alarm: (event: string) => void alarms.push(event) },
    settings: { channelFeeBps: 60, commissionBps: 0, spMchid: '1900000000', spAppid: 'wx0000000000000000' },
    wechat: { openidOf: async () => outside.openid, phoneOf: async () => unknown('not asked here') },
    sms: {
      send: async (ask: { phone: string; params: readonly string[] }) => {
        sent.push({ phone: ask.phone, params: ask.params })
        return outside.sms
      },
    },
    identity: { checkPerson: async () => outside.person, checkCard: async () => outside.card },
    applications: {
      handIn: async (ask: ApplicationAsk) => {
        handedIn.push(ask)
        return replied({ applymentId: '1' })
      },
      query: async () => outside.application,
    },
  } as unknown as World
  return {
    world,
    store,
    outside,
    sent,
    handedIn,
    alarms,
    files,
    async pass(ms) {
      now = later(now, ms)
      await tick(world)
    },
    async ask(name, input, as = { token: null }) {
      const key = as.key ?? `action-${(keys += 1)}`
      const { status, body } = await dispatch(world, {
        name,
        input,
        token: as.token,
        context: null,
        key,
        ip: '127.0.0.1',
      })
      return { status, ok: body.ok, code: body.ok ? '' : body.code, value: body.ok ? body.value : null }
    },
  }
}

/** Opens only under the name and key it was sealed with, like the real one; letters are turned so that none lies open. */
function toyVault(): World['vault'] {
  const turned = (text: string): string => Buffer.from(text, 'utf8').toString('hex')
  let made = 0
  const each = (fields: Readonly<Record<string, string>>, change: (name: string, text: string) => string) =>
    Object.fromEntries(Object.entries(fields).map(([name, text]) => [name, change(name, text)]))
  return {
    newKey: async () => `key-${(made += 1)}`,
    seal: async (key, fields) => each(fields, (name, text) => `${key}.${name}.${turned(text)}`),
    open: async (key, sealed) =>
      each(sealed, (name, text) => {
        const start = `${key}.${name}.`
        if (!text.startsWith(start)) throw new Error(`${name} does not open`)
        return Buffer.from(text.slice(start.length), 'hex').toString('utf8')
      }),
  }
}

function seeded(): World['random'] {
  let state = 1
  return {
    bytes: (count) =>
      Uint8Array.from({ length: count }, () => {
        state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0
        return state >>> 24
      }),
  }
}
