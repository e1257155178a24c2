// The reference model: from the channel's books and the acknowledged answers alone it says what must be true once all is quiet.
import type { FunctionName, Input, Output } from '../../src/contract/functions'
import type { Rows } from '../../src/domain/tables'
import { PAYOUTS_FROZEN } from '../../src/domain/settlement'
import { yuan } from '../../src/domain/money'
import type { WechatPay } from '../../src/emulator/wechat-pay/wechat-pay'
import { found } from './findings'
import type { Simulation } from './simulation'
import type { Somebody, Town } from './town'

/** An answer that somebody got. */
export interface Acknowledged {
  readonly name: FunctionName
  readonly input: unknown
  readonly key: string | null
  readonly who: Somebody
  readonly value: unknown
  readonly atMs: number
}

export interface Heard {
  readonly acknowledged: readonly Acknowledged[]
  /** Every action that was begun, whatever became of it. */
  readonly asked: readonly Pick<Acknowledged, 'name' | 'input' | 'key'>[]
}

interface Quiet extends Simulation {
  readonly say: (rule: string, detail: unknown) => void
  readonly orders: ReadonlyMap<string, Rows['order']>
}

const GOODS = ['paid', 'shipped', 'received', 'released']

/** Holds the whole run against the model; faults are off and every errand has run. */
export async function checkQuiet(simulation: Simulation, town: Town, heard: Heard): Promise<void> {
  const { store, findings } = simulation
  const quiet: Quiet = {
    ...simulation,
    say: (rule, detail) => found(findings, rule, detail),
    orders: new Map(store.rows('order').map((order) => [order.orderId, order])),
  }
  nothingStuck(quiet)
  eachPaymentInOnePlace(quiet)
  cashAgrees(quiet, town)
  payoutsAgree(quiet)
  stockAgrees(quiet)
  invitationsAgree(quiet)
  toldOnce(quiet, town)
  listsAgree(quiet)
  answersHold(quiet, heard)
  for (const { invariant, row } of await store.violations()) quiet.say(`invariant ${invariant}`, row)
}

function nothingStuck({ store, say }: Quiet): void {
  for (const { orderId, state } of store.rows('order')) {
    if (state === 'pending' || state === 'shipped' || state === 'received')
      say('stuck-order', `${orderId} ${state}`)
  }
  for (const { refundId, state } of store.rows('refund')) {
    if (state === 'approved' || state === 'sending') say('stuck-refund', `${refundId} ${state}`)
  }
  for (const { payoutId, state } of store.rows('payout')) {
    if (state !== 'paid' && state !== 'returned') say('stuck-payout', `${payoutId} ${state}`)
  }
  for (const table of ['shopErrand', 'personErrand', 'directoryErrand'] as const) {
    for (const { errandId, doneAt, tries, fault } of store.rows(table)) {
      if (doneAt === null) say('stuck-errand', `${errandId} after ${tries} tries: ${fault}`)
    }
  }
  const lines = new Set(store.rows('settlementLine').map(({ orderId }) => orderId))
  for (const { orderId, state } of store.rows('release')) {
    if (state !== 'released' || !lines.has(orderId))
      say('stuck-release', `${orderId} ${state}, never settled`)
  }
  if (store.rows('jobRun').some(({ job }) => job === PAYOUTS_FROZEN)) say('payouts-frozen', PAYOUTS_FROZEN)
}

/** Whatever the channel took from a buyer paid for goods or went back, whole and once. */
function eachPaymentInOnePlace({ channel, orders, store, alarms, faults, say }: Quiet): void {
  const refunds = channel.pay.books.refunds()
  const failures = store.rows('refund').filter(({ state }) => state === 'failed')
  const failed = new Set(failures.map(({ outRefundNo }) => outRefundNo))
  if (
    failures.length > 0 &&
    !alarms.has('refund-failed') &&
    !faults.counts.has('strand-crash') &&
    !faults.counts.has('process-crash')
  )
    say('failure-untold', [...failed])
  const paidNumbers = new Map<string, string>()
  for (const { orderId, state, paidAttemptNo, shopId } of orders.values()) {
    const row = store
      .rows('attempt')
      .find((each) => each.orderId === orderId && each.attemptNo === paidAttemptNo)
    if (GOODS.includes(state)) paidNumbers.set(row?.outTradeNo ?? '', orderId)
    if (GOODS.includes(state) && !row) say('goods-without-money', `${shopId} ${orderId}`)
  }
  for (const { outTradeNo, state, totalFen } of channel.pay.books.transactions()) {
    const back = refunds.filter(({ transaction }) => transaction.outTradeNo === outTradeNo)
    const done = back.filter(({ status }) => status === 'SUCCESS')
    const backFen = done.reduce((sum, { amountFen }) => sum + amountFen, 0)
    const forGoods = paidNumbers.has(outTradeNo)
    if (forGoods && state !== 'SUCCESS') say('goods-without-money', outTradeNo)
    if (state !== 'SUCCESS') continue
    if (forGoods && back.length > 0) say('refunded-and-delivered', `${outTradeNo}: ${back.length} refunds`)
    // What the channel gave up on stays owed, is shown as failed, and waits for an operator.
    const gaveUp = back.some(({ status, outRefundNo }) => status === 'CLOSED' && failed.has(outRefundNo))
    if (!forGoods && !gaveUp && backFen !== totalFen)
      say('money-without-goods', `${outTradeNo}: ${backFen} of ${totalFen} back`)
    if (back.length > 1) say('refunded-twice', `${outTradeNo}: ${back.length} refunds`)
  }
}

/** What our ledger says the channel holds is what the channel says it holds. */
function cashAgrees({ store, channel, say }: Quiet, { places }: Town): void {
  const cash = new Map<string, number>()
  const add = (account: string, fen: number): unknown => cash.set(account, (cash.get(account) ?? 0) + fen)
  for (const { debit, credit, amountFen } of store.rows('transfer')) {
    add(debit, amountFen)
    add(credit, -amountFen)
  }
  const { books } = channel.pay
  for (const { shopId, subMchid } of places) {
    const { pendingFen, availableFen, withdrawingFen } = books.balance(subMchid)
    const theirs = pendingFen + availableFen + withdrawingFen + feesKept(channel.pay, subMchid)
    const ours = cash.get(`channel/${shopId}`) ?? 0
    if (ours !== theirs) say('cash', `${shopId}: ledger ${ours}, channel ${theirs}`)
    const owed = -(cash.get(`payable/${shopId}`) ?? 0)
    if (owed !== 0) say('payable-left', `${shopId} is still owed ${owed}`)
  }
  const platform = cash.get('channel/platform') ?? 0
  if (platform !== books.platformFen())
    say('cash', `platform: ledger ${platform}, channel ${books.platformFen()}`)
}

/** Money that could not go back keeps its fee at the channel, which our ledger books for paid orders only. */
function feesKept(pay: WechatPay, subMchid: string): number {
  return pay.books
    .refunds()
    .filter(({ status, transaction }) => status === 'CLOSED' && transaction.subMchid === subMchid)
    .reduce((sum, { transaction }) => sum + (transaction.payment?.feeFen ?? 0), 0)
}

function payoutsAgree({ store, channel, say }: Quiet): void {
  const payouts = new Map(store.rows('payout').map((payout) => [payout.outRequestNo, payout]))
  const withdrawals = channel.pay.books.withdrawals()
  for (const { outRequestNo, amountFen, status } of withdrawals) {
    const payout = payouts.get(outRequestNo)
    if (!payout) say('payout-unknown', `${outRequestNo} of ${amountFen} was never decided`)
    else if (payout.amountFen !== amountFen) say('payout-amount', `${outRequestNo}: ${amountFen}`)
    else if ((payout.state === 'paid') !== (status === 'SUCCESS'))
      say('payout-end', `${outRequestNo} ${status}`)
  }
  const numbers = withdrawals.map(({ outRequestNo }) => outRequestNo)
  if (new Set(numbers).size !== numbers.length) say('payout-twice', numbers)
  for (const { outRequestNo, state } of payouts.values()) {
    if (state === 'paid' && !numbers.includes(outRequestNo))
      say('payout-end', `${outRequestNo} was never sent`)
  }
}

/** What was supplied is on the shelf or was sold; nothing is sold that was not there. */
function stockAgrees({ store, orders, say }: Quiet): void {
  const taken = new Map<string, number>()
  for (const { orderId, skuId, quantity } of store.rows('orderLine')) {
    const isTaken = GOODS.includes(orders.get(orderId)?.state ?? '')
    if (isTaken && skuId) taken.set(skuId, (taken.get(skuId) ?? 0) + quantity)
  }
  for (const { skuId, supplied, sellable, reserved, sold } of store.rows('sku')) {
    const gone = taken.get(skuId) ?? 0
    if (sold !== gone || reserved !== 0 || sellable !== supplied - gone) {
      say(
        'stock-left',
        `${skuId}: ${supplied} supplied, ${gone} taken, ${sellable} left, ${reserved} reserved`,
      )
    }
  }
}

function invitationsAgree({ store, orders, say }: Quiet): void {
  const versions = store.rows('invitationVersion')
  for (const { invitationId, state, claimedOrderId } of store.rows('invitation')) {
    const claims = [...orders.values()].filter((order) => order.invitationId === invitationId)
    const delivered = claims.filter((order) => GOODS.includes(order.state))
    if (delivered.length > 1) say('invitation-paid-twice', invitationId)
    if ((state === 'paid') !== (delivered.length === 1)) say('invitation-state', `${invitationId} ${state}`)
    if (state === 'paid' && claimedOrderId !== delivered[0]?.orderId) say('invitation-state', invitationId)
    for (const { invitationVersion, totalFen, orderId } of claims) {
      const offer = versions.find(
        (row) => row.invitationId === invitationId && row.version === invitationVersion,
      )
      if (offer?.totalFen !== totalFen)
        say('invitation-price', `${orderId}: ${totalFen}, offered ${offer?.totalFen}`)
    }
  }
}

/** Each paid order tells its seller once on the page, and at most once by SMS. */
function toldOnce({ store, orders, messages, say }: Quiet, { places }: Town): void {
  const told = store.rows('message').filter(({ kind }) => kind === 'new-order')
  const paid = [...orders.values()].filter(({ state }) => GOODS.includes(state))
  const refs = new Set<string>(told.map(({ ref }) => ref))
  if (told.length !== paid.length || paid.some(({ orderId }) => !refs.has(orderId))) {
    say('told', `${paid.length} orders are paid, ${told.length} were told`)
  }
  const returned = store.rows('payout').filter(({ state }) => state === 'returned')
  for (const { phone, template, params } of messages) {
    const shopId = places.find((place) => place.phone === phone)?.shopId
    const amount = params[params.length - 1]
    const happened =
      template === 'new-order'
        ? paid.filter((order) => order.shopId === shopId && yuan(order.totalFen) === amount)
        : returned.filter((payout) => payout.shopId === shopId && yuan(payout.amountFen) === amount)
    const sent = messages.filter(
      (message) =>
        message.phone === phone && message.template === template && message.params.includes(amount ?? ''),
    )
    if (sent.length > happened.length)
      say('sms-twice', `${template} ${amount}: ${sent.length} for ${happened.length}`)
  }
}

/** The buyers' own lists, kept in another family, have caught up. */
function listsAgree({ store, orders, say }: Quiet): void {
  const listed = new Map(store.rows('buyerOrder').map((row) => [row.orderId, row]))
  for (const { orderId, state } of orders.values()) {
    if (listed.get(orderId)?.state !== state)
      say('buyer-list', `${orderId} ${state}, listed ${listed.get(orderId)?.state}`)
  }
}

/** What was acknowledged is true, and the same key was always told the same and did one thing. */
function answersHold(quiet: Quiet, { acknowledged, asked }: Heard): void {
  const byKey = new Map<string, string>()
  for (const each of acknowledged) {
    const fault = answerFault(quiet, each)
    if (fault) quiet.say('acknowledged', `${each.name} at ${each.atMs}: ${fault}`)
    const lasting = JSON.stringify(lastingOf(each))
    const before = each.key === null ? lasting : (byKey.get(each.key) ?? lasting)
    if (before !== lasting) quiet.say('answer-changed', `${each.name}: ${before} then ${lasting}`)
    if (each.key !== null) byKey.set(each.key, lasting)
  }
  for (const { orderId } of quiet.orders.values()) {
    const sent = quiet.store.rows('shipment').filter((row) => row.orderId === orderId).length
    const most = shipKeys(asked, orderId)
    const least = shipKeys(acknowledged, orderId)
    if (sent > most || sent < least)
      quiet.say('done-twice', `${orderId}: ${sent} shipments for ${most} actions`)
  }
}

function shipKeys(actions: Heard['asked'], orderId: string): number {
  const mine = actions.filter(
    ({ name, input }) => name === 'shipOrder' && (input as Input<'shipOrder'>).orderId === orderId,
  )
  return new Set(mine.map(({ key }) => key)).size
}

/** What of an answer may not change from one repeat to the next. */
function lastingOf({ name, value }: Acknowledged): unknown {
  const { orderId, totalFen, version, shipmentNo, expiresAt } = value as Record<string, unknown>
  return name === 'readOrder' || name === 'checkPayment'
    ? null
    : [orderId, totalFen, version, shipmentNo, expiresAt]
}

function answerFault({ orders, store }: Quiet, { name, input, value, who }: Acknowledged): string | null {
  const order = orders.get((input as { orderId?: string }).orderId ?? '')
  switch (name) {
    case 'placeOrder':
    case 'payInvitation': {
      const { totalFen } = value as Output<'placeOrder'>
      return order?.buyerId === who.personId && order.totalFen === totalFen ? null : 'no such order'
    }
    case 'cancelOrder': {
      const { state } = value as Output<'cancelOrder'>
      return state === 'closed' && order?.state !== 'closed' ? `told closed, is ${order?.state}` : null
    }
    case 'shipOrder':
    case 'confirmReceipt':
      return order?.state === 'released' ? null : `is ${order?.state}`
    case 'sendInvitation':
    case 'reviseInvitation': {
      const { invitationId, version, totalFen } = value as Output<'sendInvitation'>
      const row = store
        .rows('invitationVersion')
        .find((v) => v.invitationId === invitationId && v.version === version)
      return row?.totalFen === totalFen ? null : 'no such version'
    }
    case 'withdrawInvitation': {
      const { invitationId } = input as Input<'withdrawInvitation'>
      const row = store.rows('invitation').find((each) => each.invitationId === invitationId)
      return row?.state === 'withdrawn' ? null : `is ${row?.state}`
    }
    default:
      return null
  }
}
