// J4 before a week of holidays: numbers nobody can guess a carrier from, an order of one fen, and a payout of which nobody hears.
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals'
import type { Phone } from './phone'
import { openStage, type Stage } from './stage'
import * as steps from './steps'

const THE_DAY_BEFORE = '2026-09-30T10:00:00+08:00'
const CUP = { title: '手作茶杯', price: '100', stock: 10 }
const SCRAP = { title: '试色小样', price: '0.01', stock: 10 }
/** No carrier's numbers look like these. */
const UNGUESSED = 'QW820261120015'
const OF_THE_SCRAP = 'QW820261120016'
/** Two numbers that were scanned into one field. */
const TOO_LONG = `${UNGUESSED}${OF_THE_SCRAP}12345`
const LENGTHS = '快递单号是 8 到 32 位数字，可以带字母，请再看一眼。'
/** More than anybody asks here. */
const MANY_TIMES = 1_000
const PAID_OUT = '结算：99.41 元交给银行打款'
const ARRIVED = '到账：99.41 元进了店主的银行卡'

interface Sold {
  readonly buyer: Phone
  /** The path of the order's page. */
  readonly order: string
}

let stage: Stage
let seller: Phone
let clock: Phone
let cup: Sold
let scrap: Sold

beforeAll(async () => {
  stage = await openStage({ at: THE_DAY_BEFORE })
  seller = (await steps.openShop(stage, '王姐茶铺')).phone
  clock = await stage.phone()
  cup = await sell(CUP, '100.00')
  scrap = await sell(SCRAP, '0.01')
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
  })

  it('received on the last working day, the money is said to come after the holidays; of one fen nothing is taken', async () => {
    await Promise.all([cup, scrap].map(receive))
    await seller.open(cup.order)
    await seller.sees('99.40 元 10月8日到账')
    await seller.open(scrap.order)
    await seller.sees('0.01 元 10月8日到账')
    await seller.sees('微信支付手续费')
    await seller.tells('您得，0.01 元')
    await seller.open(steps.COUNTER)
    await seller.tells(/10月8日到账，99.41 元/)
  })

  it('paid out without an answer, it is not paid out again before the bank was asked, and no day that passed is promised', async () => {
    await stage.demo.control('lose-questions', { operation: 'fund.withdraw', times: 1 })
    await stage.demo.control('lose-questions', { operation: 'fund.withdraw-query', times: MANY_TIMES })
    await toNextBusinessDay('2026-10-08 周四')
    expect(await clock.page.getByText(/打款|到账：/).count()).toBe(0)
    await reads({ counter: /今天会到账，99.41 元/, standing: '预计今天到账', order: '99.40 元 10月8日到账' })
    await toNextBusinessDay('2026-10-09 周五')
    expect(await clock.page.getByText(/打款|到账：/).count()).toBe(0)
    await reads({ counter: /银行处理中，99.41 元/, standing: '银行处理中', order: '99.40 元 银行处理中' })
    expect(await payouts()).toEqual([9_941])
  })

  it('once the bank can be asked, the same payout goes out a single time and is told to have arrived', async () => {
    await stage.demo.control('hear-questions')
    await clock.follow(`${stage.outsideUrl}/clock`)
    await clock.tap('往后一小时')
    await clock.sees(PAID_OUT)
    expect(await clock.page.getByText(/打款/).count()).toBe(1)
    // A Saturday that is worked in exchange for the holidays.
    await toNextBusinessDay('2026-10-10 周六')
    await clock.sees(ARRIVED)
    expect(await clock.page.getByText(/打款/).count()).toBe(0)
    expect(await payouts()).toEqual([9_941])
    await reads({ counter: /已到账，99.41 元/, standing: '已到账', order: '99.40 元 10月8日已到账' })
    expect([...seller.errors, ...cup.buyer.errors, ...scrap.buyer.errors]).toEqual([])
  })
})

/** Somebody new buys one by its link. */
async function sell(goods: steps.Goods, amount: string): Promise<Sold> {
  await steps.shelve(seller, goods)
  const link = await steps.send(seller, '发给朋友')
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
  await buyer.sees('已完成')
}

/** By the clock's own page, which tells what happened on the way. */
async function toNextBusinessDay(day: string): Promise<void> {
  await clock.follow(`${stage.outsideUrl}/clock`)
  await clock.tap('到下一个工作日上午十点')
  await clock.sees(new RegExp(`→ ${day}`))
}

interface Told {
  readonly counter: RegExp
  readonly standing: string
  readonly order: string
}

/** What the seller's four screens say of the payout. */
async function reads({ counter, standing, order }: Told): Promise<void> {
  await seller.open(steps.COUNTER)
  await seller.tells(counter)
  await seller.open('/pages/settlement/list/index')
  await seller.tap(new RegExp(`^10月8日 周四，2 单，99.41 元，${standing}$`))
  await seller.sees(standing)
  await seller.open(cup.order)
  await seller.sees(order)
}

/** Of all payouts, in fen: as the shop's books have them. */
async function payouts(): Promise<readonly number[]> {
  const shopId = new URLSearchParams(cup.order.split('?')[1]).get('shop') ?? ''
  const { transfers } = await stage.demo.ledger(shopId)
  return transfers.filter(({ kind }) => kind === 'payout').map(({ amountFen }): number => amountFen)
}
