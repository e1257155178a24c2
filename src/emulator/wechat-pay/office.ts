// The channel's back office: everything its desks share.
import { createTimers, type EmulatorClock, type Timers } from '../clock'
import { type Books, createBooks } from './books'
import { type Faults, createFaults } from './faults'
import type { Json } from './fields'
import { createIds, type Ids } from './ids'
import {
  type Effect,
  type Memory,
  newMemory,
  type Plan,
  readMemory,
  type Records,
  writeMemory,
} from './memory'
import { createNotices, type Notices } from './notices'
import { defaults, type Merchant, type WechatPayOptions } from './options'
import { createPlatform, type Platform } from './platform'
import { createOpener, isApiV3Key } from './seal'
import { isWeekday } from './shanghai'
import { createVerifier, type Verifier } from './sign'

export type Call = {
  mchid: string
  params: Record<string, string>
  query: URLSearchParams
  body: Json
  /** Only uploads have one. */
  file?: { name: string; bytes: Uint8Array }
}

export type Answer = { status: 200 | 204; body?: Json }

export type Office = Records & {
  options: Omit<WechatPayOptions, 'state'> & {
    feeBps: number
    settleDelayMs: number
    cashierBase: string
    sharingEventType: string
  }
  clock: EmulatorClock
  ids: Ids
  books: Books
  memory: Memory
  platform: Platform
  notices: Notices
  faults: Faults
  effects: Timers<Effect>
  merchants: Map<string, Merchant & { verify: Verifier }>
  open: (sealedBase64: string) => string | undefined
  isWorkday: (day: string) => boolean
  applicationsHeld: boolean
}

export function createOffice({ state, ...options }: WechatPayOptions): Office {
  const { clock, keys, deliver } = options
  if (!isApiV3Key(keys.apiV3Key)) throw new Error('the APIv3 key must be 32 bytes')
  const memory = state === undefined ? newMemory(options.subMerchants ?? []) : readMemory(state)
  const ids = createIds(options.random, memory.ids)
  const platform = createPlatform(keys, clock, ids)
  platform.mode = memory.signingMode
  return {
    ...memory.records,
    applicationsHeld: memory.applicationsHeld,
    options: { ...defaults, ...options },
    memory,
    clock,
    ids,
    platform,
    books: createBooks(memory.books),
    notices: createNotices({ clock, ids, keys, platform, deliver }, memory.notices),
    faults: createFaults(memory.faults),
    effects: createTimers(memory.effects),
    merchants: new Map(
      options.merchants.map((each) => [each.mchid, { ...each, verify: createVerifier(each.publicKeyPem) }]),
    ),
    open: options.plainSensitiveFields ? (plain) => plain : createOpener(keys.platformPrivateKeyPem),
    isWorkday: options.isWorkday ?? isWeekday,
  }
}

/** What the channel would tell itself after a restart. Throws while somebody waits for a slow answer. */
export function stateOf({ memory, applicationsHeld, platform, notices, effects }: Office): unknown {
  return writeMemory({
    ...memory,
    applicationsHeld,
    signingMode: platform.mode,
    notices: notices.memory(),
    effects: effects.left(),
  })
}

/** The first plan made for this number, or for whichever comes next. */
export function takePlan<Outcome>(plans: Plan<Outcome>[], number: string): Outcome | undefined {
  const at = plans.findIndex(({ about }) => about === undefined || about === number)
  return at < 0 ? undefined : plans.splice(at, 1)[0]?.outcome
}
