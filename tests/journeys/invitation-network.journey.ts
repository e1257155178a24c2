// J3 on a bad day: the cashier left, the answer lost, half a minute without network, and a payment nobody knows the end of.
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals'
import { barriersOn } from './barriers'
import { WAIT_MS, type Phone } from './phone'
import { openStage, type Stage } from './stage'
import * as steps from './steps'

const SAUCE = { title: '剁椒酱', price: '28', stock: 50 }
/** At once and after 1, 3, 7, 15 and 27 seconds. */
const OUTAGE_TRIES = 6
const OUTAGE_MS_MAX = 60_000
/** The page asks six times before it says that nothing was paid. */
const UNPAID_MS_MAX = 3 * WAIT_MS
const CHECKING = '网有点慢，正在确认有没有成，请不要离开'

let stage: Stage
let seller: Phone

beforeAll(async () => {
  stage = await openStage()
  seller = (await steps.openShop(stage, '桂芬酱铺')).phone
  await steps.shelve(seller, SAUCE)
})
afterAll(() => stage?.close())

describe('J3 on a bad day', () => {
  it('left at the cashier, the price is kept, and one goes on with the same order', async () => {
    const { buyer, card } = await atTheCashier('赵先生')
    await buyer.tap('先不付了')
    await buyer.sees('还没有付款', UNPAID_MS_MAX)
    await buyer.sees('没有付款，价格还替您留着。')
    await buyer.sees(/替您留到.+\d\d:\d\d/)
    const other = await stage.phone()
    await other.follow(card)
    await other.sees('有人正在付这张，请过一会儿再看')
    await buyer.tap('接着付 ¥28.00')
    await steps.payAtCashier(buyer)
    await hasBoughtOnce(buyer)
  })

  it('with the answer lost after all was done, the same tap makes one order and goes on by itself', async () => {
    const buyer = await atTheCheckout('陈女士')
    await buyer.break('payInvitation', 'after')
    await buyer.tap('付款 ¥28.00')
    await buyer.sees(CHECKING)
    await buyer.heal()
    await steps.payAtCashier(buyer)
    await hasBoughtOnce(buyer)
  })

  it('half a minute without network while paying is waited for, and it goes on by itself', async () => {
    const buyer = await atTheCheckout('周先生')
    await buyer.cutOff(true)
    const failed = failuresOf(buyer)
    await buyer.tap('付款 ¥28.00')
    await buyer.sees(CHECKING)
    await failed(OUTAGE_TRIES)
    expect(await buyer.count('正在确认…')).toBe(1)
    await buyer.cutOff(false)
    await buyer.finds('立即支付')
    await steps.payAtCashier(buyer)
    await hasBoughtOnce(buyer)
  })

  it('paid, and nobody says so: the page asks on, promises that nothing is lost, and knows in the end', async () => {
    const { buyer } = await atTheCashier('吴先生')
    await stage.demo.control('notices', { fault: 'drop' })
    await buyer.break('checkPayment', 'before')
    await buyer.tap('立即支付')
    await buyer.sees('还在确认')
    await buyer.sees('付了就不会丢，没付也不会扣。正在问微信支付，一般 1 分钟')
    await buyer.sees('网有点慢，连上就接着问。订单和钱都在，不会付两次。')
    expect(await buyer.count(/付款|接着付/)).toBe(0)
    expect(await barriersOn(buyer.page)).toEqual([])
    await buyer.heal()
    await buyer.sees('付好了', 2 * WAIT_MS)
    await buyer.sees('已付款')
    await hasBoughtOnce(buyer)
  })

  it('all were sold once: the seller has four parcels to ship, and nothing else', async () => {
    await seller.open(steps.COUNTER)
    await seller.sees('有 4 件要寄。')
    await seller.open('/pages/order/sold/index?state=all')
    await seller.finds('去寄件')
    expect(await seller.count('去寄件')).toBe(4)
    const card = await steps.invite(seller, SAUCE.title, '郑女士')
    expect(await steps.paidTo(stage, card)).toEqual([2_800, 2_800, 2_800, 2_800])
  })
})

async function atTheCheckout(name: string): Promise<Phone> {
  const card = await steps.invite(seller, SAUCE.title, name)
  const buyer = await stage.phone()
  await steps.goToCheckout(buyer, card, '28.00')
  return buyer
}

async function atTheCashier(name: string) {
  const card = await steps.invite(seller, SAUCE.title, name)
  const buyer = await stage.phone()
  await steps.goToCheckout(buyer, card, '28.00')
  await buyer.tap('付款 ¥28.00')
  await buyer.finds('立即支付')
  return { buyer, card }
}

/** Counts from now on; gives what waits until there were so many. */
function failuresOf({ page }: Phone): (count: number) => Promise<void> {
  let seen = 0
  page.on('requestfailed', (request) => {
    if (request.url().endsWith('/api/payInvitation')) seen += 1
  })
  return async (count) => {
    while (seen < count) await page.waitForEvent('requestfailed', { timeout: OUTAGE_MS_MAX })
  }
}

async function hasBoughtOnce(buyer: Phone): Promise<void> {
  await buyer.open('/pages/order/mine/index')
  await buyer.finds(/^剁椒酱，.*，28 元，等寄出$/)
  expect(await buyer.count(/^剁椒酱，/)).toBe(1)
}
