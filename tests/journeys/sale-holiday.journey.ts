// J4 before a week of holidays: numbers nobody can guess a carrier from, an order of one fen, and payouts of which nobody hears.
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals'
import { MINUTE_MS } from '../../src/domain/day'
import type { ShopId } from '../../src/domain/ids'
import { newPerson } from '../stories/citizen'
import { waitFor } from '../stories/tell-outside'
import type { Phone } from './phone'
import { openStage, type Stage } from './stage'
import * as steps from './steps'

const THE_DAY_BEFORE = '2026-09-30T10:00:00+08:00'
const CUP = { title: '手作茶杯', price: '100', stock: 10 }
const SCRAP = { title: '试色小样', price: '0.01', stock: 10 }
/** No carrier's numbers look like these. */
const UNGUESSED = 'QW820261120015'
const OF_THE_SCRAP = 'QW820261120016'
const OF_THE_LATER = 'QW820261120017'
const JUST_SETTLED = '2026-10-07T23:30:05+08:00'
/** Two numbers that were scanned into one field. */
const TOO_LONG = `${UNGUESSED}${OF_THE_SCRAP}12345`
const LENGTHS = '快递单号是 8 到 32 位数字，可以带字母，请再看一眼。'
/** More than anybody asks here. */
const MANY_TIMES = 1_000
const PAID_OUT = ['结算：99.41 元交给银行打款', '结算：99.40 元交给银行打款']
const ARRIVED = ['到账：99.41 元进了店主的银行卡', '到账：99.40 元进了店主的银行卡']

interface Sold {
  readonly buyer: Phone
  /** The path of the order's page. */
  readonly order: string
}

let stage: Stage
let owner: steps.Owner
let seller: Phone
let clock: Phone
let cup: Sold
let scrap: Sold
/** A cup that is received when the holidays are over. */
let later: Sold

beforeAll(async () => {
  stage = await openStage({ at: THE_DAY_BEFORE })
  owner = await steps.openShop(stage, '王姐茶铺')
  seller = owner.phone
  clock = await stage.phone()
  const cups = await linkTo(CUP)
  cup = await sell(cups, '100.00')
  later = await sell(cups, '100.00')
  scrap = await sell(await linkTo(SCRAP), '0.01')
})
afterAll(() => stage?.close())

describe('J4 before a week of holidays', () => {
  it('a number too long is told, one nobody can guess a carrier from asks for it, and a wrong carrier is put right once', async () => {
    await seller.open(formOf(cup))
    await seller.fill('快递单号', TOO_LONG)
    await seller.tap('寄出了')
    await seller.sees(LENGTHS)
    expect(await seller.typed('快递单号')).toBe(TOO_LONG)
    await seller.fill('快递单号', UNGUESSED)
    await seller.tap('寄出了')
    await seller.sees('认不出是哪家快递，请点一下。')
    await seller.tap('顺丰')
    await seller.tap('寄出了')
    await seller.sees(/顺丰速运，买家的订单里看得到单号。/)
    await seller.tap('看订单')
    await seller.tap(/^单号填错了？/)
    await ship(cup, UNGUESSED, '圆通')
    await seller.sees(/圆通速递，买家的订单里看得到单号。/)
    await seller.tap('看订单')
    await seller.sees('单号改过一次了，不能再改。')
    await cup.buyer.open(cup.order)
    await cup.buyer.finds(new RegExp(`^圆通速递，单号 ${UNGUESSED}`))
    await ship(scrap, OF_THE_SCRAP, '顺丰')
    await seller.sees(/顺丰速运，买家的订单里看得到单号。/)
    await ship(later, OF_THE_LATER, '顺丰')
    await seller.sees(/顺丰速运，买家的订单里看得到单号。/)
  })

  it('received on the last working day, the money is said to come after the holidays; of one fen nothing is taken', async () => {
    await Promise.all([cup, scrap].map(receive))
    // What the channel needs for a release is over.
    await stage.demo.control('clock', { advanceMs: MINUTE_MS })
    await seller.open(cup.order)
    await seller.sees('99.40 元 10月8日到账')
    await seller.open(scrap.order)
    await seller.sees('0.01 元 10月8日到账')
    await seller.tells('手续费，0 元')
    await seller.tells('您得，0.01 元')
    await seller.open(steps.COUNTER)
    await seller.tells(/10月8日到账，99.41 元/)
  })

  it('a payout without an answer is not made twice, neither by itself nor with the next one, and no day that passed is promised', async () => {
    await stage.demo.control('lose-questions', { operation: 'fund.withdraw', times: 1 })
    await stage.demo.turnTo(JUST_SETTLED)
    await waitFor('the instruction to be lost', async () =>
      (await lastPayout()) === 'unknown' ? true : null,
    )
    await stage.demo.control('lose-questions', { operation: 'fund.withdraw-query', times: MANY_TIMES })
    await toNextBusinessDay('2026-10-08 周四')
    expect(await count(/打款|到账：/)).toBe(0)
    await seller.open(steps.COUNTER)
    await seller.tells(/今天会到账，99.41 元/)
    await readsOf('10月8日 周四，2 单，99.41 元', '预计今天到账', '99.40 元 10月8日到账')
    await receive(later)
    await toNextBusinessDay('2026-10-09 周五')
    expect(await count(/打款|到账：/)).toBe(0)
    await seller.open(steps.COUNTER)
    await seller.tells(/银行处理中，198.81 元/)
    await readsOf('10月8日 周四，2 单，99.41 元', '银行处理中', '99.40 元 银行处理中')
    expect(await payouts()).toEqual([9_940, 9_941])
  })

  it('once the bank can be asked, each goes out a single time and is told to have arrived', async () => {
    await stage.demo.control('hear-questions')
    await clock.follow(`${stage.outsideUrl}/clock`)
    await clock.tap('往后一小时')
    for (const words of PAID_OUT) await clock.sees(words)
    expect(await count(/打款/)).toBe(PAID_OUT.length)
    // A Saturday that is worked in exchange for the holidays.
    await toNextBusinessDay('2026-10-10 周六')
    for (const words of ARRIVED) await clock.sees(words)
    expect(await count(/打款/)).toBe(0)
    expect(await payouts()).toEqual([9_940, 9_941])
    await seller.open(steps.COUNTER)
    await seller.tells(/已到账，198.81 元/)
    await readsOf('10月8日 周四，2 单，99.41 元', '已到账', '99.40 元 10月10日已到账')
    expect([...seller.errors, ...cup.buyer.errors, ...scrap.buyer.errors]).toEqual([])
  })
})

async function linkTo(goods: steps.Goods): Promise<string> {
  await steps.shelve(seller, goods)
  return steps.send(seller, '发给朋友')
}

/** Somebody new buys one by its link. */
async function sell(link: string, amount: string): Promise<Sold> {
  const buyer = await stage.phone()
  await steps.buyByLink(buyer, link, amount)
  await buyer.tap('看订单')
  await buyer.sees('等寄出')
  return { buyer, order: buyer.path() }
}

const formOf = ({ order }: Sold): string => order.replace('/detail/', '/ship/')

async function ship(sold: Sold, waybill: string, carrier: string): Promise<void> {
  await seller.open(formOf(sold))
  await seller.fill('快递单号', waybill)
  await seller.tap(carrier)
  await seller.tap('寄出了')
}

async function receive({ buyer, order }: Sold): Promise<void> {
  await buyer.open(order)
  await buyer.tap('确认收货')
  await buyer.tap('收到了，确认收货')
  await buyer.sees(/^(已收货|已完成)$/)
}

/** By the clock's own page, which tells what happened on the way. */
async function toNextBusinessDay(day: string): Promise<void> {
  await clock.follow(`${stage.outsideUrl}/clock`)
  await clock.tap('到下一个工作日上午十点')
  await clock.sees(new RegExp(`→ ${day}`))
}

const count = (words: RegExp): Promise<number> => clock.page.getByText(words).count()

/** What the list, the statement and the order say of the first payout. */
async function readsOf(row: string, standing: string, order: string): Promise<void> {
  await seller.open('/pages/settlement/list/index')
  await seller.tap(`${row}，${standing}`)
  await seller.sees(standing)
  await seller.open(cup.order)
  await seller.sees(order)
}

const shopOf = ({ order }: Sold) => new URLSearchParams(order.split('?')[1]).get('shop') as ShopId

async function lastPayout(): Promise<string | null> {
  const person = newPerson(stage.demo.shopUrl, owner.papers)
  person.use(await steps.sessionOf(seller))
  const { settlements } = await person.call('listSettlements', { shopId: shopOf(cup), before: null })
  return settlements[0]?.payout?.state ?? null
}

/** Of all payouts, in fen, the smallest first: as the shop's books have them. */
async function payouts(): Promise<readonly number[]> {
  const { transfers } = await stage.demo.ledger(shopOf(cup))
  const amounts = transfers.filter(({ kind }) => kind === 'payout').map(({ amountFen }): number => amountFen)
  return amounts.sort((one, other) => one - other)
}
