// The built cloud functions against the real tables: who the platform says is calling, a payment's way, and due work.
import type { Pool } from 'pg'
import { createDigest } from '../../src/adapters/node/digest'
import { migrate } from '../../src/adapters/postgres/migrate'
import { createPool } from '../../src/adapters/postgres/pool'
import { createPostgresStore } from '../../src/adapters/postgres/store'
import { insert, moveStock } from '../../src/domain/change'
import { cutoffOf, type Day } from '../../src/domain/day'
import { ZERO } from '../../src/domain/money'
import { personIdFrom } from '../../src/domain/session'
import { shopHome } from '../../src/domain/tables'
import { createTestDatabase, type TestDatabase } from '../../src/host/database/test-database'
import type { Store } from '../../src/ports/store'
import { id, must, releasedOrder, shopRow, skuRow, T0 } from '../store-rows'
import { APPID, openInstallation, SUB_MCHID, type TestInstallation } from './installation'
import { buildFunctions, type BuiltFunctions, type Environment, type FunctionName } from './run-function'

const SHOP = 'cloudshp'
const SKU = 'sku0000000000000000001'
const DAY = '2025-11-24' as Day
/** The channel's first repeat of a notice that was not taken comes after 15 s. */
const RETRY_AFTER_MS = 15_000
const seller = { OPENID: 'oSeller', APPID }
const buyer = { OPENID: 'oBuyer', APPID, CLIENTIP: '203.0.113.7' }
const address = { name: '王桂芬', phone: '13800000002', region: '湖南省 长沙市', detail: '芙蓉路 1 号' }
const timer = { Type: 'Timer', TriggerName: 'everyMinute', Time: '2026-11-21T00:00:00Z' }

let functions: BuiltFunctions
let database: TestDatabase
let pool: Pool
let store: Store
let installation: TestInstallation
/** What stood between the channel and the notice function when it delivered. */
let onTheWay = (body: string): string => body

beforeAll(async () => {
  functions = buildFunctions()
  database = await createTestDatabase()
  pool = createPool(database.url, { max: 2 })
  await migrate(pool)
  store = createPostgresStore(pool)
  installation = await openInstallation(database.url, async (_url, { headers, body }) => {
    const base64 = Buffer.from(onTheWay(body)).toString('base64')
    const event = { path: '/notice/wechat-pay', httpMethod: 'POST', headers, body: base64 }
    const answer = await call('notice', { ...event, isBase64Encoded: true })
    return { status: (answer as { statusCode: number }).statusCode }
  })
  await plantShop(personOf('oSeller'))
}, 60_000)

afterAll(async () => {
  installation?.close()
  await pool?.end()
  await database?.drop()
  functions?.remove()
})

async function call(name: FunctionName, event: unknown, vouched: Environment = {}): Promise<unknown> {
  const called = await functions.call(name, event, installation.env, vouched)
  if ('thrown' in called) throw new Error(called.thrown)
  return called.value
}

const personOf = (openid: string) => personIdFrom(createDigest(installation.indexKey).blind('openid', openid))

const placing = (orderId: string) => ({
  name: 'placeOrder',
  key: `key-of-${orderId}`,
  input: { shopId: SHOP, orderId, lines: [{ skuId: SKU, quantity: 1, terms: 1 }], address, shareId: null },
})

async function plantShop(ownerId: ReturnType<typeof personOf>): Promise<void> {
  const home = shopHome(id(SHOP))
  const product = {
    shopId: id<'shop'>(SHOP),
    productId: id<'product'>('product'),
    title: '陶瓷杯',
    detail: '',
  }
  await must(store, home, [
    insert('shop', { ...shopRow(SHOP), ownerId, subMchid: SUB_MCHID }),
    insert('product', {
      ...product,
      onSale: true,
      axes: [],
      pictures: [],
      postageFen: ZERO,
      createdAt: T0,
      rev: 1,
    }),
    insert('sku', skuRow(SHOP, SKU)),
    insert('sku', skuRow(SHOP, 'cup')),
    moveStock('supply', id(SKU), 10, 'first', T0),
    moveStock('supply', id('cup'), 10, 'first', T0),
  ])
  await releasedOrder(store, home, 'settled', T0)
  await store.settle({ day: DAY, cutoffAt: cutoffOf(DAY), now: cutoffOf(DAY) })
}

async function rows(sql: string, ...values: string[]): Promise<unknown[]> {
  return (await pool.query<Record<string, unknown>>(sql, values)).rows
}

describe('the api function', () => {
  it('takes the caller from the platform, whatever the event says, and lets a newcomer in', async () => {
    const orderId = 'order00000000000000001'
    const claims = { openid: 'oSeller', OPENID: 'oSeller', userInfo: { openId: 'oSeller' }, token: 'x' }
    const answer = await call('api', { ...placing(orderId), ...claims, context: claims }, buyer)
    expect(answer).toMatchObject({ status: 200, body: { ok: true, value: { orderId, totalFen: 500 } } })
    expect(await rows('select buyer_id from orders where order_id = $1', orderId)).toEqual([
      { buyer_id: personOf('oBuyer') },
    ])
    expect(await rows('select person_id, openid from person')).toEqual([
      { person_id: personOf('oBuyer'), openid: 'oBuyer' },
    ])
  }, 20_000)

  it.each([
    ['nobody', {}],
    ['somebody only in the event', { SOURCE: 'wx_http' }],
    ['a person of another app', { OPENID: 'oBuyer', APPID: 'wxother00000000001' }],
    ['an openid that lost its digits', { OPENID: '12345678901234567890', APPID }],
    ['the other side of a shared environment', { FROM_OPENID: 'oBuyer', FROM_APPID: APPID }],
  ])('refuses %s', async (_who, vouched: Environment) => {
    const orderId = 'order00000000000000002'
    const event = { ...placing(orderId), openid: 'oBuyer', OPENID: 'oBuyer' }
    expect(await call('api', event, vouched)).toMatchObject({ status: 401, body: { code: 'signed-out' } })
    expect(await rows('select 1 from orders where order_id = $1', orderId)).toEqual([])
  })

  it('takes the caller’s side of a shared environment only where it is told to', async () => {
    const shared = { FROM_OPENID: 'oGuest', FROM_APPID: APPID, OPENID: 'oOwner', APPID: 'wxother00000000001' }
    const env = { ...installation.env, WECHAT_OPENID_SIDE: 'caller' }
    const event = { name: 'readMyShop', input: {} }
    expect(await functions.call('api', event, env, shared)).toMatchObject({ value: { status: 200 } })
    expect(await rows('select openid from person where openid <> $1', 'oBuyer')).toEqual([
      { openid: 'oGuest' },
    ])
  })

  it('shows settlements to the shop’s owner alone', async () => {
    const event = { name: 'listSettlements', input: { shopId: SHOP, before: null } }
    const settlement = { day: DAY, lineCount: 1, totalFen: 944, payout: null }
    expect(await call('api', event, seller)).toMatchObject({
      status: 200,
      body: { value: { settlements: [settlement] } },
    })
    expect(await call('api', event, buyer)).toMatchObject({ status: 404 })
  })

  it('takes no picture while none would last', async () => {
    const base64 = Buffer.from([0xff, 0xd8, 0xff, 0xe0, 0, 0, 0, 0]).toString('base64')
    const event = { name: 'addPicture', key: 'key-of-picture', input: { purpose: 'product', base64 } }
    expect(await call('api', event, seller)).toMatchObject({ status: 503, body: { code: 'down' } })
  })
})

describe('a payment in the cloud', () => {
  const orderId = 'order00000000000000003'
  const state = () => rows('select state from orders where order_id = $1', orderId)

  it('is prepared by api and confirmed by notice, but not by a notice that was touched', async () => {
    await call('api', placing(orderId), buyer)
    const paying = {
      name: 'payOrder',
      key: 'key-of-paying',
      input: { shopId: SHOP, orderId, method: 'wechat-jsapi' },
    }
    const answer = (await call('api', paying, buyer)) as { body: { value: { prepay: { package: string } } } }
    expect(answer).toMatchObject({
      status: 200,
      body: { value: { state: 'pending', prepay: { appId: APPID } } },
    })
    expect(
      installation.pay.control.pay(answer.body.value.prepay.package, { payerOpenid: 'oBuyer' }),
    ).toMatchObject({ ok: true })
    onTheWay = (body) => body.replace('"id"', '"id" ')
    await installation.pay.runDue()
    expect(await state()).toEqual([{ state: 'pending' }])
    onTheWay = (body) => body
    installation.clock.advance(RETRY_AFTER_MS)
    await installation.pay.runDue()
    expect(await state()).toEqual([{ state: 'paid' }])
  }, 20_000)
})

describe('the tick function', () => {
  it('carries out what is due', async () => {
    const list = { name: 'listMyOrders', input: { before: null } }
    expect(await call('api', list, buyer)).toMatchObject({ body: { value: { orders: [] } } })
    expect(await call('tick', timer)).toMatchObject({ errands: expect.any(Number) })
    const orders = expect.arrayContaining([expect.objectContaining({ orderId: 'order00000000000000001' })])
    expect(await call('api', list, buyer)).toMatchObject({ body: { value: { orders } } })
  }, 20_000)

  it('is nobody’s to call', async () => {
    await expect(call('tick', timer, buyer)).rejects.toThrow('only a timer')
    await expect(call('tick', {})).rejects.toThrow('only a timer')
  })
})
