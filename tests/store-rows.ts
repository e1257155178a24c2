// Rows and whole stories for tests of a store: a shop with stock, an order and its money, each consistent in itself.
import { errand, inOrder, insert, moneyChanges, moveStock, stepRow, type Change } from '../src/domain/change'
import { instantOf, type Day, type Instant } from '../src/domain/day'
import type { Id } from '../src/domain/ids'
import { postCommission, postPayment, postRelease } from '../src/domain/ledger'
import { fenOf, ZERO } from '../src/domain/money'
import { shopHome, personHome, type Home, type Rows } from '../src/domain/tables'
import type { Facts, Fetches, Store } from '../src/ports/store'

export const T0 = instantOf(1_763_700_000_000)
export const at = (ms: number): Instant => instantOf(T0 + ms)
export const id = <Noun extends string>(text: string): Id<Noun> => text as Id<Noun>

export function personRow(personId: string): Rows['person'] {
  const unknown = { phoneMask: null, phoneDigest: null, nameMask: null, idDigest: null }
  return { personId: id(personId), openid: null, ...unknown, sealedKey: 'key', createdAt: T0, rev: 1 }
}

export function sessionRow(personId: string, hash: string, expiresAt: Instant): Rows['session'] {
  return { personId: id(personId), hash, createdAt: T0, expiresAt, endedAt: null }
}

export function shopRow(shopId: string): Rows['shop'] {
  return {
    shopId: id(shopId),
    ownerId: id('seller'),
    name: '阿珍的小铺',
    notice: '',
    paint: 'tea',
    logo: null,
    shipFrom: '浙江 杭州',
    bankCode: 'ICBC',
    cardMask: '尾号 0001',
    ownerPhoneMask: '138****0001',
    subMchid: '1900000001',
    openedAt: T0,
    viaShareId: null,
    parentShopId: null,
    openingMs: 200_000,
    rev: 1,
  }
}

export function skuRow(shopId: string, skuId: string): Rows['sku'] {
  const counts = { supplied: 0, sellable: 0, reserved: 0, sold: 0 }
  const product = { productId: id<'product'>('product'), spec: ['红'], title: '陶瓷杯', priceFen: fenOf(500) }
  return { shopId: id(shopId), skuId: id(skuId), ...product, onSale: true, terms: 1, ...counts }
}

export function orderRow(shopId: string, orderId: string, over: Partial<Rows['order']> = {}): Rows['order'] {
  return {
    shopId: id(shopId),
    orderId: id(orderId),
    buyerId: id('buyer'),
    state: 'pending',
    title: '陶瓷杯',
    goodsFen: fenOf(1_000),
    postageFen: ZERO,
    totalFen: fenOf(1_000),
    feeFen: ZERO,
    commissionFen: ZERO,
    invitationId: null,
    invitationVersion: null,
    shareId: null,
    addressMask: '浙江 杭州',
    placedAt: T0,
    expiresAt: at(1_800_000),
    paidAttemptNo: null,
    paidAt: null,
    shippedAt: null,
    autoReceiveAt: null,
    receivedAt: null,
    releasedAt: null,
    rev: 1,
    ...over,
  }
}

export function attemptRow(shopId: string, orderId: string, attemptNo = 1): Rows['attempt'] {
  return {
    shopId: id(shopId),
    orderId: id(orderId),
    attemptNo,
    outTradeNo: `${shopId}${orderId}0${attemptNo}`,
    method: 'wechat-native',
    state: 'created',
    amountFen: fenOf(1_000),
    payerId: id('buyer'),
    payerOpenid: null,
    prepay: null,
    transactionId: null,
    paidAt: null,
    createdAt: T0,
    expiresAt: at(1_800_000),
    rev: 1,
  }
}

/** Commits, and throws where the store refuses. */
export async function must(store: Store, home: Home, changes: readonly Change[]): Promise<void> {
  const outcome = await store.commit(home, inOrder(changes))
  if (!outcome.ok) throw new Error(`refused: ${outcome.failed} at ${outcome.at}`)
}

/** Facts of a read without a person. */
export async function look<F extends Fetches>(store: Store, fetches: F): Promise<Facts<F>> {
  return (await store.read({ credential: null, now: T0, fetches, repeat: null })).facts
}

/** A shop with one product and ten pieces of one SKU, `cup`. */
export async function openShop(
  store: Store,
  shopId: string,
  over: Partial<Rows['shop']> = {},
): Promise<Home> {
  const home = shopHome(id(shopId))
  const product = { productId: id<'product'>('product'), title: '陶瓷杯', detail: '', onSale: true, axes: [] }
  const more = { pictures: [], postageFen: ZERO, createdAt: T0, rev: 1 }
  await must(store, home, [
    insert('shop', { ...shopRow(shopId), ...over }),
    insert('product', { shopId: id(shopId), ...product, ...more }),
    insert('sku', skuRow(shopId, 'cup')),
    moveStock('supply', id('cup'), 10, 'first', T0),
  ])
  return home
}

export function placing(shopId: string, orderId: string, over: Partial<Rows['order']> = {}): Change[] {
  const key = { shopId: id<'shop'>(shopId), orderId: id<'order'>(orderId) }
  const line = {
    lineNo: 0,
    skuId: id<'sku'>('cup'),
    title: '陶瓷杯',
    spec: ['红'],
    unitFen: fenOf(500),
    quantity: 2,
  }
  return [
    insert('order', orderRow(shopId, orderId, over)),
    insert('orderLine', { ...key, ...line, amountFen: fenOf(1_000) }),
    insert('orderStep', { ...key, from: null, to: 'pending', by: 'buyer', at: T0 }),
    insert('attempt', attemptRow(shopId, orderId)),
    errand('expire-order', orderId, { orderId }, at(1_800_000)),
    moveStock('reserve', id('cup'), 2, orderId, T0, 1),
  ]
}

/** Fee 6 fen, commission 50 fen. */
export function paying(shopId: string, orderId: string): Change[] {
  const key = { shopId: id<'shop'>(shopId), orderId: id<'order'>(orderId) }
  const paid = {
    state: 'paid',
    paidAttemptNo: 1,
    paidAt: T0,
    feeFen: fenOf(6),
    commissionFen: fenOf(50),
  } as const
  const event = { ...key, ref: `${shopId}${orderId}01`, at: T0 }
  return [
    stepRow('order', { orderId }, { from: ['pending'] }, paid),
    stepRow(
      'attempt',
      { orderId, attemptNo: 1 },
      {},
      { state: 'succeeded', transactionId: `t-${orderId}`, paidAt: T0 },
    ),
    insert('orderStep', { ...key, from: 'pending', to: 'paid', by: 'channel', at: T0 }),
    ...moneyChanges(postPayment(event, fenOf(1_000), fenOf(6))),
    moveStock('sell', id('cup'), 2, orderId, T0),
  ]
}

export function receiving(shopId: string, orderId: string): Change[] {
  const key = { shopId: id<'shop'>(shopId), orderId: id<'order'>(orderId) }
  const times = { shippedAt: T0, receivedAt: T0 }
  return [
    stepRow('order', { orderId }, { from: ['paid'] }, { state: 'received', ...times }),
    insert('orderStep', { ...key, from: 'paid', to: 'shipped', by: 'seller', at: T0 }),
    insert('orderStep', { ...key, from: 'shipped', to: 'received', by: 'buyer', at: T0 }),
    insert('release', releaseRow(shopId, orderId)),
    ...moneyChanges(postCommission({ ...key, ref: `s-${orderId}`, at: T0 }, fenOf(50))),
  ]
}

export function releaseRow(shopId: string, orderId: string): Rows['release'] {
  const amounts = { commissionFen: fenOf(50), restFen: fenOf(944) }
  const numbers = { splitNo: `s-${orderId}`, finishNo: `f-${orderId}`, transactionId: `t-${orderId}` }
  const key = { shopId: id<'shop'>(shopId), orderId: id<'order'>(orderId) }
  return { ...key, state: 'finishing', ...amounts, ...numbers, askedAt: T0, releasedAt: null, rev: 1 }
}

export function releasing(shopId: string, orderId: string, releasedAt: Instant): Change[] {
  const key = { shopId: id<'shop'>(shopId), orderId: id<'order'>(orderId) }
  return [
    stepRow('order', { orderId }, { from: ['received'] }, { state: 'released', releasedAt }),
    stepRow('release', { orderId }, { from: ['finishing'] }, { state: 'released', releasedAt }),
    insert('orderStep', { ...key, from: 'received', to: 'released', by: 'channel', at: releasedAt }),
    ...moneyChanges(postRelease({ ...key, ref: `f-${orderId}`, at: releasedAt }, fenOf(944))),
  ]
}

/** An order from placing to release. */
export async function releasedOrder(
  store: Store,
  home: Home,
  orderId: string,
  releasedAt: Instant,
): Promise<void> {
  for (const changes of [placing, paying, receiving]) await must(store, home, changes(home.id, orderId))
  await must(store, home, releasing(home.id, orderId, releasedAt))
}

export function payoutRow(shopId: string, payoutId: string, day: Day): Rows['payout'] {
  return {
    shopId: id(shopId),
    payoutId: id(payoutId),
    day,
    state: 'prepared',
    amountFen: fenOf(944),
    carriedFen: ZERO,
    outRequestNo: payoutId,
    cardMask: '尾号 0001',
    preparedAt: T0,
    endedAt: null,
    reason: null,
    rev: 1,
  }
}

export const homeOf = (personId: string): Home => personHome(id(personId))
