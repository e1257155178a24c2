// A phone's line into a town: whoever holds the phone is known by the platform, and WeChat's cashier takes the money.
import type { Output } from '../../../src/contract/functions'
import { newId } from '../../stories/papers'
import { addressOf, openShop, shelve } from '../../stories/scenes'
import { storyTown } from '../../stories/story-town'
import type { Line } from './line'
import { townLine } from './town-line'

jest.setTimeout(90_000)
const town = storyTown()

interface Answer {
  readonly status: number
  readonly body: { readonly ok: boolean; readonly value?: unknown; readonly code?: string }
}

const ask = async (line: Line, name: string, input: unknown, known = true): Promise<Answer['body']> => {
  const key = newId<'key'>()
  return ((await line.call({ name, input, key }, known)) as Answer).body
}

it('the same owner is the same person at every call, and nobody where the platform says nothing', async () => {
  const openingId = newId<'opening'>()
  expect(await ask(townLine(town, '王桂芬'), 'startOpening', { openingId, shareId: null })).toMatchObject({
    ok: true,
  })
  expect(await ask(townLine(town, '王桂芬'), 'readOpening', { openingId })).toMatchObject({ ok: true })
  expect(await ask(townLine(town, '李娜'), 'readOpening', { openingId })).toMatchObject({ code: 'not-found' })
  const unknown = await ask(townLine(town, '王桂芬'), 'readOpening', { openingId }, false)
  expect(unknown).toMatchObject({ code: 'signed-out' })
})

it('a buyer pays in WeChat, once', async () => {
  const seller = await town.person('王桂芬')
  const shopId = await openShop(town, seller, '王姐的茶铺')
  const { skuId, quantity, terms } = await shelve(seller, shopId, { priceFen: 7_200, stock: 3 })
  const buyer = townLine(town, '李娜')
  const orderId = newId<'order'>()
  const basket = {
    shopId,
    orderId,
    lines: [{ skuId, quantity, terms }],
    address: addressOf(seller),
    shareId: null,
  }
  expect(await ask(buyer, 'placeOrder', basket)).toMatchObject({ ok: true })
  const cashier = await ask(buyer, 'payOrder', { shopId, orderId, method: 'wechat-jsapi' })
  const { prepay } = cashier.value as Output<'payOrder'>
  if (prepay?.kind !== 'jsapi') throw new Error('WeChat’s cashier was expected')
  const prepayId = prepay.package.replace('prepay_id=', '')
  expect(await townLine(town, '别人').pay(prepayId)).toEqual({ paid: false, reason: 'other-payer' })
  expect(await buyer.pay(prepayId)).toEqual({ paid: true })
  expect(await buyer.pay(prepayId)).toEqual({ paid: false, reason: 'paid' })
  expect(await ask(buyer, 'readOrder', { shopId, orderId })).toMatchObject({
    value: { order: { state: 'paid' } },
  })
})
