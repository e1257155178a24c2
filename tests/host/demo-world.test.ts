// The demo world: as many people, orders and cards as it is said to have, its stories, and its Friday morning.
import { mkdtempSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { Input } from '../../src/contract/functions'
import { ID_LENGTH } from '../../src/domain/ids'
import type { Rows, TableName } from '../../src/domain/tables'
import { DEMO_START_MS } from '../../src/host/clock'
import { demoInstallation, openDemoKeys } from '../../src/host/demo-installation'
import { seedDemo, type Seeded } from '../../src/host/seed/seed-demo'
import type { DeskKey, OwnerKey } from '../../src/host/seed/people'
import { askerOf, reasonOf, SHOPS, textsOf, type Ask } from './demo-world-rows'

const folder = mkdtempSync(join(tmpdir(), 'xiaopu-demo-world-'))
const installation = demoInstallation(openDemoKeys(folder), 'http://127.0.0.1:8101', 'http://127.0.0.1:8100')
const SEED = '1'
const SEEDING_MS = 600_000
const STORY_FROM = Date.parse('2026-08-22T00:00:00+08:00')
const time = (text: string): number => Date.parse(`2026-${text.replace(' ', 'T')}+08:00`)

let seeded: Seeded
let ask: Ask
/** As they were before anybody asked for anything. */
let made: ReadonlyMap<TableName, string>

beforeAll(async () => {
  const startedMs = performance.now()
  seeded = await seedDemo({ seed: SEED, installation })
  made = textsOf(seeded)
  process.stdout.write(`the demo world took ${Math.round(performance.now() - startedMs)} ms\n`)
  ask = askerOf(seeded, installation, folder)
}, SEEDING_MS)

const rows = <T extends TableName>(table: T): readonly Rows[T][] => seeded.store.rows(table)
const of = <T extends { readonly shopId: string }>(key: OwnerKey, all: readonly T[]): T[] =>
  all.filter(({ shopId }) => shopId === seeded.shopIds[key])
const paidOrders = () => rows('order').filter(({ paidAt }) => paidAt !== null)
const sum = (amounts: readonly number[]): number => amounts.reduce((all, one) => all + one, 0)

describe('its trade', () => {
  it.each(SHOPS)(
    '%s: %s has %i paid orders of %i fen on the average, and %i visits for each',
    (key, name, count, meanFen, visits) => {
      const orders = of(key, paidOrders())
      expect(of(key, rows('shop')).map((shop) => shop.name)).toEqual([name])
      expect(orders).toHaveLength(count)
      expect(Math.abs(sum(orders.map(({ totalFen }) => totalFen)) / count / meanFen - 1)).toBeLessThan(0.02)
      expect(Math.abs(of(key, rows('visit')).length / count / visits - 1)).toBeLessThan(0.02)
    },
  )

  it('is of 340 people, of whom 38 in a hundred come back', () => {
    const counts = new Map<string, number>()
    paidOrders().forEach(({ buyerId }) => counts.set(buyerId, (counts.get(buyerId) ?? 0) + 1))
    expect(counts.size).toBe(340)
    expect(Math.round(([...counts.values()].filter((count) => count > 1).length / 340) * 100)).toBe(38)
  })

  it('is four times as busy at the oranges on 11 November, and 131 orders in two days of October', () => {
    const placed = of('he-chunshan', paidOrders()).map(({ placedAt }) => placedAt)
    const between = (from: string, to: string) =>
      placed.filter((at) => at >= time(from) && at < time(to)).length
    expect(between('10-24 00:00', '10-26 00:00')).toBe(131)
    expect(between('11-11 00:00', '11-12 00:00')).toBeGreaterThan(2 * between('11-10 00:00', '11-11 00:00'))
  })

  it('has in each shop an order of each state that lasts, an invitation that waits, and one that ran out', () => {
    for (const [key] of SHOPS) {
      const states = new Set(of(key, rows('order')).map(({ state }) => state))
      expect([...states].sort()).toEqual(['closed', 'paid', 'pending', 'released', 'shipped'])
      const invitations = of(key, rows('invitation'))
      expect(invitations.some(({ state, expiresAt }) => state === 'sent' && expiresAt > DEMO_START_MS)).toBe(
        true,
      )
      expect(invitations.some(({ state }) => state === 'expired')).toBe(true)
    }
  })

  it('breaks no invariant, and leaves nothing undone that is due', async () => {
    expect(await seeded.store.violations()).toEqual([])
    const errands = [...rows('shopErrand'), ...rows('personErrand'), ...rows('directoryErrand')]
    expect(errands.filter(({ doneAt, runAt }) => doneAt === null && runAt <= DEMO_START_MS)).toEqual([])
  })
})

describe('its cascade', () => {
  const shares = () => rows('share').filter(({ at }) => at >= STORY_FROM)
  const owner = (shopId: string) => rows('shop').find((shop) => shop.shopId === shopId)?.ownerId

  it('has 152 cards, 1,930 opens by 1,212 people, 418 orders, and counts apart what is worth nothing', () => {
    const reasons = new Map(
      rows('visit')
        .filter(({ shareId }) => shareId !== null)
        .map((visit) => [visit, reasonOf(seeded.store, visit)]),
    )
    const opens = [...reasons].filter(([, reason]) => reason === null).map(([visit]) => visit)
    const odd = [...reasons.values()].filter((reason) => reason !== null)
    expect(shares()).toHaveLength(152)
    expect(opens).toHaveLength(1_930)
    expect(new Set(opens.map(({ visitorId }) => visitorId)).size).toBe(1_212)
    expect(rows('order').filter(({ shareId }) => shareId !== null)).toHaveLength(418)
    const counted = (reason: string) => odd.filter((one) => one === reason).length
    expect({ self: counted('self'), loop: counted('loop'), forged: counted('forged') }).toEqual({
      self: 23,
      loop: 2,
      forged: 3,
    })
  })

  it('has one big card: a group, then 11, 37 and 19 who send it on, and all 131 orders came by it', () => {
    const root = shares().find(
      ({ shareId }) => shares().filter((one) => one.parentShareId === shareId).length === 11,
    )
    const levels = [root ? [root] : []]
    for (let level = 1; level <= 3; level += 1) {
      const ids = levels[level - 1]?.map(({ shareId }) => shareId) ?? []
      levels.push(
        shares().filter(({ parentShareId }) => parentShareId !== null && ids.includes(parentShareId)),
      )
    }
    expect(levels.map(({ length }) => length)).toEqual([1, 11, 37, 19])
    const big = new Set(levels.flat().map(({ shareId }) => shareId))
    expect(rows('order').filter(({ shareId }) => shareId !== null && big.has(shareId))).toHaveLength(131)
    expect(owner(root?.shopId ?? '')).toBe(root?.sharerId)
  })

  it('made four of the shops children of another, and left four openings half done', () => {
    const parent = (key: OwnerKey) => of(key, rows('shop'))[0]?.parentShopId ?? null
    const { shopIds } = seeded
    expect(parent('zhou-mingyuan')).toBeNull()
    expect(parent('miao-xiaoyu')).toBeNull()
    expect(parent('wang-guifen')).toBe(shopIds['zhou-mingyuan'])
    expect(parent('chen-man')).toBe(shopIds['wang-guifen'])
    expect(parent('he-chunshan')).toBe(shopIds['wang-guifen'])
    expect(parent('shi-lei')).toBe(shopIds['chen-man'])
    const undone = rows('opening')
      .filter(({ state }) => state !== 'done')
      .map(({ state }) => state)
    expect(undone.sort()).toEqual(['card', 'identity', 'identity', 'phone'])
  })
})

describe('its Friday morning', () => {
  it('has on 桂芬’s counter two to ship, one question, 395.61 arriving today and 1,036.50 held', async () => {
    const shopId = seeded.shopIds['wang-guifen']
    expect(await ask('wang-guifen', 'readCounter', { shopId })).toMatchObject({
      ...{ toShip: 2, unpaid: 1, changeRequestCount: 1, heldFen: 103_650 },
      ...{ arrivingFen: 39_561, arrivingOn: '2026-11-20', arrivedTodayFen: 0 },
    })
  })

  it('brings 桂芬 a statement of three receipts on Thursday', async () => {
    const shopId = seeded.shopIds['wang-guifen']
    const day = '2026-11-20' as Rows['settlement']['day']
    const { settlement, lines, seal } = await ask('wang-guifen', 'readStatement', {
      shopId,
      day,
      after: null,
    })
    const told = lines.map(({ receiver, title, grossFen }) => `${receiver} ${title} ${grossFen}`).sort()
    expect(told).toEqual(['何* 外婆菜 等 4 件 9400', '周* 剁椒酱 × 6 16800', '陈* 三瓶礼盒 × 2 13600'].sort())
    expect(sum(lines.map(({ feeFen }) => feeFen))).toBe(239)
    expect(settlement).toMatchObject({
      lineCount: 3,
      totalFen: 39_561,
      payout: { state: 'sent', amountFen: 39_561 },
    })
    expect(seal).not.toBeNull()
  })

  it('has the last big bowl, and three of the big boxes of oranges, which were sold out twice before', () => {
    const skuOf = (key: OwnerKey, title: string, spec: string[]) =>
      of(key, rows('sku')).find((sku) => sku.title === title && sku.spec.join() === spec.join())
    expect(skuOf('shi-lei', '孤品大碗', [])?.sellable).toBe(1)
    const box = skuOf('he-chunshan', '脐橙', ['10 斤'])
    expect(box?.sellable).toBe(3)
    const moves = rows('stockMove').filter(({ skuId }) => skuId === box?.skuId)
    const signs = { supply: 1, withdraw: -1, reserve: -1, free: 1, sell: 0 } as const
    let lies = 0
    const soldOut = [...moves]
      .sort((a, b) => a.at - b.at)
      .filter(({ kind, quantity }) => (lies += signs[kind] * quantity) === 0 && kind === 'reserve')
    expect(soldOut).toHaveLength(2)
  })

  it('has goods on every shelf with pictures that are small enough', () => {
    const pictures = rows('product').flatMap((product) => product.pictures)
    expect(rows('product').every((product) => product.pictures.length > 0)).toBe(true)
    expect(pictures.length).toBeGreaterThanOrEqual(31)
    pictures.forEach((id) => expect(seeded.files.get(id)?.length ?? Infinity).toBeLessThanOrEqual(40 * 1024))
  })

  it('lets everybody of the desk in, with what is theirs', async () => {
    const { orders } = await ask('zhao-yiming', 'listMyOrders', { before: null })
    expect(orders.filter(({ state }) => state === 'shipped').length).toBeGreaterThanOrEqual(1)
    expect((await ask('li-na', 'readMyShop', {})).shop).toBeNull()
    expect((await ask('stranger', 'listMyOrders', { before: null })).orders).toEqual([])
    for (const [key, name] of SHOPS)
      expect((await ask(key, 'readMyShop', {})).shop).toMatchObject({ name, collecting: true })
  })

  it('has cards in the chats that lead to what they say', async () => {
    const cards = seeded.chats.flatMap(({ messages }) => messages.flatMap(({ card }) => (card ? [card] : [])))
    expect(cards.map(({ title }) => title)).toEqual([
      '剁椒酱',
      '赵先生，这是您要的剁椒酱和酸豆角。',
      '陈朵，换成驼色了。',
    ])
    const [, zhaos, bag] = cards.map(({ path }) => new URL(path, 'http://shop.example').searchParams)
    const read = (who: DeskKey, query: URLSearchParams | undefined) =>
      ask(who, 'readInvitation', {
        shopId: (query?.get('shop') ?? '') as Input<'readInvitation'>['shopId'],
        invitationId: (query?.get('id') ?? '') as Input<'readInvitation'>['invitationId'],
        version: Number(query?.get('v')),
      })
    expect(await read('zhao-yiming', zhaos)).toMatchObject({
      face: 'sent',
      offer: { totalFen: 7_200 },
      expiresAt: time('11-20 20:14'),
    })
    expect(await read('chen-duo', bag)).toMatchObject({
      face: 'opened',
      current: 2,
      offer: { totalFen: 386_000 },
    })
    const shared = cards.map(({ path }) => new URL(path, 'http://shop.example').searchParams.get('s'))
    expect(rows('share').filter(({ shareId }) => shared.includes(shareId))).toHaveLength(3)
  })

  it('leaves the channel with a memory that can be written down', () => {
    expect(JSON.parse(JSON.stringify(seeded.channelState))).toEqual(seeded.channelState)
    expect(JSON.stringify(seeded.channelState)).toContain('桂芬酱铺')
  })

  it('has addresses that the demo’s own vault opens', async () => {
    const shopId = seeded.shopIds['wang-guifen']
    const order = of('wang-guifen', rows('order')).find(({ state }) => state === 'paid')
    const { address } = await ask('wang-guifen', 'revealAddress', { shopId, orderId: order!.orderId })
    expect(address.phone).toMatch(/^1380000\d{4}$/)
  })
})

describe('its stories', () => {
  it('1: a forwarded invitation was paid twice within four seconds: one order, one refund', () => {
    const { invitationId } = rows('invitationVersion').find(
      ({ totalFen, at }) => totalFen === 188_000 && at === time('10-29 20:05'),
    )!
    const orders = rows('order').filter((order) => order.invitationId === invitationId)
    expect(orders.map(({ state }) => state).sort()).toEqual(['closed', 'released'])
    const attempts = rows('attempt').filter(({ orderId }) =>
      orders.some((order) => order.orderId === orderId),
    )
    const [first, second] = attempts.map(({ paidAt }) => paidAt ?? 0).sort()
    expect((second ?? 0) - (first ?? 0)).toBeLessThanOrEqual(4_000)
    expect(new Set(attempts.map(({ payerId }) => payerId)).size).toBe(2)
    const refunds = rows('refund').filter(({ orderId }) => orders.some((order) => order.orderId === orderId))
    expect(refunds).toMatchObject([{ amountFen: 188_000, reason: 'late-money', state: 'succeeded' }])
  })

  it('2: late money of 72.00 came at 00:01 and went back at 00:03', () => {
    const refund = of('he-chunshan', rows('refund'))
    expect(refund).toMatchObject([
      {
        amountFen: 7_200,
        reason: 'late-money',
        state: 'succeeded',
        askedAt: time('11-11 00:01'),
        endedAt: time('11-11 00:03'),
      },
    ])
    const order = rows('order').find(({ orderId }) => orderId === refund[0]?.orderId)
    expect(order).toMatchObject({ state: 'closed', expiresAt: time('11-11 00:00') })
  })

  it('3: a bag of 3,980.00 became one of 3,860.00, and the old card says so', async () => {
    const first = rows('invitationVersion').find(({ totalFen }) => totalFen === 398_000)!
    const { invitationId, shopId } = first
    expect(
      rows('changeRequest')
        .filter((one) => one.invitationId === invitationId)
        .map(({ text }) => text),
    ).toEqual(['要驼色'])
    const old = await ask('chen-duo', 'readInvitation', { shopId, invitationId, version: 1 })
    expect(old).toMatchObject({ face: 'superseded', current: 2 })
  })

  it('4: a lost notice of 98.00 was found by the query forty seconds later', () => {
    const attempt = of('zhou-mingyuan', rows('attempt')).find(
      ({ createdAt }) => Math.abs(createdAt - time('11-05 10:32:09')) < 1_000,
    )!
    const step = rows('orderStep').find(({ orderId, to }) => orderId === attempt.orderId && to === 'paid')
    expect(attempt).toMatchObject({ state: 'succeeded', amountFen: 9_800 })
    expect((step?.at ?? 0) - (attempt.paidAt ?? 0)).toBe(40_000)
    expect(rows('channelNotice').filter(({ ref }) => ref === attempt.outTradeNo)).toEqual([])
  })

  it('5: the receipts of the holiday arrived together on 8 October, 27 lines', () => {
    const settlements = of('wang-guifen', rows('settlement')).filter(
      ({ day }) => day >= '2026-10-01' && day <= '2026-10-08',
    )
    expect(settlements).toMatchObject([{ day: '2026-10-08', lineCount: 27 }])
    expect(of('wang-guifen', rows('payout')).find(({ day }) => day === '2026-10-08')).toMatchObject({
      state: 'paid',
    })
  })
})

it(
  'is the same world for the same seed, but for what is sealed and signed anew',
  async () => {
    const again = await seedDemo({ seed: SEED, installation })
    const texts = textsOf(again)
    // Whole tables make no readable failure.
    expect([...made].filter(([table, text]) => texts.get(table) !== text).map(([table]) => table)).toEqual([])
    expect(again.people['wang-guifen'].token).toHaveLength(ID_LENGTH + 43)
  },
  SEEDING_MS,
)
