// J1, what others have to say on the way: the register, the bank, an ID with a shop already, a second phone in one's hand.
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals'
import { PEOPLE, STRANGER } from '../../src/host/outside/people'
import { newPerson, type Person } from '../stories/citizen'
import { newPapers, type Papers } from '../stories/papers'
import { waitFor } from '../stories/tell-outside'
import type { Phone } from './phone'
import { openStage, type Stage } from './stage'
import * as steps from './steps'

const MINUTE_MS = 60_000
/** More than anybody asks here. */
const BUSY_TIMES = 100
const NAMES = ['双溪茶铺', '双溪茶社'] as const

let stage: Stage
let owner: steps.Owner

beforeAll(async () => {
  stage = await openStage()
  owner = await steps.openShop(stage, '桂芬酱铺')
})
afterAll(() => stage?.close())

describe('J1, refused by others', () => {
  it('an ID that has a shop already is told so, and its owner gets in by the number of that shop', async () => {
    const stray = await begin(newPapers(owner.papers.name))
    await stray.fill('姓名', owner.papers.name)
    await stray.fill('身份证号', owner.papers.idNumber)
    await steps.takePhotos(stray)
    await stray.tap('下一步：银行卡')
    await stray.sees('这个身份证已经开过店了，请用那家店的手机号登录。')
    await stray.sees('第 2 步，共 4 步')
    await stray.tap('换那家店的手机号')
    await stray.sees('进您的小店')
    await confirmAnew(stray, owner.papers.phone)
    await stray.finds(`我的银行卡 招商银行 ${owner.papers.cardNumber.slice(-4)}`)
    expect(stray.errors).toEqual([])
  })

  it('a name that is not the ID’s and a card that is not the name’s are told by who knows, and mended there', async () => {
    const papers = newPapers('周敏')
    const phone = await begin(papers)
    await phone.fill('姓名', papers.name)
    await phone.fill('身份证号', PEOPLE[0]?.idNumber ?? '')
    await steps.takePhotos(phone)
    await phone.tap('下一步：银行卡')
    await phone.sees('姓名和身份证号对不上，请再看一眼证件。')
    await phone.fill('身份证号', papers.idNumber)
    await phone.missesSoon('姓名和身份证号对不上，请再看一眼证件。')
    await phone.tap('下一步：银行卡')
    await phone.sees('卖的钱打到哪张卡？')
    await phone.fill('储蓄卡卡号', STRANGER.cards[0] ?? '')
    await phone.tap('下一步：店名')
    await phone.sees('这张卡的户名和您的姓名对不上，请用本人的卡。')
    await phone.sees('第 3 步，共 4 步')
    await steps.bindCard(phone, papers.cardNumber)
    expect(phone.errors).toEqual([])
  })

  it('while the register does not answer the step is kept and says so, and goes on by itself afterwards', async () => {
    const papers = newPapers('卫红')
    const phone = await begin(papers)
    await stage.demo.control('register-busy', { times: BUSY_TIMES })
    await phone.fill('姓名', papers.name)
    await phone.fill('身份证号', papers.idNumber)
    await steps.takePhotos(phone)
    await phone.tap('下一步：银行卡')
    await phone.sees('正在核对，一般几秒。')
    await phone.sees('比平时久一点。填的都存好了，可以先离开，回来接着走。')
    await phone.die()
    await phone.open(steps.HOME)
    await phone.tap('接着开店')
    await phone.sees('第 2 步，共 4 步')
    await phone.sees('正在核对，一般几秒。')
    await phone.sees('两张都收好了')
    await stage.demo.control('register-back')
    await stage.demo.control('clock', { advanceMs: MINUTE_MS })
    await phone.sees('卖的钱打到哪张卡？')
    expect(phone.errors).toEqual([])
  })
})

describe('J1 on two phones', () => {
  it('a code works once, a new one leads to where the first phone is; two finish at once, a third too late, and all stand in one shop', async () => {
    const papers = newPapers('蒋蓉')
    const first = await begin(papers)
    const used = await steps.codeOn(stage.demo, papers.phone)
    await steps.showPapers(first, papers.name, papers.idNumber)
    await steps.bindCard(first, papers.cardNumber)

    const second = await stage.phone()
    await second.open(steps.HOME)
    await second.tap('开一家小店')
    await second.fill('手机号', papers.phone)
    await second.tap('发验证码')
    await second.fill('验证码', used)
    await second.sees('这个验证码过期了，请再要一个新的。')
    await second.open(steps.HOME)
    await second.tap('接着开店')
    await confirmAnew(second, papers.phone)
    await second.sees('店叫什么？')
    const late = await stage.phone()
    await late.open(steps.HOME)
    await late.tap('开一家小店')
    await confirmAnew(late, papers.phone)
    await late.sees('店叫什么？')

    const name = await finishTogether([first, second])
    await late.fill('店名', '桂芬酱铺')
    await late.fill('从哪里发货', steps.SHIP_FROM)
    await late.finds('用「桂芬酱铺·杭州」')
    await late.tap('开张')
    expect(await late.page.evaluate(() => document.activeElement?.getAttribute('name'))).toBe('shop-name')
    await late.fill('店名', '双溪茶楼')
    await late.tap('开张')
    await late.sees(`${name}，开张了`)
    await shareOneShop([first, second, late])
    for (const { errors } of [first, second, late]) expect(errors).toEqual([])
  })
})

/** A phone whose number is confirmed, on the step of the papers. */
async function begin({ phone: number }: Papers): Promise<Phone> {
  const phone = await stage.phone()
  await phone.open(steps.HOME)
  await phone.tap('开一家小店')
  await steps.confirmPhone(stage, phone, number)
  return phone
}

/** With a second code, which is not sent before a minute has passed. */
async function confirmAnew(phone: Phone, number: string): Promise<void> {
  const { demo } = stage
  const before = await demo.codeOn(number)
  await demo.control('clock', { advanceMs: MINUTE_MS })
  await phone.fill('手机号', number)
  await phone.tap('发验证码')
  const code = await waitFor('another code', async () => {
    const now = await demo.codeOn(number)
    return now === before ? null : now
  })
  await phone.fill('验证码', code)
}

/** Each with a name of its own: one name is on both screens in the end, the other is still free. */
async function finishTogether(phones: readonly [Phone, Phone]): Promise<string> {
  for (const [at, phone] of phones.entries()) {
    await phone.fill('店名', NAMES[at] ?? '')
    await phone.fill('从哪里发货', steps.SHIP_FROM)
    await phone.sees('没人用过')
  }
  await Promise.all(phones.map((phone) => phone.tap('开张')))
  const told = await Promise.all(phones.map((phone) => phone.reads(/，开张了$/)))
  const name = (told[0] ?? '').replace('，开张了', '')
  expect(NAMES).toContain(name)
  expect(told[1]).toBe(told[0])
  const other = NAMES.find((one) => one !== name) ?? ''
  const person = await whoHolds(phones[0])
  expect(await person.call('checkShopName', { name: other, shipFrom: '' })).toMatchObject({ free: true })
  return name
}

async function shareOneShop(phones: readonly Phone[]): Promise<void> {
  const shops = new Set<string>()
  for (const phone of phones) {
    const { shop } = await (await whoHolds(phone)).call('readMyShop', {})
    shops.add(shop?.shopId ?? 'none')
  }
  expect([...shops]).toEqual([expect.stringMatching(/^\w{8}$/)])
}

async function whoHolds(phone: Phone): Promise<Person> {
  const person = newPerson(stage.demo.shopUrl, owner.papers)
  person.use(await steps.sessionOf(phone))
  return person
}
