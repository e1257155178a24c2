// A shop's books in good order: an order in each part of its life, money paid out, money sent back, invitations.
import { insert, moneyChanges, moveStock, stepRow, type Change } from '../src/domain/change'
import { cutoffOf, type Day } from '../src/domain/day'
import { postPayout, postPayoutPaid, postRefundSucceeded, postStrayMoney } from '../src/domain/ledger'
import { fenOf, ZERO } from '../src/domain/money'
import type { Home, Rows } from '../src/domain/tables'
import type { Store } from '../src/ports/store'
import {
  at,
  id,
  must,
  openShop,
  payoutRow,
  paying,
  placing,
  receiving,
  releasedOrder,
  shopRow,
  T0,
} from './store-rows'

export const SHOP = id<'shop'>('healthy0')
export const DAY = '2025-11-24' as Day

/** Orders: o1 pending, o2 paid, o3 invited and pending, o4 settled, o5 closed with late money; o6 received. */
export async function keepBooks(store: Store): Promise<void> {
  const home = await openShop(store, SHOP)
  const child = { ...shopRow('child000'), parentShopId: SHOP, openedAt: at(1) }
  await must(store, { family: 'shop', id: 'child000' }, [insert('shop', child)])
  await must(store, home, placing(SHOP, 'o1'))
  await must(store, home, placing(SHOP, 'o2'))
  await must(store, home, paying(SHOP, 'o2'))
  await must(store, home, [
    ...invited('i3', 'o3'),
    ...placing(SHOP, 'o3', { invitationId: id('i3'), invitationVersion: 1 }),
  ])
  await payOut(store, home)
  await must(store, home, placing(SHOP, 'o5'))
  await must(store, home, closing('o5'))
  await must(store, home, comingLate('o5'))
  await must(store, home, [moveStock('supply', id('cup'), 10, 'second', T0)])
  for (const changes of [placing, paying, receiving]) await must(store, home, changes(SHOP, 'o6'))
}

function invited(invitationId: string, orderId: string): Change[] {
  const key = { shopId: SHOP, invitationId: id<'invitation'>(invitationId) }
  const claim = { claimedBy: id<'person'>('buyer'), claimedOrderId: id<'order'>(orderId), openedAt: T0 }
  const times = { expiresAt: at(9), createdAt: T0 }
  const version = {
    version: 1,
    goodsFen: fenOf(1_000),
    postageFen: ZERO,
    totalFen: fenOf(1_000),
    note: '',
    at: T0,
  }
  const row: Rows['invitation'] = {
    ...key,
    sellerId: id('seller'),
    state: 'claimed',
    version: 1,
    ...times,
    ...claim,
    rev: 1,
  }
  return [
    insert('invitation', row),
    insert('invitationVersion', { ...key, ...version } as Rows['invitationVersion']),
  ]
}

async function payOut(store: Store, home: Home): Promise<void> {
  await releasedOrder(store, home, 'o4', T0)
  await store.settle({ day: DAY, cutoffAt: cutoffOf(DAY), now: cutoffOf(DAY) })
  const event = { shopId: SHOP, orderId: null, ref: 'p1', at: T0 }
  await must(store, home, [
    insert('payout', payoutRow(SHOP, 'p1', DAY)),
    ...moneyChanges(postPayout(event, id('p1'), fenOf(944))),
  ])
  await must(store, home, [
    stepRow('payout', { payoutId: 'p1' }, {}, { state: 'paid', endedAt: T0 }),
    ...moneyChanges(postPayoutPaid(event, id('p1'), fenOf(944))),
    insert('statementSeal', { shopId: SHOP, day: DAY, previousHash: '', hash: 'h1', at: T0 }),
  ])
}

function closing(orderId: string): Change[] {
  return [
    stepRow('order', { orderId }, { from: ['pending'] }, { state: 'closed' }),
    stepRow('attempt', { orderId, attemptNo: 1 }, {}, { state: 'closed' }),
    insert('orderStep', {
      shopId: SHOP,
      orderId: id(orderId),
      from: 'pending',
      to: 'closed',
      by: 'clock',
      at: T0,
    }),
    moveStock('free', id('cup'), 2, orderId, T0),
  ]
}

function comingLate(orderId: string): Change[] {
  const event = { shopId: SHOP, orderId: id<'order'>(orderId), ref: `${SHOP}${orderId}01`, at: T0 }
  const refund: Rows['refund'] = {
    shopId: SHOP,
    refundId: id('r5'),
    orderId: id(orderId),
    attemptNo: 1,
    state: 'succeeded',
    reason: 'late-money',
    amountFen: fenOf(1_000),
    totalFen: fenOf(1_000),
    transactionId: 't-late',
    outRefundNo: 'r5',
    askedAt: T0,
    endedAt: T0,
    rev: 1,
  }
  return [
    stepRow(
      'attempt',
      { orderId, attemptNo: 1 },
      {},
      { state: 'succeeded', transactionId: 't-late', paidAt: T0 },
    ),
    insert('refund', refund),
    ...moneyChanges([
      ...postStrayMoney(event, refund.refundId, fenOf(1_000)),
      ...postRefundSucceeded({ ...event, ref: 'r5' }, refund.refundId, fenOf(1_000)),
    ]),
  ]
}
