// A forwarded card becomes a new shop: four steps, who is remembered for it, and all the ways in which a step says no.
import { clockText, instantOf, MINUTE_MS } from '../../src/domain/day'
import type { ShareId } from '../../src/domain/ids'
import { idCheckDigit } from '../../src/domain/id-number'
import type { Person } from './citizen'
import { mistyped, newId, newPapers } from './papers'
import {
  bringPapers,
  codeOn,
  confirmPhone,
  nameShop,
  openDoors,
  openShop,
  shelve,
  takePhotos,
} from './scenes'
import { storyTown } from './story-town'

const town = storyTown()

const shareOf = async (sharer: Person, shopId: Parameters<typeof shelve>[1], productId: string) => {
  const shareId = newId<'share'>(12) as ShareId
  const share = { shareId, shopId, kind: 'product', targetId: productId, parentShareId: null } as const
  await sharer.call('makeShare', share)
  return shareId
}

describe('a forwarded card', () => {
  let wang: Person
  let shopId: Awaited<ReturnType<typeof openShop>>
  let cup: Awaited<ReturnType<typeof shelve>>
  beforeAll(async () => {
    wang = await town.person('王桂芬')
    shopId = await openShop(town, wang, '王姐的茶铺')
    cup = await shelve(wang, shopId, { priceFen: 10_000, stock: 10 })
  }, 30_000)

  it('leads through four steps to a shop that remembers it, and its sender is told', async () => {
    const shareId = await shareOf(wang, shopId, cup.productId)
    const lina = await town.person('李娜')
    const followed = await lina.call('followShare', { shareId })
    expect(followed).toMatchObject({ shopId, kind: 'product', targetId: cup.productId })
    const page = await lina.call('readProductPage', { shopId, productId: cup.productId })
    expect(page.shop).toMatchObject({ name: '王姐的茶铺', collecting: true })
    const opened = await openDoors(town, lina, '李娜的花房', shareId)
    const mine = await lina.call('readMyShop', {})
    expect(mine.shop).toMatchObject({ shopId: opened, collecting: false })
    expect(mine.cardMask).toMatch(/^6225 \*{4} \*{4} \d{4}$/)
    const { messages } = await wang.call('readMessages', { shopId, before: null })
    expect(messages).toContainEqual(expect.objectContaining({ kind: 'opened-through-you', ref: opened }))
    await town.settle()
    await town.pass(MINUTE_MS)
    expect((await lina.call('readMyShop', {})).shop?.collecting).toBe(true)
  })

  it('sent to oneself, or with a made-up id, opens the shop all the same and credits nobody', async () => {
    const zhao = await town.person('赵敏')
    const own = await shareOf(zhao, shopId, cup.productId)
    await openDoors(town, zhao, '赵敏小院', own)
    const qian = await town.person('钱多')
    await openDoors(town, qian, '钱多多杂货', newId<'share'>(12) as ShareId)
    const { messages } = await wang.call('readMessages', { shopId, before: null })
    const names = messages.filter(({ kind }) => kind === 'opened-through-you').map(({ title }) => title)
    expect(names).not.toContain('赵敏小院')
    expect(names).not.toContain('钱多多杂货')
  })

  it('shop name taken: another one is offered, whatever the spelling', async () => {
    const sun = await town.person('孙悦')
    const openingId = await bringPapers(town, sun)
    const details = { paint: 'tea', shipFrom: '浙江省 杭州市', notice: '', returnAddress: null } as const
    const named = (name: string) => sun.ask('nameShop', { openingId, name, ...details })
    expect(await named('王姐的 茶铺')).toMatchObject({ code: 'shop-name-taken' })
    const { suggestion } = await sun.call('checkShopName', { name: '王姐的茶铺', shipFrom: '' })
    expect(await named('茶')).toMatchObject({ code: 'shop-name-malformed' })
    expect(await named('茶'.repeat(31))).toMatchObject({ code: 'shop-name-malformed' })
    expect(await named('🍵🍵🍵')).toMatchObject({ code: 'shop-name-malformed' })
    expect(await named('茶叶官方旗舰')).toMatchObject({ code: 'shop-name-reserved' })
    expect(await named(suggestion ?? '')).toMatchObject({ ok: true })
    const second = await sun.ask('startOpening', { openingId: newId(), shareId: null })
    expect(second).toMatchObject({ code: 'shop-exists' })
  })
})

describe('the phone', () => {
  it('wrong SMS code five times: locked for ten minutes, even for the right code', async () => {
    const person = await town.person('周正')
    const { phone } = person.papers
    const openingId = newId<'opening'>()
    await person.call('startOpening', { openingId, shareId: null })
    await person.call('requestCode', { phone })
    const right = codeOn(town, phone)
    const wrong = right === '000000' ? '111111' : '000000'
    const tried = (code: string) => person.ask('confirmPhone', { openingId, phone, code })
    for (const left of [4, 3, 2, 1])
      expect(await tried(wrong)).toMatchObject({ code: 'code-wrong', details: { left } })
    const clock = clockText(instantOf(town.clock.nowMs() + 10 * MINUTE_MS))
    expect(await tried(wrong)).toMatchObject({
      code: 'code-locked',
      details: { tries: 5, minutes: 10, clock },
      sentence: `错了 5 次，先歇 10 分钟，${clock} 再来。`,
    })
    expect(await tried(right)).toMatchObject({ code: 'code-locked' })
    await town.pass(11 * MINUTE_MS)
    expect(await tried(right)).toMatchObject({ code: 'code-expired' })
    await person.call('requestCode', { phone })
    expect(await tried(codeOn(town, phone))).toMatchObject({ ok: true })
  })

  it('a code is good once, a number that is none gets none, and a second code waits a minute', async () => {
    const person = await town.person('吴静')
    expect(await person.ask('requestCode', { phone: '23800000001' })).toMatchObject({
      code: 'phone-malformed',
    })
    const { phone } = person.papers
    await confirmPhone(town, person)
    expect(await person.ask('requestCode', { phone })).toMatchObject({ code: 'code-too-soon' })
    const other = await town.person('吴静')
    const openingId = newId<'opening'>()
    await other.call('startOpening', { openingId, shareId: null })
    const again = await other.ask('confirmPhone', { openingId, phone, code: codeOn(town, phone) })
    expect(again).toMatchObject({ code: 'code-expired' })
  })

  it('an app that was closed on step three goes on with step three', async () => {
    const person = await town.person('郑爽朗')
    const openingId = await confirmPhone(town, person)
    const { name, idNumber } = person.papers
    await person.call('verifyIdentity', { openingId, name, idNumber, ...(await takePhotos(person)) })
    const { opening } = await person.call('startOpening', { openingId: newId(), shareId: null })
    expect(opening).toMatchObject({ openingId, state: 'card' })
    // On another phone the number leads back to the same person and the same step.
    const elsewhere = await town.person('郑爽朗', person.papers)
    await town.pass(2 * MINUTE_MS)
    expect(await confirmPhone(town, elsewhere)).toBe(openingId)
    expect((await elsewhere.call('readOpening', { openingId })).opening.state).toBe('card')
  })
})

describe('the papers', () => {
  it('bad ID checksum, and every other number that cannot be', async () => {
    const person = await town.person('冯远')
    const openingId = await confirmPhone(town, person)
    const photos = await takePhotos(person)
    const { name } = person.papers
    const tried = (idNumber: string) => person.ask('verifyIdentity', { openingId, name, idNumber, ...photos })
    const numbered = (seventeen: string) => `${seventeen}${idCheckDigit(seventeen)}`
    expect(await tried(mistyped(person.papers.idNumber))).toMatchObject({ code: 'id-number-checksum' })
    expect(await tried(numbered('33010619900230123'))).toMatchObject({ code: 'id-number-date' })
    expect(await tried(numbered('33010620300101123'))).toMatchObject({ code: 'id-number-date' })
    expect(await tried(numbered('33010620150101123'))).toMatchObject({ code: 'id-number-underage' })
    expect(await tried(numbered('99010619900101123'))).toMatchObject({ code: 'id-number-region' })
    const twice = { idFront: photos.idFront, idBack: photos.idFront }
    const { idNumber } = person.papers
    const lacking = await person.ask('verifyIdentity', { openingId, name, idNumber, ...twice })
    expect(lacking).toMatchObject({ code: 'papers-missing' })
    expect(await tried(person.papers.idNumber.toLowerCase())).toMatchObject({ ok: true })
  })

  it('card of another person, a credit card, a mistyped card', async () => {
    const person = await town.person('陈晨')
    const openingId = await confirmPhone(town, person)
    const { name, idNumber, cardNumber } = person.papers
    await person.call('verifyIdentity', { openingId, name, idNumber, ...(await takePhotos(person)) })
    const bind = (typed: string) => person.ask('bindCard', { openingId, cardNumber: typed })
    expect(await bind(mistyped(cardNumber))).toMatchObject({ code: 'card-checksum' })
    expect(await bind('62258')).toMatchObject({ code: 'card-number-malformed' })
    const theirs = newPapers('别人').cardNumber
    town.outside.tencent.control.setCardResult(theirs, '-6')
    const answer = await bind(theirs)
    expect(answer).toMatchObject({
      value: { opening: { state: 'card', refusal: { code: 'card-mismatch' } } },
    })
    expect(await bind(cardNumber)).toMatchObject({ value: { opening: { state: 'details', refusal: null } } })
  })

  it('an ID number opens one shop, by whomever it is typed', async () => {
    const first = await town.person('褚健')
    await openDoors(town, first, '褚健茶叶')
    const second = await town.person('褚健', { ...newPapers('褚健'), idNumber: first.papers.idNumber })
    const openingId = await confirmPhone(town, second)
    const { name, idNumber } = second.papers
    const tried = await second.ask('verifyIdentity', {
      openingId,
      name,
      idNumber,
      ...(await takePhotos(second)),
    })
    expect(tried).toMatchObject({ code: 'identity-taken' })
  })

  it('the register is down: the step is kept, and goes on by itself', async () => {
    const person = await town.person('卫红')
    const openingId = await confirmPhone(town, person)
    const { name, idNumber } = person.papers
    town.outside.tencent.control.faults.plant('IdCardVerification', 'busy')
    const photos = await takePhotos(person)
    const { opening } = await person.call('verifyIdentity', { openingId, name, idNumber, ...photos })
    expect(opening.state).toBe('identity-checking')
    await town.pass(MINUTE_MS)
    expect((await person.call('readOpening', { openingId })).opening.state).toBe('card')
  })

  it('no number of a person lies in the database in the clear, though all of them were used', async () => {
    const person = await town.person('沈玉')
    await openShop(town, person, '沈玉绣坊')
    const text = await town.dump()
    expect(text).toContain('沈玉绣坊')
    const { idNumber, cardNumber, phone } = person.papers
    for (const secret of [idNumber, cardNumber, phone]) expect(text).not.toContain(secret)
  })

  it('two devices that finish together open one shop', async () => {
    const person = await town.person('蒋蓉')
    const openingId = await bringPapers(town, person)
    const named = (name: string) =>
      nameShop(person, openingId, name).then(
        ({ opening }) => opening.shopId,
        () => null,
      )
    await Promise.all([named('蒋蓉甲铺'), named('蒋蓉乙铺')])
    await town.settle()
    const { shop } = await person.call('readMyShop', {})
    expect(['蒋蓉甲铺', '蒋蓉乙铺']).toContain(shop?.name)
    const { shop: again } = await person.call('readMyShop', {})
    expect(again?.shopId).toBe(shop?.shopId)
  })
})
