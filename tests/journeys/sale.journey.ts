// J4: bought, shipped, received, settled on the next business day, and the statement checked to the last line.
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals'
import { readFile } from 'node:fs/promises'
import { barriersOn } from './barriers'
import type { Phone } from './phone'
import { openStage, type Stage } from './stage'
import * as steps from './steps'

const CUP = { title: '手作茶杯', price: '100', stock: 10 }
const WAYBILL = 'SF1320261120015'
const OTHER_WAYBILL = 'YT8820261120015'
const SOLD = /手作茶杯/

let stage: Stage
let seller: Phone
let buyer: Phone
let card: string

beforeAll(async () => {
  stage = await openStage()
  seller = (await steps.openShop(stage, '王姐茶铺')).phone
  await steps.shelve(seller, CUP)
  card = await steps.send(seller, '发给朋友')
  buyer = await stage.phone()
})
afterAll(() => stage?.close())

describe('J4', () => {
  it('is bought from its page: how many, where to, what it comes to, paid', async () => {
    await buyer.follow(card)
    await buyer.tap('买')
    await buyer.tap(`${CUP.title}少一件`)
    await buyer.sees('最少 1 件')
    await buyer.tap('去付款 ¥100.00')
    await buyer.tap('付款 ¥100.00')
    await buyer.sees('先说一声寄到哪里，就能付了。')
    await buyer.fill('手机号', '23912345678')
    await buyer.sees('手机号是 1 开头的 11 位数字，请再看一眼。')
    await buyer.tap('就寄到这里')
    await buyer.sees('请填收货人')
    await steps.fillAddress(buyer)
    await buyer.tap('付款 ¥100.00')
    await steps.payAtCashier(buyer)
    await buyer.sees('店主会尽快寄出，您收到货再点确认。')
    await buyer.tells(/微信支付，100 元，[^；]*钱现在在这里/)
  })

  it('the counter has one parcel to ship, and the form tells a wrong number at its field', async () => {
    await seller.open(steps.COUNTER)
    await seller.sees('有 1 件要寄。')
    await seller.tells(/^今天访客 1，订单 1，成交 100 元/)
    await seller.tap(/^去寄件/)
    await seller.sees('寄到哪里')
    await seller.tap('寄出了')
    await seller.sees('单号在快递单上，一串字母和数字。')
    await refuses('SF1O20261120015', '单号里有字母 O，是不是数字 0？')
    await refuses('SF12', '快递单号是 8 到 32 位数字，可以带字母，请再看一眼。')
    await seller.tap(/^寄到哪里/)
    await seller.sees('漕溪北路 331 号')
  })

  it('shipped, the buyer sees the parcel', async () => {
    await ship(WAYBILL, '看着像顺丰速运，不对就点一下别的')
    await seller.sees(/顺丰速运，买家的订单里看得到单号。/)
    expect(await barriersOn(seller.page)).toEqual([])
    await openBought()
    await buyer.sees('在路上')
    await buyer.finds(new RegExp(`^顺丰速运，单号 ${WAYBILL}`))
    await buyer.sees('担保中')
  })

  it('whose parcel it is may read in full where it goes, and what to do when it does not come', async () => {
    await buyer.tap(/看完整地址/)
    await buyer.sees(/漕溪北路 331 号/)
    await buyer.tap('货没到，或者不对？')
    await buyer.sees(/^先别点「确认收货」。到\d+月\d+日为止，钱由微信支付守着，店主拿不到。$/)
    await buyer.sees('回到发卡片给您的聊天里，先和店主说一声。')
    await buyer.page.keyboard.press('Escape')
    await buyer.missesSoon('回到发卡片给您的聊天里，先和店主说一声。')
  })

  it('a number that another order has is refused, and the counter knows of what is left', async () => {
    const second = await stage.phone()
    await steps.buyByLink(second, card, '100.00')
    await seller.open(steps.COUNTER)
    await seller.tap(/^去寄件/)
    await refuses(WAYBILL, '这个单号已经用在别的订单上，请再看一眼面单。')
    await ship(OTHER_WAYBILL, '看着像圆通速递，不对就点一下别的')
    await seller.sees(/圆通速递，买家的订单里看得到单号。/)
    await seller.tap('回柜台')
    await seller.sees('都忙完了，喝口茶。')
  })

  it('received, the seller reads how much comes when', async () => {
    await buyer.tap('确认收货')
    await buyer.sees(/点了确认，微信支付就把 100.00 元交给店主/)
    await buyer.tap('收到了，确认收货')
    await buyer.sees('已完成')
    await seller.open('/pages/order/sold/index?state=released')
    await seller.tap(SOLD)
    await seller.sees('99.40 元 11月23日到账')
    await seller.open(steps.COUNTER)
    await seller.tells(/11月23日到账，99.4 元/)
  })

  it('the clock turned to the next business day, the money is on the card', async () => {
    const clock = await stage.phone()
    await clock.follow(`${stage.outsideUrl}/clock`)
    await clock.tap('到下一个工作日上午十点')
    await clock.sees('到账：99.40 元进了店主的银行卡')
    await seller.open(steps.COUNTER)
    await seller.finds(/^今天到账 99.4 元/)
    await seller.tap('对账单')
    await seller.tap(/^11月23日 周一，1 单，99.4 元，已到账$/)
    await seller.sees('已到账')
    await seller.tap('核对每一笔')
    await seller.sees(/^每一笔都对上了$/)
    await seller.tap(/^赵\*+ · 手作茶杯，100 元，已核对$/)
    await seller.sees('买家付的')
    await seller.tells('实得，99.4 元')
    await seller.tap('关闭')
    await exportStatement()
    expect(seller.errors).toEqual([])
  })
})

describe('J4 on a bad day', () => {
  it('a price changed meanwhile is told before any money moves, and the new one is paid', async () => {
    const hesitant = await stage.phone()
    await hesitant.follow(card)
    await hesitant.tap('买')
    await hesitant.tap('去付款 ¥100.00')
    await steps.giveAddress(hesitant)
    await seller.open('/pages/shelf/list/index')
    await seller.tap(SOLD)
    await seller.fill('卖多少钱（元）', '108')
    await seller.tap('保存')
    await seller.sees('上架了')
    await hesitant.tap('付款 ¥100.00')
    await hesitant.sees('店主刚改了「手作茶杯」，没有扣您的钱，请看新的。')
    await hesitant.tap('看新的')
    await hesitant.tap('付款 ¥108.00')
    await steps.payAtCashier(hesitant)
  })

  it('without network a page says so, keeps what is there, and goes on when it is back', async () => {
    const rider = await stage.phone()
    await rider.break('readProductPage', 'before')
    await rider.follow(card)
    await rider.sees('网断了，填的都还在，连上就接着走。')
    await rider.heal()
    await rider.tap('再试一次')
    await rider.sees(CUP.title)
    await rider.tap('买')
    await rider.tap(/^去付款 ¥/)
    await rider.sees('怎么付')
    await rider.break('readProductPage', 'before')
    await rider.page.goBack()
    await rider.sees('网断了，这是刚才的样子。')
    await rider.finds('买')
  })

  it('a card that names nothing leads on in words', async () => {
    const stray = await stage.phone()
    await stray.follow(card.replace(/id=[^&]+/, 'id=0000000000000000000000'))
    await stray.finds('看看店里别的')
    await stray.open('/pages/product/view/index?shop=x')
    await stray.sees('这张卡片打不开了，请朋友再发一次。')
    await stray.open('/pages/order/detail/index?shop=00000000&order=0000000000000000000000')
    await stray.sees(/没有找到/)
  })
})

async function refuses(waybill: string, sentence: string): Promise<void> {
  await seller.fill('快递单号', waybill)
  await seller.tap('寄出了')
  await seller.sees(sentence)
}

async function ship(waybill: string, guess: string): Promise<void> {
  await seller.fill('快递单号', waybill)
  await seller.sees(guess)
  await seller.tap('寄出了')
  await seller.sees(/买家收到货，钱就给您/)
}

async function openBought(): Promise<void> {
  await buyer.open(steps.HOME)
  await buyer.tap('我买的')
  await buyer.tap(SOLD)
}

/** A table as any spreadsheet takes it. */
async function exportStatement(): Promise<void> {
  const downloading = seller.page.waitForEvent('download')
  await seller.tap('导出')
  const file = await downloading
  expect(file.suggestedFilename()).toBe('对账单-2026-11-23.csv')
  const text = await readFile(await file.path(), 'utf8')
  expect(text).toMatch(/^\ufeff订单号,/)
  expect(text).toMatch(/,赵\*+,手作茶杯,100\.00,0\.60,0\.00,99\.40,/)
  expect(text).toMatch(/这一张的校验码,[0-9a-f]{64}/)
  await seller.sees('存好了：对账单-2026-11-23.csv')
}
