// What sellers do: ship what is paid, restock and reprice, and send invitations that they revise or take back.
import type { Input } from '../../src/contract/functions'
import type { InvitationId } from '../../src/domain/ids'
import { answerInvitation, buyerOf } from './buyers'
import { clientOf, type Client, type Server } from './client'
import type { Simulation } from './simulation'
import { textOf, type Place, type Town } from './town'

const HOUR_MS = 3_600_000
const ROUNDS = 8

/** Looks after the shop every few hours, for about two days. */
export async function mindShop(simulation: Simulation, server: Server, place: Place): Promise<void> {
  const { chance, scheduler } = simulation
  const client = clientOf(simulation, server, place.seller)
  const kept = new Set<string>()
  for (let round = 0; round < ROUNDS; round += 1) {
    await scheduler.sleep('minds the shop', chance.between(HOUR_MS / 4, 12 * HOUR_MS))
    await shipPaid(simulation, client, place, kept)
    if (chance.flip(0.3)) await editProduct(simulation, client, place)
    if (chance.flip(0.2)) await client.call('listSettlements', { shopId: place.shopId, before: null })
  }
}

/** Some orders are never shipped; their money stays held, as it should. */
async function shipPaid(
  { chance, store }: Simulation,
  client: Client,
  { shopId }: Place,
  kept: Set<string>,
): Promise<void> {
  for (const { orderId } of store
    .rows('order')
    .filter((row) => row.shopId === shopId && row.state === 'paid')) {
    if (kept.has(orderId)) continue
    if (chance.flip(0.1)) kept.add(orderId)
    else {
      if (chance.flip(0.3)) await client.call('revealAddress', { shopId, orderId })
      await client.call('shipOrder', { shopId, orderId, waybill: waybill(chance), carrier: null })
      if (chance.flip(0.1)) {
        await client.call('shipOrder', { shopId, orderId, waybill: waybill(chance), carrier: null })
      }
    }
  }
}

const waybill = (chance: Simulation['chance']): string =>
  `SF${Array.from({ length: 13 }, () => chance.below(10)).join('')}`

async function editProduct({ chance, store }: Simulation, client: Client, place: Place): Promise<void> {
  const { shopId } = place
  const { productId } = chance.pick(place.products)
  const product = store.rows('product').find((row) => row.productId === productId)
  if (!product) return
  const { title, postageFen, onSale } = product
  const skus = store
    .rows('sku')
    .filter((row) => row.productId === productId)
    .map((sku) => ({
      skuId: sku.skuId,
      spec: [...sku.spec],
      priceFen: chance.flip(0.3) ? chance.between(1, 2_000) : sku.priceFen,
      stock: chance.flip(0.5) ? chance.between(0, 6) : sku.sellable,
      onSale: true,
    }))
  const axes = product.axes.map(({ name, choices }) => ({ name, choices: [...choices] }))
  const same = { shopId, productId, title, detail: '', onSale, axes, pictures: [], postageFen }
  await client.call('saveProduct', { ...same, skus })
}

/** One invitation and the two people its card reaches. */
export async function invite(
  simulation: Simulation,
  server: Server,
  town: Town,
  place: Place,
): Promise<void> {
  const { chance, scheduler } = simulation
  const { shopId } = place
  const client = clientOf(simulation, server, place.seller)
  const invitationId = textOf<InvitationId>(chance, 22)
  await scheduler.sleep('invites', chance.pick([chance.below(HOUR_MS), chance.below(30 * HOUR_MS)]))
  const sent = await client.call('sendInvitation', { shopId, invitationId, ...offerOf(simulation, place) })
  if (!sent.ok) return
  let version = 1
  for (const who of [chance.pick(town.buyers), chance.pick(town.buyers)]) {
    simulation.actors.count += 1
    scheduler.spawn('invited', null, async () => {
      const shown = () => (chance.flip(0.8) ? version : 1)
      await answerInvitation(buyerOf(simulation, server, who), shopId, invitationId, shown)
      simulation.actors.count -= 1
    })
  }
  await scheduler.sleep('thinks it over', chance.between(1, 2 * HOUR_MS))
  if (chance.flip(0.4)) {
    const offer = offerOf(simulation, place)
    const revised = await client.call('reviseInvitation', {
      shopId,
      invitationId,
      replaces: version,
      ...offer,
    })
    if (revised.ok) version = revised.value.version
  }
  if (chance.flip(0.15)) await client.call('withdrawInvitation', { shopId, invitationId })
}

type Offer = Pick<Input<'sendInvitation'>, 'items' | 'postageFen' | 'note' | 'validMs'>

function offerOf({ chance }: Simulation, { products }: Place): Offer {
  const items = Array.from({ length: chance.between(1, 2) }, () => ({
    skuId: chance.flip(0.6) ? chance.pick(products.flatMap(({ skuIds }) => skuIds)) : null,
    title: '手工活',
    unitFen: chance.pick([1, chance.between(1, 30_000)]),
    quantity: chance.between(1, 2),
  }))
  const validMs = chance.pick([HOUR_MS / 2, 24 * HOUR_MS, 48 * HOUR_MS])
  return { items, postageFen: chance.pick([0, 600]), note: '', validMs }
}
