// The stories one can find again in the demo world: a forwarded card, late money, a second version, a lost notice.
import { DAY_MS, later, MINUTE_MS, SECOND_MS } from '../../domain/day'
import { ID_LENGTH, outTradeNo, type InvitationId } from '../../domain/ids'
import type { Agenda } from './live/agenda'
import { byHand } from './plan/by-hand'
import { at } from './plan/calendar'
import { newShare, type PlannedShare } from './plan/cascade'
import type { Chance } from './chance'
import { invite, itemsOf, look, money, payOrder, place, type Street } from './live/deeds'
import { CHEN_DUO, type OwnerKey } from './people'
import type { PlannedInvitation, PlannedLine, PlannedOrder, SeedShop } from './plan/plan'

export interface Stories {
  readonly orders: Readonly<Record<'tooLate' | 'mother' | 'late' | 'lost', PlannedOrder>>
  /** The bag's second version as it lies in the chat. */
  readonly bag: { readonly invitationId: InvitationId; readonly share: PlannedShare }
  readonly shares: readonly PlannedShare[]
}

const bagOf = (colour: string, unitFen: number): PlannedLine => ({
  sku: null,
  title: `手袋，小号，${colour}`,
  unitFen,
  quantity: 1,
})
const FORWARDED = { sentAt: at('2026-10-29 20:05'), line: bagOf('焦糖色', 188_000) }
const BAG = { sentAt: at('2026-11-18 19:40'), first: bagOf('黑色', 398_000), second: bagOf('驼色', 386_000) }
const WEEK_MS = 7 * DAY_MS

export function writeStories(shops: (key: OwnerKey) => SeedShop, chance: Chance): Stories {
  const [amiao, banshan, chunshan] = [shops('miao-xiaoyu'), shops('zhou-mingyuan'), shops('he-chunshan')]
  const forwarded = invitation(FORWARDED.sentAt, `${CHEN_DUO.name}，焦糖色的小号，门店最后一只。`, chance)
  const bought = (text: string, more: object) => ({
    ...byHand(amiao, { at: text, lines: [], told: true, ...more }, chance),
    invitation: forwarded,
    lines: [FORWARDED.line],
  })
  const bagId = chance.id<InvitationId>(ID_LENGTH)
  const cardOf = (
    invitationId: InvitationId,
    sharer: PlannedShare['sharer'],
    moment: string,
  ): PlannedShare => ({
    ...newShare(amiao, sharer, null, at(moment), chance),
    kind: 'invitation',
    targetId: invitationId,
  })
  const bagShare = cardOf(bagId, amiao.owner, '2026-11-18 20:31')
  return {
    orders: {
      tooLate: bought('2026-10-29 20:31', { paid: false }),
      mother: bought('2026-10-29 20:31:22', { shipped: '2026-10-31 11:20', received: '2026-11-03 18:40' }),
      late: byHand(
        chunshan,
        { at: '2026-11-10 23:30', lines: [['脐橙 10 斤', 1]], paid: false, told: true },
        chance,
      ),
      lost: byHand(
        banshan,
        {
          at: '2026-11-05 10:32',
          lines: [['九曲红梅', 1]],
          told: true,
          shipped: '2026-11-05 17:10',
          received: '2026-11-08 12:30',
        },
        chance,
      ),
    },
    bag: { invitationId: bagId, share: bagShare },
    shares: [cardOf(forwarded.invitationId, CHEN_DUO, '2026-10-29 20:20'), bagShare],
  }
}

function invitation(sentAt: PlannedInvitation['sentAt'], note: string, chance: Chance): PlannedInvitation {
  return { invitationId: chance.id<InvitationId>(ID_LENGTH), sentAt, note, version: 1 }
}

export function tellStories(agenda: Agenda, street: (key: OwnerKey) => Street, stories: Stories): void {
  const { orders, bag } = stories
  tellForwarded(agenda, street('miao-xiaoyu'), orders)
  tellLateMoney(agenda, street('he-chunshan'), orders.late)
  tellLostNotice(agenda, street('zhou-mingyuan'), orders.lost)
  tellSecondVersion(agenda, street('miao-xiaoyu'), bag.invitationId)
}

/** Two mothers pay within four seconds: the first has just given up, and her sheet says yes all the same. */
function tellForwarded(agenda: Agenda, street: Street, { tooLate, mother }: Stories['orders']): void {
  const { invitation } = mother
  if (!invitation) throw new Error('a mother pays an invitation')
  const { invitationId, note } = invitation
  const start = tooLate.placedAt
  agenda.add(FORWARDED.sentAt, () => invite(street, { invitationId, lines: mother.lines, note }))
  agenda.add(later(FORWARDED.sentAt, 7 * MINUTE_MS), () => look(street, CHEN_DUO, invitationId))
  agenda.add(start, () => place(street, tooLate))
  agenda.add(later(start, 20 * SECOND_MS), () => {
    if (!tooLate.buyer) throw new Error('somebody gives up')
    return street
      .citizen(tooLate.buyer)
      .call('cancelOrder', { shopId: street.shopId, orderId: tooLate.orderId })
  })
  agenda.add(later(start, 22 * SECOND_MS), () => place(street, mother))
  agenda.add(later(start, 30 * SECOND_MS), () => money(street, mother))
  agenda.add(later(start, 34 * SECOND_MS), () => money(street, tooLate, true))
}

/** The order ran out with the cashier open; the money came a minute later, and was back two minutes after that. */
function tellLateMoney(agenda: Agenda, street: Street, order: PlannedOrder): void {
  const { seed, shopId } = street
  const over = later(order.placedAt, 30 * MINUTE_MS)
  agenda.add(order.placedAt, () => place(street, order))
  agenda.add(later(order.placedAt, 20 * SECOND_MS), () => payOrder(street, order))
  agenda.add(over, () => seed.lookAround())
  agenda.add(later(over, MINUTE_MS), () => {
    seed.pay.control.planRefund('HOLD')
    return money(street, order, true)
  })
  agenda.add(later(over, 3 * MINUTE_MS), () => {
    const number = outTradeNo(shopId, order.orderId, 1)
    const refund = seed.pay.books.refunds().find(({ transaction }) => transaction.outTradeNo === number)
    seed.pay.control.settleRefund(refund?.outRefundNo ?? '', 'SUCCESS')
    return Promise.resolve()
  })
}

/** The channel says nothing; the shop asks by itself after forty seconds. */
function tellLostNotice(agenda: Agenda, street: Street, order: PlannedOrder): void {
  const { seed, shopId } = street
  agenda.add(order.placedAt, () => place(street, order))
  agenda.add(later(order.placedAt, 9 * SECOND_MS), async () => {
    await payOrder(street, order)
    seed.pay.control.notices.drop(outTradeNo(shopId, order.orderId, 1))
    await money(street, order)
  })
  agenda.add(later(order.placedAt, 49 * SECOND_MS), () => Promise.resolve())
}

function tellSecondVersion(agenda: Agenda, street: Street, invitationId: InvitationId): void {
  const { shopId, shop, owner, citizen } = street
  const { sentAt, first, second } = BAG
  const note = `${CHEN_DUO.name}，您要的小号。`
  agenda.add(sentAt, () => invite(street, { invitationId, lines: [first], note, validMs: WEEK_MS }))
  agenda.add(later(sentAt, 12 * MINUTE_MS), () => look(street, CHEN_DUO, invitationId))
  agenda.add(later(sentAt, 15 * MINUTE_MS), () =>
    citizen(CHEN_DUO).call('askChange', {
      shopId,
      invitationId,
      requestId: street.chance.id(ID_LENGTH),
      text: '要驼色',
    }),
  )
  agenda.add(later(sentAt, 50 * MINUTE_MS), () => {
    const offer = {
      items: itemsOf(shop, [second]),
      postageFen: 0,
      note: `${CHEN_DUO.name}，换成驼色了。`,
      validMs: WEEK_MS,
    }
    return owner.call('reviseInvitation', { shopId, invitationId, replaces: 1, ...offer })
  })
}
