// Money that comes too late, or twice, and what became of it; all of it from one unlucky buyer.
import { MINUTE_MS } from '../../src/domain/day'
import { outTradeNo, type OrderId } from '../../src/domain/ids'
import { buy, stateIs, type Shelf } from '../screens/scene'
import { guest } from '../screens/scene-people'
import type { Person } from '../stories/citizen'
import { waitFor, type Demo } from '../stories/tell-outside'

/** `late` is on its way back for good, `back` is there, `failed` could not be sent; `asked` is not known to be paid yet. */
export type LateFace = 'late' | 'back' | 'failed' | 'twice' | 'asked'

export interface LateMoney {
  readonly token: string
  readonly orders: Readonly<Record<LateFace, OrderId>>
}

interface Payer {
  readonly demo: Demo
  readonly shelf: Shelf
  readonly buyer: Person
}

/** The channel is asked about a refund after a minute. */
const ASKED_ABOUT_MS = 2 * MINUTE_MS

export async function payLate(demo: Demo, { shopId, goods }: Shelf): Promise<LateMoney> {
  const shelf = { shopId, goods }
  const buyer = await guest(demo, '周文')
  const payer = { demo, shelf, buyer }
  const late = await payTooLate(payer, 'HOLD')
  const back = await payTooLate(payer, 'SUCCESS')
  const failed = await payTooLate(payer, 'CLOSED')
  const twice = await payTwice(payer)
  await demo.control('clock', { advanceMs: ASKED_ABOUT_MS })
  await refundIs(payer, back, 'succeeded')
  await refundIs(payer, failed, 'failed')
  await refundIs(payer, twice, 'succeeded')
  const asked = await buy(shelf, buyer, 1)
  await buyer.call('payOrder', { shopId, orderId: asked, method: 'wechat-h5' })
  return { token: buyer.token(), orders: { late, back, failed, twice, asked } }
}

async function payTooLate(payer: Payer, outcome: 'HOLD' | 'SUCCESS' | 'CLOSED'): Promise<OrderId> {
  const { demo, shelf, buyer } = payer
  const at = { shopId: shelf.shopId, orderId: await buy(shelf, buyer, 2) }
  const { attemptNo } = await buyer.call('payOrder', { ...at, method: 'wechat-native' })
  await buyer.call('cancelOrder', at)
  await waitFor('the end of the order', () => stateIs(shelf, buyer, at.orderId, 'closed'))
  await demo.control('plan-refund', { outcome })
  await scan(payer, at.orderId, attemptNo)
  await refundIs(payer, at.orderId, 'sending')
  return at.orderId
}

/** The first code is closed for the second, and yet somebody's money gets through by it. */
async function payTwice(payer: Payer): Promise<OrderId> {
  const { shelf, buyer } = payer
  const at = { shopId: shelf.shopId, orderId: await buy(shelf, buyer, 1) }
  const first = await buyer.call('payOrder', { ...at, method: 'wechat-native' })
  const second = await buyer.call('payOrder', { ...at, method: 'wechat-h5' })
  await scan(payer, at.orderId, second.attemptNo)
  await waitFor('the payment', () => stateIs(shelf, buyer, at.orderId, 'paid'))
  await scan(payer, at.orderId, first.attemptNo)
  await refundIs(payer, at.orderId, 'sending')
  return at.orderId
}

async function scan({ demo, shelf }: Payer, orderId: OrderId, attemptNo: number): Promise<void> {
  const handle = outTradeNo(shelf.shopId, orderId, attemptNo)
  await demo.control('pay', { handle, payerOpenid: 'oScans', evenIfOver: true })
}

function refundIs({ shelf, buyer }: Payer, orderId: OrderId, wanted: string): Promise<true> {
  const { shopId } = shelf
  return waitFor(`a refund that is ${wanted}`, async () => {
    const { refunds } = await buyer.call('readOrder', { shopId, orderId })
    return refunds.some(({ state }) => state === wanted) ? true : null
  })
}
