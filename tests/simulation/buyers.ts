// What buyers do: fill a basket or open an invitation, pay, change their mind, pay twice, pay too late, and take delivery.
import type { InvitationId, OrderId, ShopId } from '../../src/domain/ids'
import type { PaymentMethod } from '../../src/domain/payment'
import { payAtCashier, pauseMs, type Bill } from './cashier'
import { clientOf, type Client, type Server } from './client'
import type { Simulation } from './simulation'
import { textOf, type Place, type Somebody } from './town'

const HOUR_MS = 3_600_000
const ADDRESS = { name: '李雷', phone: '13800000009', region: '上海市 徐汇区', detail: '漕溪北路 1 号' }
const PREPAY_TRIES = 4
const PLANS = [
  ...['pay', 'pay', 'pay', 'pay', 'pay'],
  ...['abandon', 'cancel', 'cancel-at-once', 'cancel-and-pay', 'switch', 'switch-and-cancel'],
] as const

export interface Buyer {
  readonly simulation: Simulation
  readonly server: Server
  readonly who: Somebody
  readonly client: Client
}

export function buyerOf(simulation: Simulation, server: Server, who: Somebody): Buyer {
  return { simulation, server, who, client: clientOf(simulation, server, who) }
}

export async function buyFromShelf(buyer: Buyer, place: Place): Promise<void> {
  const { simulation, client } = buyer
  const { chance, store } = simulation
  const { shopId } = place
  const skuIds = place.products.flatMap((product) => product.skuIds)
  const lines = Array.from({ length: chance.between(1, 3) }, () => {
    const skuId = chance.pick(skuIds)
    const terms = store.rows('sku').find((row) => row.skuId === skuId)?.terms ?? 1
    return { skuId, quantity: chance.between(1, 2), terms }
  })
  const orderId = textOf<OrderId>(chance, 22)
  await pause(buyer)
  const placed = await client.call('placeOrder', { shopId, orderId, lines, address: ADDRESS, shareId: null })
  if (!placed.ok) return
  await pause(buyer)
  await payFor(buyer, shopId, orderId)
}

/** Both who got the card try it; whoever finds it claimed looks again once the claim may be over. */
export async function answerInvitation(
  buyer: Buyer,
  shopId: ShopId,
  invitationId: InvitationId,
  version: () => number,
): Promise<void> {
  const { simulation, client, who } = buyer
  const { chance, scheduler } = simulation
  for (let tries = 0; tries < 3; tries += 1) {
    await pause(buyer)
    if (chance.flip(0.7)) await client.call('openInvitation', { shopId, invitationId })
    if (chance.flip(0.05)) await client.call('declineInvitation', { shopId, invitationId })
    const orderId = textOf<OrderId>(chance, 22)
    const ask = { shopId, invitationId, version: version(), orderId, method: methodOf(who), address: ADDRESS }
    const claimed = await client.call('payInvitation', { ...ask, shareId: null })
    if (claimed.ok) return payFor(buyer, shopId, orderId)
    if (claimed.code !== 'invitation-claimed' && claimed.code !== 'invitation-replaced') return
    await scheduler.sleep('looks again', chance.between(60_000, HOUR_MS))
  }
}

const methodOf = ({ token }: Somebody): PaymentMethod => (token === null ? 'wechat-jsapi' : 'wechat-h5')

async function payFor(buyer: Buyer, shopId: ShopId, orderId: OrderId): Promise<void> {
  const { simulation, who } = buyer
  const plan = simulation.chance.pick(PLANS)
  const cancel = () => buyer.client.call('cancelOrder', { shopId, orderId })
  if (plan === 'cancel-at-once') meanwhile(buyer, 'cancels', cancel)
  const bill = await toCashier(buyer, shopId, orderId, methodOf(who))
  if (!bill) return
  const first = plan === 'pay' || plan === 'cancel-and-pay'
  if (plan === 'cancel-and-pay' || plan === 'switch-and-cancel') meanwhile(buyer, 'cancels', cancel)
  if (plan === 'cancel') await cancel()
  if (plan === 'switch' || plan === 'switch-and-cancel') await switchMethod(buyer, bill)
  if (first) {
    await pause(buyer)
    payAtCashier(simulation, bill, who)
  } else if (simulation.faults.happens('late-money')) {
    await simulation.scheduler.sleep('pays late', simulation.chance.between(1, HOUR_MS))
    payAtCashier(simulation, bill, who, true)
  }
  await lookAfter(buyer, shopId, orderId)
  await takeDelivery(buyer, shopId, orderId)
}

/** Asks until the way into the cashier is there; null when it never came. */
async function toCashier(
  { simulation, client }: Buyer,
  shopId: ShopId,
  orderId: OrderId,
  method: PaymentMethod,
): Promise<Bill | null> {
  const { chance, scheduler } = simulation
  for (let tries = 0; tries < PREPAY_TRIES; tries += 1) {
    const paying = await client.call('payOrder', { shopId, orderId, method })
    if (!paying.ok) return null
    if (paying.value.prepay) return { shopId, orderId, attemptNo: paying.value.attemptNo }
    await client.call('checkPayment', { shopId, orderId })
    await scheduler.sleep('waits for the cashier', chance.between(1_000, 60_000))
  }
  return null
}

/** Another way to pay: the number before may still bring its money. */
async function switchMethod(buyer: Buyer, before: Bill): Promise<void> {
  const { simulation, who } = buyer
  const { chance } = simulation
  if (who.token === null) return
  const early = chance.flip(0.3)
  if (early) meanwhile(buyer, 'pays meanwhile', async () => void payAtCashier(simulation, before, who))
  const next = await toCashier(buyer, before.shopId, before.orderId, 'wechat-native')
  await pause(buyer)
  if (next) payAtCashier(simulation, next, who)
  if (!early && simulation.faults.happens('late-money')) payAtCashier(simulation, before, who, true)
}

/** The same person's other thumb. */
function meanwhile({ simulation }: Buyer, name: string, work: () => Promise<unknown>): void {
  const { scheduler, chance } = simulation
  simulation.actors.count += 1
  scheduler.spawn(name, null, async () => {
    await scheduler.sleep(name, chance.pick([0, chance.below(400), chance.below(20_000)]))
    await work()
    simulation.actors.count -= 1
  })
}

async function lookAfter({ simulation, client }: Buyer, shopId: ShopId, orderId: OrderId): Promise<void> {
  const { chance } = simulation
  if (chance.flip(0.5)) await client.call('checkPayment', { shopId, orderId })
  if (chance.flip(0.3)) await client.call('readOrder', { shopId, orderId })
  if (chance.flip(0.1)) await client.call('listMyOrders', { before: null })
}

async function takeDelivery({ simulation, client }: Buyer, shopId: ShopId, orderId: OrderId): Promise<void> {
  const { chance, scheduler, store } = simulation
  if (chance.flip(0.25)) return
  for (let looks = 0; looks < 3; looks += 1) {
    await scheduler.sleep('waits for the goods', chance.between(HOUR_MS, 20 * HOUR_MS))
    const state = store.rows('order').find((row) => row.orderId === orderId)?.state
    if (state === 'closed') return
    if (state !== 'shipped') continue
    const received = await client.call('confirmReceipt', { shopId, orderId })
    if (received.ok) return
  }
}

async function pause({ simulation }: Buyer): Promise<void> {
  const { scheduler, chance } = simulation
  await scheduler.sleep('pauses', pauseMs(chance))
}
