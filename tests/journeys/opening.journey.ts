// J1: a friend's card becomes a shop of one's own, with every wrong line on the way told in words.
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals'
import { luhn } from '../../src/domain/bank'
import { idCheckDigit } from '../../src/domain/id-number'
import type { ShopId } from '../../src/domain/ids'
import { CODE_LENGTH, LOCK_MS, WRONG_TRIES_MAX } from '../../src/domain/sms-code'
import { CREDIT_CARD } from '../../src/host/outside/sample-numbers'
import { newPerson, type Person } from '../stories/citizen'
import { mistyped, newId, newPapers, type Papers } from '../stories/papers'
import { waitFor } from '../stories/tell-outside'
import { barriersOn } from './barriers'
import type { Phone } from './phone'
import { openStage, type Stage } from './stage'
import * as steps from './steps'

const TAKEN = '桂芬酱铺'
const MINE = '李娜小厨'
/** One more than a name may have. */
const LONG_NAME = '李'.repeat(31)
/** Sixteen years before the demo's first day; who is born a day later is a day too young. */
const SIXTEEN_TODAY = '20101120'
const MINUTE_MS = 60_000
const SHARE_ID_LENGTH = 16
const SHANGHAI_MS = 8 * 60 * MINUTE_MS
const GOODS = { title: '剁椒酱', price: '28', stock: 20 }

let stage: Stage
let sharer: steps.Owner
let card: string

beforeAll(async () => {
  stage = await openStage()
  sharer = await steps.openShop(stage, TAKEN)
  await steps.shelve(sharer.phone, GOODS)
  card = await steps.send(sharer.phone, '发给朋友')
})
afterAll(() => stage?.close())

describe('J1', () => {
  it('a card is read cold, and four steps later its reader has a shop that came by this card', async () => {
    const friend = await stage.phone()
    const papers = newPapers('李娜')
    await readCold(friend)
    await friend.tap('我也要开店')
    await friend.sees('第 1 步，共 4 步')
    await friend.sees('还要大约 3 分钟')
    await mistypePhone(friend, papers.phone)
    await mistypePapers(friend)
    expect(await barriersOn(friend.page)).toEqual([])
    await steps.showPapers(friend, papers.name, numberWithLetter())
    await mistypeCard(friend, papers.cardNumber)
    expect(await barriersOn(friend.page)).toEqual([])
    await dieAndComeBack(friend)
    await steps.bindCard(friend, papers.cardNumber)
    await mistypeName(friend)
    expect(await barriersOn(friend.page)).toEqual([])
    await steps.nameShop(friend, MINE)
    await friend.sees('可以收款了')
    await friend.finds('上第一件货')
    await friend.finds('把店发给朋友')
    expect(await tellsOfOpening()).toMatchObject({ title: expect.stringContaining(MINE) as unknown })
    expect(friend.errors).toEqual([])
  })

  it('five wrong codes lock the phone number, and say until when', async () => {
    const guesser = await stage.phone()
    const { phone: number } = newPapers('陈静')
    await guesser.open(steps.HOME)
    await guesser.tap('开一家小店')
    await guesser.fill('手机号', number)
    await guesser.tap('发验证码')
    const wrong = otherCode(await steps.codeOn(stage.demo, number))
    for (let left = WRONG_TRIES_MAX - 1; left > 0; left -= 1) {
      await guesser.fill('验证码', wrong)
      await guesser.sees(`验证码不对，还能试 ${left} 次。`)
    }
    const fromMs = await stage.demo.nowMs()
    await guesser.fill('验证码', wrong)
    const told = await guesser.reads(/错了 5 次，先歇 \d+ 分钟，\d\d:\d\d 再来。/)
    const toMs = await stage.demo.nowMs()
    expect([fromMs, toMs].map((atMs) => clockText(atMs + LOCK_MS))).toContain(/\d\d:\d\d/.exec(told)?.[0])
    await guesser.fill('验证码', wrong.slice(1))
    await guesser.fill('验证码', await steps.codeOn(stage.demo, number))
    await guesser.sees(/错了 5 次/)
    expect(guesser.errors).toEqual([])
  })

  it('a card whose share is made up opens a shop all the same, and nobody is told of it', async () => {
    const before = (await openings()).length
    const forger = await stage.phone()
    await forger.follow(cardWith('ABCDEFGH12345678'))
    await openThroughCard(forger, newPapers('周敏'), '周敏布艺')
    expect(await openings()).toHaveLength(before)
  })

  it('a card that its own reader has forwarded opens a shop for one who is sixteen today, and counts for nobody', async () => {
    const before = (await openings()).length
    const forwarder = await stage.phone()
    const visiting = forwarder.page.waitForResponse('**/api/recordVisit')
    await forwarder.follow(card)
    await visiting
    const shareId = await forward(forwarder)
    await forwarder.follow(cardWith(shareId))
    const starting = forwarder.page.waitForRequest('**/api/startOpening')
    const papers = { ...newPapers('孙小雨'), idNumber: numberOf(SIXTEEN_TODAY) }
    await openThroughCard(forwarder, papers, '小雨手账')
    expect((await starting).postDataJSON()).toMatchObject({ shareId })
    expect(await openings()).toHaveLength(before)
    expect(forwarder.errors).toEqual([])
  })
})

const cardWith = (shareId: string): string => card.replace(/([?&]s=)[^&]+/, `$1${shareId}`)

async function openThroughCard(phone: Phone, papers: Papers, shopName: string): Promise<void> {
  await phone.tap('我也要开店')
  await steps.confirmPhone(stage, phone, papers.phone)
  await steps.showPapers(phone, papers.name, papers.idNumber)
  await steps.bindCard(phone, papers.cardNumber)
  await steps.nameShop(phone, shopName)
  await phone.sees('可以收款了')
}

/** The same goods under a share of this phone's own, as its menu makes one where there is a menu. */
async function forward(phone: Phone): Promise<string> {
  const person = await whoHolds(phone)
  const { shop, id } = Object.fromEntries(new URLSearchParams(card.split('?')[1]))
  const shareId = newId<'share'>(SHARE_ID_LENGTH)
  const share = { shareId, shopId: shop as ShopId, kind: 'product', parentShareId: null } as const
  await person.call('makeShare', { ...share, targetId: id ?? '' })
  return shareId
}

/** The first look asks for nothing but the page, as nobody in particular. */
async function readCold(friend: Phone): Promise<void> {
  const asking = friend.page.waitForRequest('**/api/readProductPage')
  await friend.follow(card)
  expect((await asking).headers()['authorization']).toBeUndefined()
  await friend.sees(GOODS.title)
  await friend.sees(TAKEN)
  await friend.finds('买')
}

async function mistypePhone(friend: Phone, number: string): Promise<void> {
  await friend.fill('手机号', `2${number.slice(1)}`)
  await friend.tap('发验证码')
  await friend.sees('手机号是 1 开头的 11 位数字，请再看一眼。')
  await friend.fill('手机号', number)
  await friend.missesSoon('手机号是 1 开头的 11 位数字，请再看一眼。')
  await friend.tap('发验证码')
  const code = await steps.codeOn(stage.demo, number)
  await friend.fill('验证码', otherCode(code))
  await friend.sees('验证码不对，还能试 4 次。')
  await friend.fill('验证码', code)
  await friend.sees('您是谁？')
}

async function mistypePapers(friend: Phone): Promise<void> {
  await friend.tap('下一步：银行卡')
  await friend.sees('请照身份证上的样子写姓名。')
  await friend.sees('请拍下身份证的正面和反面。')
  const sound = numberOf('19880314')
  const lines = [
    [mistyped(sound), '身份证最后一位对不上，请再看一眼证件。'],
    [numberOf('19920230'), '身份证里的出生日期对不上，请再看一眼证件。'],
    [numberOf(String(Number(SIXTEEN_TODAY) + 1)), '满 16 周岁就能开店，请到时候再来。'],
    [numberOf('20300101'), '身份证里的出生日期对不上，请再看一眼证件。'],
    [sound.slice(0, -1), '身份证号是 18 位，请再看一眼证件。'],
  ] as const
  for (const [typed, sentence] of lines) {
    await friend.fill('身份证号', typed)
    await friend.sees(sentence)
  }
}

async function mistypeCard(friend: Phone, cardNumber: string): Promise<void> {
  await friend.fill('储蓄卡卡号', cardNumber.slice(0, 6))
  await friend.sees('招商银行')
  const lines = [
    [mistyped(cardNumber), '银行卡号有一位对不上，请再看一眼卡。'],
    [CREDIT_CARD, '收款要用储蓄卡，请换一张。'],
    [cardOfNobody(), '这家银行的卡暂时不能收款，请换一张。'],
  ] as const
  for (const [typed, sentence] of lines) {
    await friend.fill('储蓄卡卡号', typed)
    await friend.tap('下一步：店名')
    await friend.sees(sentence)
  }
  await friend.sees('第 3 步，共 4 步')
}

/** The phone has kept where one was and by whose card one came; no number is among it. */
async function dieAndComeBack(friend: Phone): Promise<void> {
  await friend.die()
  const starting = friend.page.waitForRequest('**/api/startOpening')
  await friend.open(steps.HOME)
  await friend.tap('接着开店')
  await friend.sees('第 3 步，共 4 步')
  const share = /[?&]s=([^&]+)/.exec(card)?.[1]
  expect((await starting).postDataJSON()).toMatchObject({ shareId: share })
  expect(await friend.typed('储蓄卡卡号')).toBe('')
}

async function mistypeName(friend: Phone): Promise<void> {
  await friend.fill('店名', '李')
  await friend.tap('开张')
  await friend.sees('店名要 2 到 30 个字，不能只有符号。')
  await friend.sees('请填从哪里发货')
  await friend.fill('店名', LONG_NAME)
  await friend.sees('店名要 2 到 30 个字，不能只有符号。')
  await friend.tap('开张')
  await friend.sees('店名要 2 到 30 个字，不能只有符号。')
  expect(await friend.typed('店名')).toBe(LONG_NAME)
  await friend.fill('店名', LONG_NAME.slice(1))
  await friend.sees('没人用过')
  await friend.fill('店名', '李娜官方店')
  await friend.sees('店名里不能有「官方」，请换个说法。')
  await friend.fill('店名', '🌶🌶🌶')
  await friend.sees('店名要 2 到 30 个字，不能只有符号。')
  await friend.fill('店名', TAKEN)
  await friend.sees(/这个店名有人用了，「.+」可以吗？/)
  await friend.tap(/^用「.+」$/)
  await friend.sees('没人用过')
  expect(await friend.typed('店名')).toContain(TAKEN)
}

async function openings() {
  const person = await whoHolds(sharer.phone)
  const { shop } = await person.call('readMyShop', {})
  if (!shop) throw new Error('the sharer has lost the shop')
  const { messages } = await person.call('readMessages', { shopId: shop.shopId, before: null })
  return messages.filter(({ kind }) => kind === 'opened-through-you')
}

async function whoHolds(phone: Phone): Promise<Person> {
  const person = newPerson(stage.demo.shopUrl, sharer.papers)
  person.use(await steps.sessionOf(phone))
  return person
}

const tellsOfOpening = () =>
  waitFor('the word that a shop was opened', async () => (await openings())[0] ?? null)

/** A number with its right last digit, whatever day it names. */
function numberOf(day: string): string {
  const seventeen = `330106${day}002`
  return `${seventeen}${idCheckDigit(seventeen)}`
}

/** Typed as many do: with a small x. */
function numberWithLetter(): string {
  for (let order = 1; order < 1_000; order += 1) {
    const seventeen = `33010619880314${String(order).padStart(3, '0')}`
    if (idCheckDigit(seventeen) === 'X') return `${seventeen}x`
  }
  throw new Error('no number of this day ends with the letter')
}

function cardOfNobody(): string {
  const last = Array.from('0123456789').find((digit) => luhn(`999999000000000${digit}`))
  return `999999000000000${last ?? ''}`
}

const otherCode = (code: string): string =>
  String((Number(code) + 1) % 10 ** CODE_LENGTH).padStart(CODE_LENGTH, '0')

/** In Shanghai, the next full minute: nobody is told to come while the lock is still on. */
const clockText = (atMs: number): string =>
  new Date(Math.ceil(atMs / MINUTE_MS) * MINUTE_MS + SHANGHAI_MS).toISOString().slice(11, 16)
