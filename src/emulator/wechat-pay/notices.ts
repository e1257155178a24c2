// Notices to the shop: sealed, signed, and repeated on the documented schedule until they are taken.
import { createTimers, type EmulatorClock, type Timed, type Timers } from '../clock'
import type { Json } from './fields'
import type { Ids } from './ids'
import type { Deliver, PlatformKeys } from './options'
import type { Platform, SigningMode } from './platform'
import { sealGcm } from './seal'
import { rfc3339 } from './shanghai'

const SECOND_MS = 1000
const MINUTE_MS = 60 * SECOND_MS
const HOUR_MS = 60 * MINUTE_MS

/** After a failed delivery the next try waits this long; 24 hours and 4 minutes in all. */
export const RETRY_WAITS_MS: readonly number[] = [
  ...[15, 15, 30].map((seconds) => seconds * SECOND_MS),
  ...[3, 10, 20, 30, 30, 30, 60].map((minutes) => minutes * MINUTE_MS),
  ...[3, 3, 3, 6, 6].map((hours) => hours * HOUR_MS),
]
const ANSWER_WITHIN_MS = 5 * SECOND_MS
const SWAP_AT_LATEST_MS = MINUTE_MS
const NONCE_LENGTH = 12

type NoticeDraft = {
  url: string
  eventType: string
  originalType: string
  summary: string
  /** What the shop reads after opening the notice. */
  resource: Json
  /** The number that the notice is about, for finding it again. */
  about: string
}

export type Notice = NoticeDraft & {
  id: string
  createdAtMs: number
  /** Of the sealing: a notice is the same bytes each time it is sent. */
  nonce: string
  state: 'waiting' | 'delivered' | 'given-up' | 'dropped'
  attempts: { atMs: number; status: number }[]
}

/**
 * What happens to a notice that fits. `duplicate` sends it `copies` times more, `delay` first waits, `swap` lets the
 * next notice overtake it, `bad-signature` spoils the first try, `alter` changes the content and signs it properly.
 */
export type NoticeFault =
  | { fault: 'drop' }
  | { fault: 'duplicate'; copies: number }
  | { fault: 'delay'; delayMs: number }
  | { fault: 'swap' }
  | { fault: 'bad-signature'; mode?: SigningMode }
  | { fault: 'alter'; alter: (resource: Json) => Json }

export type PlantedNoticeFault = NoticeFault & { times?: number; eventType?: string; about?: string }

export type Notices = {
  send(draft: NoticeDraft): Notice
  plant(fault: PlantedNoticeFault): void
  /** A notice nobody is owed, as an attacker or a confused channel would send it. */
  sendOnce(draft: NoticeDraft, mode: SigningMode): Notice
  again(notice: Notice): void
  deliverDue(): Promise<number>
  nextDueMs(): number | undefined
  readonly all: readonly Notice[]
  memory(): NoticesMemory
}

/** What of the notices outlasts a restart: none of it depends on a key. */
export type NoticesMemory = {
  all: Notice[]
  planted: PlantedNoticeFault[]
  overtaken: Attempt | undefined
  due: Timed<Attempt>[]
}

/** `used` is set when it was taken from the queue, where a notice that lets another overtake lies twice. */
type Attempt = {
  notice: Notice
  mode: SigningMode | undefined
  retry: boolean
  tryNo: number
  used?: boolean
}

type Parts = {
  clock: EmulatorClock
  ids: Ids
  keys: PlatformKeys
  platform: Platform
  deliver: Deliver
}
type Box = Parts & Omit<NoticesMemory, 'due'> & { timers: Timers<Attempt> }

export const noNotices = (): NoticesMemory => ({ all: [], planted: [], overtaken: undefined, due: [] })

export function createNotices(parts: Parts, { due, all, planted, overtaken }: NoticesMemory): Notices {
  const box: Box = { ...parts, all, planted, overtaken, timers: createTimers(due) }
  const { clock, timers } = box
  const once = (notice: Notice, mode: SigningMode | undefined) =>
    timers.at(clock.nowMs(), { notice, mode, retry: false, tryNo: 0 })
  return {
    all: box.all,
    plant: (fault) => void box.planted.push({ ...fault }),
    send: (draft) => send(box, draft),
    sendOnce(draft, mode) {
      const notice = makeNotice(box, draft)
      once(notice, mode)
      return notice
    },
    again: (notice) => once(notice, undefined),
    nextDueMs: () => timers.nextDueMs(),
    memory: () => ({ all, planted, overtaken: box.overtaken, due: timers.left() }),
    async deliverDue() {
      let done = 0
      for (let next = timers.takeDue(clock.nowMs()); next; next = timers.takeDue(clock.nowMs())) {
        if (next.what.used || (next.what.retry && next.what.notice.state !== 'waiting')) continue
        next.what.used = true
        await attemptDelivery(box, next.what)
        done += 1
      }
      return done
    },
  }
}

function send(box: Box, draft: NoticeDraft): Notice {
  const fault = takeFault(box.planted, draft)
  const altered = fault?.fault === 'alter' ? { ...draft, resource: fault.alter(draft.resource) } : draft
  const notice = makeNotice(box, altered)
  const mode = fault?.fault === 'bad-signature' ? (fault.mode ?? 'wrong-key') : undefined
  const attempt: Attempt = { notice, mode, retry: true, tryNo: 0 }
  const nowMs = box.clock.nowMs()
  if (fault?.fault === 'drop') notice.state = 'dropped'
  else if (fault?.fault === 'swap') {
    box.overtaken = attempt
    box.timers.at(nowMs + SWAP_AT_LATEST_MS, attempt)
  } else enqueue(box, attempt, nowMs + (fault?.fault === 'delay' ? fault.delayMs : 0))
  if (fault?.fault === 'duplicate')
    for (let copy = 0; copy < fault.copies; copy += 1) box.timers.at(nowMs, { ...attempt, retry: false })
  return notice
}

function enqueue(box: Box, attempt: Attempt, dueMs: number): void {
  box.timers.at(dueMs, attempt)
  if (box.overtaken) box.timers.at(dueMs, box.overtaken)
  box.overtaken = undefined
}

function makeNotice({ clock, ids, all }: Box, draft: NoticeDraft): Notice {
  const id = `EV-${ids.nonce()}`
  const nonce = ids.text(NONCE_LENGTH)
  const notice: Notice = { ...draft, id, createdAtMs: clock.nowMs(), nonce, state: 'waiting', attempts: [] }
  all.push(notice)
  return notice
}

function bodyOf({ keys }: Box, notice: Notice): string {
  const { id, createdAtMs, nonce, eventType, originalType, summary } = notice
  const sealed = sealGcm(keys.apiV3Key, nonce, originalType, JSON.stringify(notice.resource))
  return JSON.stringify({
    id,
    create_time: rfc3339(createdAtMs),
    event_type: eventType,
    resource_type: 'encrypt-resource',
    summary,
    resource: { original_type: originalType, ...sealed },
  })
}

async function attemptDelivery(box: Box, { notice, mode, retry, tryNo }: Attempt): Promise<void> {
  const { clock, platform, deliver, timers } = box
  const startedAtMs = clock.nowMs()
  const body = bodyOf(box, notice)
  const headers = { 'Content-Type': 'application/json', ...platform.headers(body, mode) }
  let status = 0
  try {
    status = (await deliver(notice.url, { method: 'POST', headers, body })).status
  } catch {
    // The shop could not be reached: for the channel the same as any other answer that is not 2xx.
  }
  const taken = status >= 200 && status < 300 && clock.nowMs() - startedAtMs <= ANSWER_WITHIN_MS
  notice.attempts.push({ atMs: startedAtMs, status })
  if (taken) notice.state = 'delivered'
  if (taken || !retry || notice.state !== 'waiting') return
  const wait = RETRY_WAITS_MS[tryNo]
  if (wait === undefined) notice.state = 'given-up'
  else timers.at(clock.nowMs() + wait, { notice, mode: undefined, retry: true, tryNo: tryNo + 1 })
}

function takeFault(planted: PlantedNoticeFault[], draft: NoticeDraft): PlantedNoticeFault | undefined {
  const at = planted.findIndex(
    ({ eventType, about }) =>
      (eventType === undefined || eventType === draft.eventType) &&
      (about === undefined || about === draft.about),
  )
  const fault = planted[at]
  if (!fault) return undefined
  fault.times = (fault.times ?? 1) - 1
  if (fault.times <= 0) planted.splice(at, 1)
  return fault
}
