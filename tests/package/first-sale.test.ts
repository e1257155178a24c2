// The first sale on the built package: a shop is opened, a product shared, an invitation paid, and both see the money held.
import { newPapers } from '../stories/papers'
import { storyTown } from '../stories/story-town'
import { expectWithinBudget } from './budget'
import { fillAddressOn, inviteOn, openShopOn, shelveOn, SHOP_NAME } from './deeds'
import { linePerson } from './host/line-person'
import type { Line } from './host/line'
import { nodePhones } from './host/node-phones'
import type { Phone } from './host/phone'
import { townLine } from './host/town-line'
import { photo } from './photo'

/** Three people's screens, also on a busy machine. */
const STORY_TIMEOUT_MS = 300_000

const town = storyTown()
const phones = nodePhones()

it(
  'four steps, a product, a share, an invitation, a payment: and both see where the money is',
  async () => {
    const seller = phones.phone(townLine(town, '李娜'))
    const shopId = await openShopOn(town, seller, newPapers('李娜'))
    expect(seller.sees(`${SHOP_NAME}，开张了`)).toBe(true)
    await shelveOn(seller, await photo())
    await seller.tap('发给朋友')
    const shared = seller.cards.at(-1)
    expect(shared).toMatchObject({ title: '剁椒酱 230 克', path: expect.stringMatching(/&s=\w{16}$/) })

    const friend = await openedByFriend(shared?.path ?? '')

    await inviteOn(seller)
    expect(seller.sees('写好了，还没发出去')).toBe(true)
    await seller.tap('发给赵先生')
    expect(seller.text()).toMatch(/\d\d:\d\d 发过，还没有人打开/)
    const card = seller.cards.at(-1)
    expect(card?.path).toMatch(/^\/pages\/invitation\/view\/index\?.*&s=\w{16}&v=1$/)
    const buyer = phones.phone(townLine(town, '赵一鸣'))
    await buyer.open(card?.path ?? '')
    expect(buyer.sees('赵先生，这是您要的剁椒酱 230 克。')).toBe(true)
    await buyer.tap('去付款 ¥50.00')
    await fillAddressOn(buyer)
    await buyer.tap('付款 ¥50.00')
    expect(buyer.sees('付好了')).toBe(true)
    expect(buyer.diary.calls.filter(({ name }) => name === 'requestPayment')).toHaveLength(1)
    await seesHeld(buyer, seller)

    const { orders } = await linePerson(town, '李娜').call('listShopOrders', {
      shopId,
      state: null,
      before: null,
    })
    expect(orders).toMatchObject([{ state: 'paid', totalFen: 5_000, receiver: '赵*' }])
    expectWithinBudget([seller, friend, buyer])
  },
  STORY_TIMEOUT_MS,
)

/** Nobody says who the friend is, and a single question brings the whole first screen. */
async function openedByFriend(path: string): Promise<Phone> {
  const asked: string[] = []
  const line = townLine(town, '陈默')
  const unknown: Line = {
    ...line,
    call(event, known) {
      asked.push(event.name)
      return line.call(event, event.name === 'readProductPage' ? false : known)
    },
  }
  const friend = phones.phone(unknown)
  const rest = [friend.lineFaults.hold('readMyShop'), friend.lineFaults.hold('recordVisit')]
  await friend.open(path)
  expect(friend.sees('28.00')).toBe(true)
  expect(friend.sees('我也要开店')).toBe(true)
  expect(friend.sees('买')).toBe(true)
  expect(asked[0]).toBe('readProductPage')
  expect([...asked].sort()).toEqual(['readMyShop', 'readProductPage', 'recordVisit'])
  rest.forEach((release) => release())
  await friend.settle()
  return friend
}

async function seesHeld(buyer: Phone, seller: Phone): Promise<void> {
  await buyer.tap('看订单')
  expect(buyer.sees('担保中')).toBe(true)
  await seller.open('/pages/order/sold/index')
  await seller.tap('赵*')
  expect(seller.page().route).toBe('pages/order/detail/index')
  expect(seller.sees('担保中')).toBe(true)
}
