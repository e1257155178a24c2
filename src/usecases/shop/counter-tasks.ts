// The counter's tasks beside the orders: buyers who wait for an answer, and goods that run out.
import type { Output } from '../../contract/functions'
import type { Instant } from '../../domain/day'
import type { ShopId } from '../../domain/ids'
import { many, type Facts } from '../../ports/store'

type Counter = Output<'readCounter'>
type TaskFacts = Facts<ReturnType<typeof taskFetches>>

/** Out with a buyer: a claimed invitation is being paid, the others are over. */
export const OUT = { in: ['sent', 'opened'] }
const TASKS_SHOWN = 3
/** Wishes looked through for those that still wait; a counter that says 50 says enough. */
const REQUESTS_READ_MAX = 50
const LOW_STOCK_MAX = 3
/** SKUs of products off sale are left out after they were read. */
const SCARCE_READ_MAX = 50

export const taskFetches = (shopId: ShopId, now: Instant) => ({
  unread: many(
    'message',
    { shopId, kind: 'change-asked', readAt: null },
    [
      ['at', 'desc'],
      ['ref', 'asc'],
    ],
    REQUESTS_READ_MAX,
  ),
  requests: many(
    'changeRequest',
    { shopId, requestId: { via: ['unread', 'ref'] } },
    [
      ['at', 'desc'],
      ['invitationId', 'asc'],
      ['requestId', 'asc'],
    ],
    REQUESTS_READ_MAX,
  ),
  asked: many(
    'invitation',
    { shopId, invitationId: { via: ['requests', 'invitationId'] }, state: OUT, expiresAt: { gt: now } },
    [['invitationId', 'asc']],
    REQUESTS_READ_MAX,
  ),
  scarce: many(
    'sku',
    { shopId, onSale: true, sellable: { lt: LOW_STOCK_MAX + 1 } },
    [
      ['sellable', 'asc'],
      ['skuId', 'asc'],
    ],
    SCARCE_READ_MAX,
  ),
  offered: many(
    'product',
    { shopId, productId: { via: ['scarce', 'productId'] }, onSale: true },
    [['productId', 'asc']],
    SCARCE_READ_MAX,
  ),
})

/** Invitations with a wish that is not answered yet, each with its latest one: how many, and the latest few. */
export function askingOf({
  requests,
  asked,
}: TaskFacts): Pick<Counter, 'changeRequests' | 'changeRequestCount'> {
  const latest = requests.filter(
    ({ invitationId }, place) => requests.findIndex((row) => row.invitationId === invitationId) === place,
  )
  const open = latest.flatMap(({ invitationId, text, at }) => {
    const invitation = asked.find((row) => row.invitationId === invitationId)
    return invitation ? [{ invitationId, version: invitation.version, text, at }] : []
  })
  return { changeRequestCount: open.length, changeRequests: open.slice(0, TASKS_SHOWN) }
}

export function lowStockOf({ scarce, offered }: TaskFacts): Counter['lowStock'] {
  return scarce
    .filter(({ productId }) => offered.some((row) => row.productId === productId))
    .slice(0, TASKS_SHOWN)
    .map(({ productId, skuId, title, spec, sellable }) => ({ productId, skuId, title, spec, sellable }))
}
