// An invitation to pay in a chat: versions, a wish, one payer, and what happens to everybody else who tries.
import { DAY_MS, HOUR_MS, MINUTE_MS } from '../../src/domain/day'
import type { InvitationId, ShopId } from '../../src/domain/ids'
import { fenOf } from '../../src/domain/money'
import { heldOf } from '../../src/domain/ledger'
import type { Person } from './citizen'
import { newId } from './papers'
import { addressOf, openShop, scan, sellable, shelve, stateOf, type OrderAt } from './scenes'
import { storyTown } from './story-town'

const town = storyTown()
let wang: Person
let zhao: Person
let shopId: ShopId

beforeAll(async () => {
  wang = await town.person('王桂芬')
  zhao = await town.person('赵敏')
  shopId = await openShop(town, wang, '王姐的茶铺')
}, 30_000)

const bag = (priceFen: number) => ({
  items: [{ skuId: null, title: '手提包，如图', unitFen: priceFen, quantity: 1 }],
  postageFen: fenOf(1_500),
  note: '三天内发出',
  validMs: DAY_MS,
})

const send = async (priceFen = 128_000): Promise<InvitationId> => {
  const invitationId = newId<'invitation'>()
  await wang.call('sendInvitation', { shopId, invitationId, ...bag(priceFen) })
  return invitationId
}

const paying = (person: Person, invitationId: InvitationId, version: number, orderId = newId<'order'>()) => {
  const method = 'wechat-native' as const
  return { shopId, invitationId, version, orderId, method, address: addressOf(person), shareId: null }
}

const look = (person: Person, invitationId: InvitationId, version: number | null) =>
  person.call('readInvitation', { shopId, invitationId, version })
const counter = () => wang.call('readCounter', { shopId })

const pay = async (person: Person, invitationId: InvitationId, version: number): Promise<OrderAt> => {
  const { orderId } = await person.call('payInvitation', paying(person, invitationId, version))
  return { shopId, orderId }
}

it('sent, opened, asked about, revised, paid: both see it, and the money is held', async () => {
  const invitationId = await send()
  expect(await look(zhao, invitationId, 1)).toMatchObject({
    face: 'sent',
    offer: { totalFen: 129_500 },
    dealt: 0,
  })
  await zhao.call('openInvitation', { shopId, invitationId })
  const openedAt = town.clock.nowMs()
  expect(await look(wang, invitationId, 1)).toMatchObject({ face: 'opened', mine: 'seller', openedAt })
  expect((await look(zhao, invitationId, 1)).openedAt).toBeNull()
  await zhao.call('askChange', { shopId, invitationId, requestId: newId(), text: '要蓝色的' })
  expect((await look(wang, invitationId, 1)).requests.map(({ text }) => text)).toEqual(['要蓝色的'])
  const wish = { invitationId, version: 1, text: '要蓝色的', at: openedAt }
  expect(await counter()).toMatchObject({ opened: 1, changeRequestCount: 1, changeRequests: [wish] })
  const stranger = await town.person('路人')
  expect((await look(stranger, invitationId, 1)).requests).toEqual([])
  await wang.call('reviseInvitation', { shopId, invitationId, replaces: 1, ...bag(128_500) })
  expect(await look(zhao, invitationId, 1)).toMatchObject({ face: 'superseded', current: 2 })
  expect(await counter()).toMatchObject({ opened: 1, changeRequestCount: 0, changeRequests: [] })
  const order = await pay(zhao, invitationId, 2)
  expect((await counter()).opened).toBe(0)
  expect(await look(zhao, invitationId, 2)).toMatchObject({ face: 'claimed', mine: 'payer' })
  expect(await look(stranger, invitationId, 2)).toMatchObject({
    face: 'claimed',
    orderId: null,
    mine: 'none',
  })
  expect(scan(town, order)).toMatchObject({ ok: true })
  await town.settle()
  expect(await look(wang, invitationId, 2)).toMatchObject({ face: 'paid', orderId: order.orderId })
  expect(await look(zhao, invitationId, 2)).toMatchObject({ face: 'paid', mine: 'payer', dealt: 1 })
  expect(await stateOf(zhao, order)).toBe('paid')
  const { transfers, balances } = await town.ledger(shopId)
  const payment = transfers.find(({ kind, orderId }) => kind === 'payment' && orderId === order.orderId)
  expect(payment).toMatchObject({ amountFen: 130_000, credit: heldOf(order.orderId) })
  expect(balances[heldOf(order.orderId)]).toBe(130_000 - 780)
  const { messages } = await wang.call('readMessages', { shopId, before: null })
  expect(messages.filter(({ kind }) => kind === 'new-order')).toHaveLength(1)
})

it('version 1 of a revised invitation paid: refused with the current version', async () => {
  const invitationId = await send()
  await wang.call('reviseInvitation', { shopId, invitationId, replaces: 1, ...bag(128_500) })
  const answer = await zhao.ask('payInvitation', paying(zhao, invitationId, 1))
  expect(answer).toMatchObject({ status: 409, code: 'invitation-replaced', details: { version: 2 } })
  const stale = await wang.ask('reviseInvitation', { shopId, invitationId, replaces: 1, ...bag(1) })
  expect(stale).toMatchObject({ ok: false })
  expect((await look(zhao, invitationId, 2)).offer.totalFen).toBe(130_000)
})

it('a scanned code knows no version: its path leads to the current one', async () => {
  const invitationId = await send()
  const shareId = newId<'share'>(16)
  const share = { shareId, shopId, kind: 'invitation', targetId: invitationId, parentShareId: null } as const
  await wang.call('makeShare', share)
  await wang.call('reviseInvitation', { shopId, invitationId, replaces: 1, ...bag(128_500) })
  const { path, targetId } = await zhao.call('followShare', { shareId })
  expect(path).toBe(`/pages/invitation/view/index?shop=${shopId}&id=${targetId}&s=${shareId}`)
  const card = await look(zhao, invitationId, null)
  expect(card).toMatchObject({ face: 'sent', current: 2, offer: { version: 2, totalFen: 130_000 } })
  expect(card.offer.items).toHaveLength(1)
  expect(await zhao.ask('readInvitation', { shopId, invitationId: newId(), version: null })).toMatchObject({
    code: 'invitation-gone',
  })
})

it('wishes of many buyers: the latest of each card, three of them, and none of a card that is over', async () => {
  const cards: InvitationId[] = []
  for (let card = 0; card < 5; card += 1) {
    const invitationId = await send()
    cards.push(invitationId)
    for (const text of ['便宜点吗', `要第 ${card} 种`]) {
      town.clock.advance(1_000)
      await zhao.call('askChange', { shopId, invitationId, requestId: newId(), text })
    }
  }
  const [, , third, fourth, fifth] = cards
  await zhao.call('declineInvitation', { shopId, invitationId: fifth ?? newId() })
  const { changeRequestCount, changeRequests } = await counter()
  expect(changeRequestCount).toBe(4)
  expect(changeRequests.map(({ text }) => text)).toEqual(['要第 3 种', '要第 2 种', '要第 1 种'])
  expect(changeRequests.slice(0, 2).map(({ invitationId }) => invitationId)).toEqual([fourth, third])
})

it('a price sent along with the payment is not even read', async () => {
  const invitationId = await send()
  const answer = await zhao.raw('payInvitation', { ...paying(zhao, invitationId, 1), totalFen: 1 })
  expect(answer).toMatchObject({ status: 400, code: 'bad-input' })
})

it('two payers for one invitation, the second by late money: one order, one refund', async () => {
  const invitationId = await send()
  const sun = await town.person('孙悦')
  const first = await pay(sun, invitationId, 1)
  expect(await zhao.ask('payInvitation', paying(zhao, invitationId, 1))).toMatchObject({
    code: 'invitation-claimed',
  })
  await town.pass(35 * MINUTE_MS)
  expect(await stateOf(sun, first)).toBe('closed')
  const second = await pay(zhao, invitationId, 1)
  expect(scan(town, second)).toMatchObject({ ok: true })
  expect(scan(town, first, { evenIfOver: true })).toMatchObject({ ok: true })
  await town.pass(10 * MINUTE_MS)
  expect(await stateOf(zhao, second)).toBe('paid')
  expect(await stateOf(sun, first)).toBe('closed')
  expect(await look(wang, invitationId, 1)).toMatchObject({ face: 'paid', orderId: second.orderId })
  const kindsOf = async ({ orderId }: OrderAt) =>
    (await town.ledger(shopId)).transfers
      .filter((row) => row.orderId === orderId)
      .map(({ kind }) => kind)
      .sort()
  expect(await kindsOf(first)).toEqual(['refund-succeeded', 'stray-money'])
  expect(await kindsOf(second)).toEqual(['channel-fee', 'payment'])
})

it('many who tap at the same moment: one claims, the others are told that somebody is paying', async () => {
  const invitationId = await send()
  const crowd = await Promise.all(['甲乙', '丙丁', '戊己', '庚辛'].map((name) => town.person(name)))
  const answers = await Promise.all(
    crowd.map((person) => person.ask('payInvitation', paying(person, invitationId, 1))),
  )
  expect(answers.filter(({ ok }) => ok)).toHaveLength(1)
  answers.forEach((answer) => answer.ok || expect(answer.code).toBe('invitation-claimed'))
})

it('its seller cannot pay it, a declined or withdrawn one is over, an expired one cannot be paid', async () => {
  const own = await send()
  expect(await wang.ask('payInvitation', paying(wang, own, 1))).toMatchObject({ code: 'invitation-own' })
  await zhao.call('declineInvitation', { shopId, invitationId: own })
  expect(await zhao.ask('payInvitation', paying(zhao, own, 1))).toMatchObject({ code: 'invitation-declined' })
  const withdrawn = await send()
  await wang.call('withdrawInvitation', { shopId, invitationId: withdrawn })
  const late = await zhao.ask('payInvitation', paying(zhao, withdrawn, 1))
  expect(late).toMatchObject({ code: 'invitation-withdrawn' })
  const expired = await send()
  town.clock.advance(DAY_MS - 1)
  expect((await look(zhao, expired, 1)).face).toBe('sent')
  town.clock.advance(1)
  expect(await zhao.ask('payInvitation', paying(zhao, expired, 1))).toMatchObject({
    code: 'invitation-expired',
  })
  await town.pass(HOUR_MS)
  expect((await look(zhao, expired, 1)).face).toBe('expired')
})

it('stock that is gone is told before charging, and a claimed piece is nobody else’s', async () => {
  const cup = await shelve(wang, shopId, { priceFen: 5_000, stock: 1 })
  const offer = { ...bag(1), items: [{ skuId: cup.skuId, title: '陶瓷杯', unitFen: 4_000, quantity: 1 }] }
  const [one, two] = [newId<'invitation'>(), newId<'invitation'>()]
  await wang.call('sendInvitation', { shopId, invitationId: one, ...offer })
  await wang.call('sendInvitation', { shopId, invitationId: two, ...offer })
  await pay(zhao, one, 1)
  expect(await sellable(zhao, shopId, cup)).toBe(0)
  const other = await town.person('孙悦')
  expect(await other.ask('payInvitation', paying(other, two, 1))).toMatchObject({ code: 'sold-out' })
})
