// The watch: after every commit, what it changed is held against rules of the watch's own and against the channel's books.
import type { Change, InsertChange, StepChange, StockChange } from '../../src/domain/change'
import type { Home, Rows } from '../../src/domain/tables'
import type { WechatPay } from '../../src/emulator/wechat-pay/wechat-pay'
import { cutoffMs, isBusinessDay } from './business-days'
import { found, type Finding } from './findings'
import type { MemoryStore } from '../../src/adapters/memory/store'

export interface Watch {
  committed(home: Home, changes: readonly Change[]): void
  /** After a settlement ran. */
  settled(): void
  commits(): number
  /** When the first errand that is not done can be taken; Infinity for none. */
  nextErrandMs(): number
}

export interface WatchOptions {
  readonly findings: Finding[]
  readonly store: MemoryStore
  readonly pay: WechatPay
}

/** Who may take an order where: written out here once more, so that a wrong edge in the domain is seen. */
const EDGES: readonly string[] = [
  '- pending buyer',
  'pending paid channel',
  'pending closed clock',
  'pending closed buyer',
  'paid shipped seller',
  'shipped received buyer',
  'shipped received clock',
  'received released channel',
]
const FLOORED = /^(held|refunding|payable|payout)\//

interface Seen extends WatchOptions {
  readonly states: Map<string, string>
  readonly accounts: Map<string, number>
  readonly stock: Map<string, { sellable: number; reserved: number }>
  readonly settledOrders: Map<string, string>
  /** When each errand that is not done can be taken. */
  readonly errands: Map<string, number>
  /** Every errand there ever was: one that is written again is left as it is. */
  readonly written: Set<string>
}

export function createWatch(options: WatchOptions): Watch {
  const { store } = options
  const seen: Seen = {
    ...options,
    states: new Map(),
    accounts: new Map(),
    stock: new Map(),
    settledOrders: new Map(),
    errands: new Map(),
    written: new Set(),
  }
  let commits = 0
  return {
    commits: () => commits,
    committed(home, changes) {
      commits += 1
      for (const change of changes) look(seen, home, change)
      for (const change of changes) if (change.kind === 'step') lookAtStep(seen, home, change)
      accountsHold(seen, changes)
    },
    settled() {
      settlementsHold(seen)
      for (const { shopId, errandId, doneAt, runAt, leasedUntil } of store.rows('shopErrand')) {
        if (doneAt === null) seen.errands.set(`${shopId} ${errandId}`, Math.max(runAt, leasedUntil))
        seen.written.add(`${shopId} ${errandId}`)
      }
    },
    nextErrandMs: () => Math.min(Infinity, ...seen.errands.values()),
  }
}

function look(seen: Seen, home: Home, change: Change): void {
  if (change.kind === 'insert') lookAtInsert(seen, home, change)
  if (change.kind === 'stock') lookAtStock(seen, home, change)
  lookAtErrand(seen, home, change)
  const fault = change.kind === 'errand-end' ? (change.fault ?? '') : ''
  if (/broken rule|impossible in|is not a function|Cannot read/.test(fault)) {
    found(seen.findings, 'unexplained-throw', fault)
  }
}

function lookAtInsert(seen: Seen, home: Home, change: InsertChange): void {
  if (change.table === 'orderStep') walk(seen, change.row)
  if (change.table === 'order' && change.row.totalFen !== change.row.goodsFen + change.row.postageFen) {
    found(seen.findings, 'order-total', change.row)
  }
  if (change.table === 'transfer') transfer(seen, home, change.row)
}

function lookAtErrand({ errands, written }: Seen, { id }: Home, change: Change): void {
  if (change.kind === 'errand') {
    const key = `${id} ${change.errandId}`
    if (!written.has(key)) errands.set(key, Math.max(change.runAt, change.lease?.until ?? 0))
    written.add(key)
  }
  if (change.kind === 'errand-lease') errands.set(`${id} ${change.errandId}`, change.until)
  if (change.kind !== 'errand-end') return
  if (change.runAt === null) errands.delete(`${id} ${change.errandId}`)
  else errands.set(`${id} ${change.errandId}`, change.runAt)
}

function walk({ states, findings }: Seen, { orderId, from, to, by }: Rows['orderStep']): void {
  const known = states.get(orderId) ?? '-'
  if ((from ?? '-') !== known || !EDGES.includes(`${known} ${to} ${by}`)) {
    found(findings, 'order-edge', `${orderId}: ${known} → ${to} by ${by}, said to come from ${from}`)
  }
  states.set(orderId, to)
}

function transfer({ accounts, findings }: Seen, { id }: Home, row: Rows['transfer']): void {
  const { debit, credit, amountFen } = row
  if (!(amountFen > 0) || debit === credit) found(findings, 'transfer-odd', row)
  const move = (account: string, byFen: number): void => {
    const key = `${account} ${id}`
    accounts.set(key, (accounts.get(key) ?? 0) + byFen)
  }
  move(debit, -amountFen)
  move(credit, amountFen)
}

/** After the whole commit, since a transfer of it may fill what another takes out. */
function accountsHold({ accounts, findings }: Seen, changes: readonly Change[]): void {
  if (!changes.some((change) => change.kind === 'insert' && change.table === 'transfer')) return
  for (const [account, fen] of accounts) {
    if (fen < 0 && FLOORED.test(account)) found(findings, 'floor', `${account} holds ${fen}`)
  }
}

const PIECES: Readonly<Record<StockChange['move'], readonly [sellable: number, reserved: number]>> = {
  supply: [1, 0],
  withdraw: [-1, 0],
  reserve: [-1, 1],
  free: [1, -1],
  sell: [0, -1],
}

function lookAtStock({ stock, findings }: Seen, { id }: Home, { skuId, move, quantity }: StockChange): void {
  const key = `${id}/${skuId}`
  const count = stock.get(key) ?? { sellable: 0, reserved: 0 }
  const [sellable, reserved] = PIECES[move]
  count.sellable += sellable * quantity
  count.reserved += reserved * quantity
  stock.set(key, count)
  if (count.sellable < 0 || count.reserved < 0) found(findings, 'stock', `${key} ${JSON.stringify(count)}`)
}

function lookAtStep(seen: Seen, { id: shopId }: Home, { table, key, set }: StepChange): void {
  const state = (set as { readonly state?: string }).state
  if (state === undefined) return
  const at = (name: string): string => String(key[name])
  if (table === 'order') orderMoved(seen, shopId, at('orderId'), state)
  if (table === 'refund') refundMoved(seen, shopId, at('refundId'), state)
  if (table === 'payout') payoutMoved(seen, shopId, at('payoutId'), state)
  if (table === 'release') releaseMoved(seen, shopId, at('orderId'), state)
}

function orderMoved(seen: Seen, shopId: string, orderId: string, state: string): void {
  const { pay, findings, states, store } = seen
  if (states.get(orderId) !== state) found(findings, 'order-step', `${orderId} is ${state} without a step`)
  const trades = pay.books.transactions().filter(({ outTradeNo }) => outTradeNo.startsWith(shopId + orderId))
  // A question that was overtaken by its own closing may leave a trade there that nobody was ever shown the way to.
  const shown = store.rows('attempt').filter((row) => row.orderId === orderId && row.prepay !== null)
  const payable = trades.filter((trade) => trade.state === 'NOTPAY')
  if (
    state === 'closed' &&
    payable.some((trade) => shown.some((row) => row.outTradeNo === trade.outTradeNo))
  ) {
    found(findings, 'closed-before-channel', `${orderId} gave its stock back and can still be paid`)
  }
  if (state !== 'paid') return
  const order = store.rows('order').find((row) => row.orderId === orderId)
  const paidWith = trades.find(({ outTradeNo }) => Number(outTradeNo.slice(-2)) === order?.paidAttemptNo)
  if (paidWith?.state !== 'SUCCESS' || paidWith.totalFen !== order?.totalFen) {
    found(findings, 'goods-without-money', `${orderId}: ${paidWith?.state} ${paidWith?.totalFen}`)
  }
}

function refundMoved({ pay, findings, store }: Seen, shopId: string, refundId: string, state: string): void {
  if (state !== 'succeeded' && state !== 'failed') return
  const row = store.rows('refund').find((refund) => refund.shopId === shopId && refund.refundId === refundId)
  const theirs = pay.books.refunds().find(({ outRefundNo }) => outRefundNo === row?.outRefundNo)
  const agreed = theirs?.status === (state === 'succeeded' ? 'SUCCESS' : 'CLOSED')
  if (!agreed || theirs.amountFen !== row?.amountFen) {
    found(findings, 'refund-unlike-channel', `${refundId} ${state}, there ${theirs?.status}`)
  }
}

function payoutMoved({ pay, findings, store }: Seen, shopId: string, payoutId: string, state: string): void {
  if (state !== 'paid' && state !== 'returned') return
  const row = store.rows('payout').find((payout) => payout.shopId === shopId && payout.payoutId === payoutId)
  const theirs = pay.books.withdrawals().find(({ outRequestNo }) => outRequestNo === row?.outRequestNo)
  const alive = theirs?.status === 'CREATE_SUCCESS' || theirs?.status === 'SUCCESS'
  const agreed = state === 'paid' ? theirs?.status === 'SUCCESS' : !alive
  if (!agreed) found(findings, 'payout-unlike-bank', `${payoutId} ${state}, there ${theirs?.status}`)
}

function releaseMoved({ pay, findings, store }: Seen, shopId: string, orderId: string, state: string): void {
  const row = store
    .rows('release')
    .find((release) => release.shopId === shopId && release.orderId === orderId)
  const number = state === 'released' ? row?.finishNo : row?.splitNo
  const theirs = pay.books.splits().find(({ outOrderNo }) => outOrderNo === number)
  if (theirs?.status !== 'FINISHED') {
    found(findings, 'release-unlike-channel', `${orderId} ${state}, there ${theirs?.status}`)
  }
}

/** Each order is settled once and for all, on a working day, and never before its cut-off has counted it in. */
function settlementsHold({ findings, store, settledOrders }: Seen): void {
  for (const line of store.rows('settlementLine')) {
    const { orderId, day, releasedAt, grossFen, feeFen, commissionFen, netFen } = line
    const known = settledOrders.get(orderId)
    settledOrders.set(orderId, day)
    if (known === day) continue
    if (known !== undefined) found(findings, 'settled-twice', `${orderId} on ${known} and ${day}`)
    if (releasedAt >= cutoffMs(day)) found(findings, 'settled-too-early', `${orderId} on ${day}`)
    if (!isBusinessDay(day)) found(findings, 'settled-on-day-off', day)
    if (netFen !== grossFen - feeFen - commissionFen) found(findings, 'settlement-sum', line)
  }
}
