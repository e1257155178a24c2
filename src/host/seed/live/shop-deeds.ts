// All that happens in one shop once it is open: shelves filled, visits, cards, orders, and what is sent to whom.
import { later, MINUTE_MS } from '../../../domain/day'
import type { FileId } from '../../../domain/ids'
import type { Agenda } from './agenda'
import { addOpenCards } from './open-cards'
import { buy, invite, look, place, receive, ship, type Street } from './deeds'
import { photograph, shelve, type Camera } from './open-shop'
import type { PlannedShare } from '../plan/cascade'
import type { PlannedOrder } from '../plan/plan'
import type { PlannedVisit } from '../plan/visits'
import type { Season } from '../plan/season'
import { suppliesOf } from '../plan/stock'

const LOOKED_BEFORE_MS = MINUTE_MS

export function addShopDeeds(agenda: Agenda, street: Street, season: Season, camera: Camera): void {
  const { shop } = street
  const mine = <T extends { readonly shop: string }>(all: readonly T[]) =>
    all.filter((one) => one.shop === shop.key)
  const orders = mine(season.orders)
  addSupplies(agenda, street, orders, camera)
  mine(season.shares).forEach((share) => agenda.add(share.at, () => makeShare(street, share), QUIET))
  mine(season.visits).forEach((visit) => agenda.add(visit.at, () => visitPage(street, visit), QUIET))
  orders.forEach((order) => addOrder(agenda, street, order))
  const customers = orders.flatMap(({ buyer, paid }) => (buyer && paid ? [buyer] : []))
  addOpenCards(agenda, street, customers, season.morning[1].targetId)
}

/** What follows from it is done when the server next looks around: nobody of the past waits for it. */
const QUIET = { settles: false }

function addSupplies(agenda: Agenda, street: Street, orders: readonly PlannedOrder[], camera: Camera): void {
  const { shop, owner, shopId } = street
  const pictures = new Map<string, readonly FileId[]>()
  suppliesOf(shop, orders).forEach(({ at, stock }) =>
    agenda.add(at, async () => {
      // The last one shelved stands first on the shop's page.
      for (const goods of [...shop.goods].reverse()) {
        const taken = pictures.get(goods.title) ?? (await photograph(owner, goods, camera))
        pictures.set(goods.title, taken)
        street.seed.goTo(later(street.seed.now(), MINUTE_MS))
        await shelve(owner, shopId, goods, taken, (sku) => stock.get(sku) ?? 0)
      }
    }),
  )
}

function addOrder(agenda: Agenda, street: Street, order: PlannedOrder): void {
  const { invitation, buyer, lines, told, paid, shippedAt, receivedAt } = order
  if (!told) {
    if (invitation && buyer) {
      const { invitationId, sentAt, note } = invitation
      agenda.add(sentAt, () => invite(street, { invitationId, lines, note }), QUIET)
      agenda.add(later(order.placedAt, -LOOKED_BEFORE_MS), () => look(street, buyer, invitationId), QUIET)
    }
    agenda.add(order.placedAt, () => (paid ? buy(street, order) : place(street, order)), QUIET)
  }
  if (shippedAt === null) return
  agenda.add(shippedAt, () => ship(street, order), QUIET)
  if (receivedAt !== null) agenda.add(receivedAt, () => receive(street, order), QUIET)
}

async function makeShare({ citizen, shopId }: Street, share: PlannedShare): Promise<void> {
  const { shareId, kind, parent, sharer } = share
  const targetId = share.targetId ?? shopId
  await citizen(sharer).call('makeShare', {
    shareId,
    shopId,
    kind,
    targetId,
    parentShareId: parent?.shareId ?? null,
  })
}

async function visitPage({ citizen, shopId }: Street, visit: PlannedVisit): Promise<void> {
  const { visitId, kind, visitor, shareId } = visit
  const targetId = visit.targetId ?? shopId
  await citizen(visitor).call('recordVisit', { shopId, visitId, page: kind, targetId, shareId })
}
