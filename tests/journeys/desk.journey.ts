// The desk: a card goes from phone to phone until a stranger opens a shop through it, and the first sale plays by itself.
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals'
import { fenOf } from '../../src/domain/money'
import { castOf } from '../../src/host/desk/tour/cast'
import { firstSale } from '../../src/host/desk/tour/steps'
import { PEOPLE } from '../../src/host/outside/people'
import { newPapers } from '../stories/papers'
import { barriersOn } from './barriers'
import { openDesk, openShopOf, personAt, stockShelf, type Desk } from './desk'
import { waitOn } from './phone'
import { openStage, type Stage } from './stage'
import * as steps from './steps'

const GOODS = '桂花糕礼盒'
const NEW_SHOP = '路边的花'
const TOUR_MS_MAX = 200_000

let stage: Stage
let desk: Desk

beforeAll(async () => {
  stage = await openStage()
  desk = await openDesk(stage)
})
afterAll(() => stage?.close())

describe('the desk', () => {
  it('a card is sent, opened, forwarded, opened again, and the shop that grows out of it stands in the tree', async () => {
    const liNa = await personAt(desk, stage, 'li-na', '李娜')
    const shopId = await openShopOf(stage, liNa)
    await stockShelf(liNa, shopId, { title: GOODS, priceFen: fenOf(6_800), stock: 9 })
    const seller = desk.phone('li-na')
    await seller.openApp()
    await seller.tap(/^我的小店/)
    await seller.tap(new RegExp(`^${GOODS}`))
    await seller.tap('发给朋友')
    await seller.sendTo('赵一鸣')
    await desk.page.getByText('已发给赵一鸣').waitFor()
    await seller.finds('发给朋友')
    const buyer = desk.phone('zhao-yiming')
    await buyer.hasUnread('李娜', 1)
    await buyer.openChat('李娜')
    await buyer.openCard()
    await buyer.finds('买')
    await buyer.toChats()
    await buyer.forward('宝妈团')
    await desk.page.getByText('已发给宝妈团').waitFor()
    await buyer.inChat('李娜')
    await desk.turnTo('路人')
    const stranger = desk.phone('stranger')
    await stranger.hasUnread('宝妈团', 1)
    await stranger.openChat('宝妈团')
    await stranger.openCard()
    await stranger.tap(/^我也要开店/)
    const papers = newPapers('路人')
    await steps.confirmPhone(stage, stranger, papers.phone)
    await steps.showPapers(stranger, papers.name, papers.idNumber)
    await steps.bindCard(stranger, papers.cardNumber)
    await steps.nameShop(stranger, NEW_SHOP)
    const parent = desk.page.locator('.tree li', { has: desk.page.locator(`[data-shop="${shopId}"]`) })
    await parent.locator('li', { hasText: NEW_SHOP }).waitFor()
    expect(desk.errors).toEqual([])
  })

  it('a text message comes down on the phone it was sent to, and its code goes into the field with one tap', async () => {
    await desk.turnTo('陈朵')
    const friend = desk.phone('chen-duo')
    await friend.openApp()
    await friend.tap('开一家小店')
    const { phone = '' } = PEOPLE.find(({ key }) => key === 'chen-duo') ?? {}
    await friend.fill('手机号', phone)
    await friend.tap('发验证码')
    await friend.frame.getByLabel('验证码', { exact: true }).waitFor()
    const code = await steps.codeOn(stage.demo, phone)
    const bannersOf = (key: string) =>
      desk.page.locator(`[data-person="${key}"] .banner button`, { hasText: code })
    await bannersOf('chen-duo').waitFor()
    expect(await bannersOf('li-na').count()).toBe(0)
    await bannersOf('chen-duo').click()
    await friend.sees('您是谁？')
    expect(await bannersOf('chen-duo').count()).toBe(0)
    await desk.turnTo('路人')
  })

  it('says where a screen is in the sources, and what that page has asked, not the one before', async () => {
    const right = desk.page.locator('.right')
    await desk.phone('stranger').tap(/^去柜台/)
    await right.getByRole('button', { name: 'Where is this?' }).click()
    await right.getByText('src/pages/counter/home/index.tsx').waitFor()
    await right.getByText(/src\/usecases\/shop\/read-counter\.ts:\d+/).waitFor()
    expect(await right.locator('.where dt').allTextContents()).not.toContain('nameShop')
    await right.getByRole('button', { name: 'Where is this?' }).click()
  })

  it('keeps nobody out by day or by night, and the round button works with keys', async () => {
    expect(await barriersOn(desk.page)).toEqual([])
    const seller = desk.phone('li-na')
    await seller.finds('发给朋友')
    await desk.page.getByRole('button', { name: '李娜：回到微信' }).focus()
    await desk.page.keyboard.press('Enter')
    await desk.page.getByRole('button', { name: '李娜：回到小铺' }).waitFor()
    expect(await barriersOn(desk.page)).toEqual([])
    await desk.page.keyboard.press(' ')
    await seller.finds('发给朋友')
  })

  it('a card that was not sent after all is not said to have been, and one that was is', async () => {
    const seller = desk.phone('li-na')
    await seller.tap('用它写邀请')
    await seller.fill('给谁', '赵先生')
    await seller.tap('下一步：发给赵先生')
    await seller.sees('写好了，还没发出去')
    await seller.tap('发给赵先生')
    await seller.keepCard()
    await seller.sees('写好了，还没发出去')
    await seller.tap('发给赵先生')
    await seller.sendTo('赵一鸣')
    await seller.sees(/发过，还没有人打开$/)
    await seller.finds('再发给赵先生')
  })

  it(
    'the first sale plays to its end, is taken over in the middle, and plays to its end once more',
    async () => {
      await watch()
      await playedToItsEnd(1)
      await watch()
      await takenOver(2)
      await watch()
      await desk.page.locator('[data-tour="playing"]:not([data-done="0"])').waitFor()
      await desk.page.getByRole('button', { name: /take over/ }).click()
      // At once, while the one before is still in the middle of a step.
      await watch()
      await playedToItsEnd(4)
      expect(desk.errors).toEqual([])
    },
    3 * TOUR_MS_MAX,
  )
})

const watch = () => desk.page.getByRole('button', { name: /watch the first sale/ }).click()
const tour = () => desk.page.locator('[data-tour]')

async function playedToItsEnd(play: number): Promise<void> {
  await desk.page.locator('[data-tour="playing"]').waitFor()
  const ended = desk.page.locator('[data-tour]:not([data-tour="playing"])')
  await waitOn(desk.page)(ended, 'the end of the tour', { timeout: TOUR_MS_MAX })
  const { length } = firstSale(castOf(play), false)
  expect(await tour().textContent()).toMatch(/Everything adds up/)
  expect(await tour().getAttribute('data-done')).toBe(String(length))
  expect(await tour().getAttribute('data-tour')).toBe('done')
  await desk.page.getByRole('img', { name: /seller’s card: 67\.59 arrived$/ }).waitFor()
}

/** At the second step of the opening a finger taps into the page, and goes on by itself. */
async function takenOver(play: number): Promise<void> {
  const { seller: key, idNumber } = castOf(play)
  const seller = desk.phone(key)
  await seller.sees('您是谁？')
  await seller.frame.getByLabel('身份证号', { exact: true }).click()
  await desk.page.locator('[data-tour="taken"]').waitFor()
  const done = await tour().getAttribute('data-done')
  await steps.showPapers(seller, '李娜', idNumber)
  expect(await desk.page.locator('.finger').count()).toBe(0)
  expect(await tour().getAttribute('data-done')).toBe(done)
  expect(await tour().getAttribute('data-tour')).toBe('taken')
}
