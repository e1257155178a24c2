// The channel's back office: everything its desks share.
import { createTimers, type EmulatorClock, type Timers } from '../clock'
import { type Books, createBooks } from './books'
import { type Faults, createFaults } from './faults'
import type { Json } from './fields'
import { createIds, type Ids } from './ids'
import { createNotices, type Notices } from './notices'
import { defaults, type Merchant, type WechatPayOptions } from './options'
import { createPlatform, type Platform } from './platform'
import type * as rows from './records'
import { createOpener, isApiV3Key } from './seal'
import { isWeekday } from './shanghai'
import { createVerifier, type Verifier } from './sign'

/** A timed step of the channel itself; it is told the moment it was due, not the moment it was noticed. */
type Effect = (dueMs: number) => void

export type Call = {
  mchid: string
  params: Record<string, string>
  query: URLSearchParams
  body: Json
  /** Only uploads have one. */
  file?: { name: string; bytes: Uint8Array }
}

export type Answer = { status: 200 | 204; body?: Json }

type Plan<Outcome> = { about: string | undefined; outcome: Outcome }

export type Office = {
  options: WechatPayOptions & {
    feeBps: number
    settleDelayMs: number
    cashierBase: string
    sharingEventType: string
  }
  clock: EmulatorClock
  ids: Ids
  books: Books
  platform: Platform
  notices: Notices
  faults: Faults
  effects: Timers<Effect>
  merchants: Map<string, Merchant & { verify: Verifier }>
  open: (sealedBase64: string) => string | undefined
  isWorkday: (day: string) => boolean
  subMerchants: Map<string, rows.SubMerchant>
  transactions: Map<string, rows.Transaction>
  paid: Map<string, rows.Transaction>
  /** By prepay_id, code_url and h5_url. */
  prepays: Map<string, rows.Prepay>
  lastPrepay: Map<rows.Transaction, rows.Prepay>
  refunds: Map<string, rows.Refund>
  splits: Map<string, rows.Split>
  returns: Map<string, rows.SplitReturn>
  withdrawals: Map<string, rows.Withdrawal>
  /** Also those whose number was used again later. */
  allWithdrawals: rows.Withdrawal[]
  applications: Map<string, rows.Application>
  media: Map<string, rows.Media>
  applicationsHeld: boolean
  refundPlans: Plan<'SUCCESS' | 'ABNORMAL' | 'CLOSED' | 'HOLD'>[]
  splitPlans: Plan<string>[]
}

export function createOffice(options: WechatPayOptions): Office {
  const { clock, keys } = options
  if (!isApiV3Key(keys.apiV3Key)) throw new Error('the APIv3 key must be 32 bytes')
  const ids = createIds(options.random)
  const platform = createPlatform(keys, clock, ids)
  const shops = options.subMerchants ?? []
  return {
    options: { ...defaults, ...options },
    clock,
    ids,
    platform,
    books: createBooks(),
    notices: createNotices({ clock, ids, keys, platform, deliver: options.deliver, timers: createTimers() }),
    faults: createFaults(),
    effects: createTimers(),
    merchants: new Map(
      options.merchants.map((each) => [each.mchid, { ...each, verify: createVerifier(each.publicKeyPem) }]),
    ),
    open: options.plainSensitiveFields ? (plain) => plain : createOpener(keys.platformPrivateKeyPem),
    isWorkday: options.isWorkday ?? isWeekday,
    subMerchants: new Map(shops.map((shop) => [shop.subMchid, shop])),
    transactions: new Map(),
    paid: new Map(),
    prepays: new Map(),
    lastPrepay: new Map(),
    refunds: new Map(),
    splits: new Map(),
    returns: new Map(),
    withdrawals: new Map(),
    allWithdrawals: [],
    applications: new Map(),
    media: new Map(),
    applicationsHeld: false,
    refundPlans: [],
    splitPlans: [],
  }
}

/** Brings the channel's own affairs up to the clock; cheap when nothing is due. */
export function runEffects(office: Office): number {
  let done = 0
  const nowMs = office.clock.nowMs()
  for (let next = office.effects.takeDue(nowMs); next; next = office.effects.takeDue(nowMs)) {
    next.what(next.dueMs)
    done += 1
  }
  return done
}

/** The first plan made for this number, or for whichever comes next. */
export function takePlan<Outcome>(plans: Plan<Outcome>[], number: string): Outcome | undefined {
  const at = plans.findIndex(({ about }) => about === undefined || about === number)
  return at < 0 ? undefined : plans.splice(at, 1)[0]?.outcome
}
