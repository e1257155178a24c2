// WeChat Pay's partner product (收付通) in a box: the real wire protocol, its own books, on a clock that can be turned.
import { type BookEvent, type ShopBalance, type Totals } from './books'
import { type CashierView, lookUp, type OpenCode, openCodes } from './cashier'
import { type Control, createControl } from './control'
import { desks } from './desks'
import { runEffects } from './effects'
import { type Fault, LostAnswer } from './faults'
import { readIncoming } from './incoming'
import { type Answer, createOffice, type Office, stateOf } from './office'
import { findOperation, type Operation } from './operations'
import type { WechatPayOptions } from './options'
import type * as rows from './records'
import { Refusal, refusal, refuse } from './refusal'

export type WechatPay = {
  /** Rejects with `LostAnswer` where a planted fault swallows the answer. */
  handle(request: Request): Promise<Response>
  control: Control
  books: BooksView
  /** Carries out what is due, the channel's own steps first, then notices; returns how much that was. */
  runDue(): Promise<number>
  nextDueMs(): number | undefined
  /**
   * Plain JSON from which another one goes on (`options.state`), also one with other keys. Throws while a slow answer
   * is awaited or a changed notice is planted.
   */
  state(): unknown
}

export type BooksView = {
  transactions(): rows.Transaction[]
  refunds(): rows.Refund[]
  splits(): rows.Split[]
  returns(): rows.SplitReturn[]
  withdrawals(): rows.Withdrawal[]
  applications(): rows.Application[]
  subMerchants(): rows.SubMerchant[]
  balance(subMchid: string): ShopBalance
  platformFen(): number
  totals(): Totals
  /** What the buyer would see; like all of these it only looks, nothing comes about by it. */
  cashier(handle: string): CashierView | undefined
  openCodes(): OpenCode[]
  readonly events: readonly BookEvent[]
}

export function createWechatPay(options: WechatPayOptions): WechatPay {
  const office = createOffice(options)
  return {
    handle: (request) => handle(office, request),
    control: createControl(office),
    books: viewOf(office),
    async runDue() {
      let done = 0
      for (let round = 1; round > 0; done += round)
        round = runEffects(office) + (await office.notices.deliverDue())
      return done
    },
    nextDueMs() {
      const due = [office.effects.nextDueMs(), office.notices.nextDueMs()].filter((ms) => ms !== undefined)
      return due.length === 0 ? undefined : Math.min(...due)
    },
    state: () => stateOf(office),
  }
}

async function handle(office: Office, request: Request): Promise<Response> {
  runEffects(office)
  const url = new URL(request.url)
  const found = findOperation(request.method, url.pathname)
  const fault = found && office.faults.take(found.operation)
  if (found && fault?.fault === 'timeout-before-effect') throw new LostAnswer(found.operation)
  if (fault?.fault === 'slow') await passing(office, fault.delayMs ?? 0)
  if (fault?.fault === 'bad-gateway') return new Response('<html>502 Bad Gateway</html>', { status: 502 })
  try {
    const incoming = await readIncoming(office, request, url)
    if (!found) return refuse('RESOURCE_NOT_EXISTS', '请求的接口不存在')
    refuseFirst(fault)
    const answer = desks[found.operation](office, {
      ...incoming,
      params: found.params,
      query: url.searchParams,
    })
    return answerAfter(office, found.operation, fault, answer)
  } catch (thrown) {
    if (!(thrown instanceof Refusal)) throw thrown
    const { code, message, detail } = thrown
    return respond(
      office,
      thrown.status,
      JSON.stringify(detail ? { code, message, detail } : { code, message }),
    )
  }
}

function refuseFirst(fault: Fault | undefined): void {
  if (fault?.fault === 'system-error') refuse('SYSTEM_ERROR', '系统异常，请稍后重试')
  if (fault?.fault === 'rate-limited') refuse('FREQUENCY_LIMITED', '频率超限，请稍后重试')
}

/** The effect has happened; what becomes of the answer is another matter. */
function answerAfter(
  office: Office,
  operation: Operation,
  fault: Fault | undefined,
  answer: Answer,
): Response {
  if (fault?.fault === 'timeout-after-effect') throw new LostAnswer(operation)
  if (fault?.fault === 'system-error-after-effect') throw refusal('SYSTEM_ERROR', '系统异常，请稍后重试')
  if (fault?.fault === 'garbage') return respond(office, 200, '<xml>')
  return respond(office, answer.status, answer.body ? JSON.stringify(answer.body) : '')
}

function respond(office: Office, status: number, body: string): Response {
  const headers = { 'Content-Type': 'application/json; charset=utf-8', ...office.platform.headers(body) }
  return new Response(status === 204 ? null : body, { status, headers })
}

function passing(office: Office, delayMs: number): Promise<void> {
  return new Promise((goOn) => office.effects.at(office.clock.nowMs() + delayMs, { kind: 'answer', goOn }))
}

function viewOf(office: Office): BooksView {
  return {
    transactions: () => [...office.transactions.values()],
    refunds: () => [...office.refunds.values()],
    splits: () => [...office.splits.values()],
    returns: () => [...office.returns.values()],
    withdrawals: () => [...office.allWithdrawals],
    applications: () => [...office.applications.values()],
    subMerchants: () => [...office.subMerchants.values()],
    balance: (subMchid) => office.books.balance(subMchid),
    platformFen: () => office.books.totals().platform,
    totals: () => office.books.totals(),
    cashier: (handle) => lookUp(office, handle),
    openCodes: () => openCodes(office),
    events: office.books.events,
  }
}
