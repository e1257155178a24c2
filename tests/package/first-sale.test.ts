// From a friend's card to money held: a shop is looked at, shared on, and gone into, in the built package, by two phones.
import type { ShopId } from '../../src/domain/ids'
import { openShop, shelve } from '../stories/scenes'
import { storyTown } from '../stories/story-town'
import { nodePhones } from './host/node-phones'
import { sizesSaid } from './host/sizes-said'
import { townLine } from './host/town-line'

const SHOP_BYTES_MAX = 15_000
const SET_DATA_BYTES_MAX = 40_000
const TAP_BYTES_MAX = 1_000
const GOODS = 20

const town = storyTown()
const phones = nodePhones()
let shopId: ShopId

beforeAll(async () => {
  const seller = await town.person('王桂芬')
  shopId = await openShop(town, seller, '王姐的茶铺')
  for (let n = 1; n <= GOODS; n += 1)
    await shelve(seller, shopId, { priceFen: 7_200 + n, stock: 3, title: `陶瓷杯 ${n} 号` })
})

it('a shop of 20 goods opens by its card, is sent on, and a friend goes into a product', async () => {
  const first = phones.phone(townLine(town, '李娜'))
  await first.open(`/pages/shop/view/index?shop=${shopId}`)
  expect(first.sees('王姐的茶铺')).toBe(true)
  expect(first.sees('72.20')).toBe(true)
  const card = await first.share()
  expect(card).toMatchObject({ title: '王姐的茶铺', path: expect.stringMatching(/&s=\w{16}$/) })
  const friend = phones.phone(townLine(town, '陈默'))
  await friend.open(card.path)
  await friend.tap('陶瓷杯 3 号')
  expect(friend.routes()).toEqual(['pages/shop/view/index', 'pages/product/view/index'])
  expect(friend.sees('72.03')).toBe(true)
  const { text, pages, taps } = sizesSaid([first, friend])
  process.stdout.write(text)
  expect(pages.filter(({ largestBytes }) => largestBytes > SET_DATA_BYTES_MAX)).toEqual([])
  expect(taps.filter(({ bytes }) => bytes > TAP_BYTES_MAX)).toEqual([])
  const shopBytes = pages
    .filter(({ route }) => route === 'pages/shop/view/index')
    .map((page) => page.largestBytes)
  expect(Math.max(...shopBytes)).toBeLessThanOrEqual(SHOP_BYTES_MAX)
})

it('in Moments the same page stands, nobody is known, and nothing forbidden is asked for', async () => {
  const phone = phones.phone(townLine(town, '李娜'))
  await phone.open(`/pages/shop/view/index?shop=${shopId}`)
  const moment = await phone.shareToMoments()
  const passer = phones.phone(townLine(town, '路人'))
  await passer.open(moment.path, 'moments')
  expect(passer.sees('王姐的茶铺')).toBe(true)
  expect(passer.diary.forbidden).toEqual([])
})
