// Hardships of more than one hand: somebody takes the last piece, two pay at once, one finger taps twice.
import type { ShopId, SkuId } from '../../domain/ids'
import { one } from '../../ports/store'
import type { World } from '../../ports/world'
import { momentOf } from '../../server/moment'
import { asGuest, readAnswer, type Answer } from './guest'
import type { Forward, HardSide, Strike, Tell } from './hard-strike'

interface OrderInput {
  readonly shopId: ShopId
  readonly orderId: string
  readonly lines: readonly { readonly skuId: SkuId; readonly quantity: number; readonly terms: number }[]
}

export async function lastPiece(
  { world }: HardSide,
  request: Request,
  forward: Forward,
  tell: Tell,
): Promise<Response> {
  const taken = await takeAll(world, (await request.clone().json()) as OrderInput)
  const response = await forward(request)
  const answer = await readAnswer(response)
  const pieces = taken === 1 ? 'the last piece' : `all ${taken} pieces`
  tell(
    'last-piece',
    answer.ok
      ? `Somebody else took ${pieces} a moment earlier, and there was still enough for both.`
      : `Somebody else took ${pieces} a moment earlier. The shop refused before any money moved: 「${answer.sentence}」`,
  )
  return response
}

export async function twoPay(
  { world }: HardSide,
  request: Request,
  forward: Forward,
  tell: Tell,
): Promise<Response> {
  const input = (await request.clone().json()) as Record<string, unknown>
  const rival = asGuest(world)('payInvitation', { ...input, orderId: momentOf(world).id(), shareId: null })
  const [response, theirs] = await Promise.all([forward(request), rival])
  const ours = await readAnswer(response)
  tell('two-pay', twoPaid(ours, theirs))
  return response
}

function twoPaid(ours: Answer, theirs: Answer): string {
  const both = 'Two people tapped 付款 for the same invitation at once.'
  if (ours.ok && theirs.ok) return `${both} Both were let through: that must never happen.`
  if (ours.ok) return `${both} One order: this buyer was first. The other was told 「${theirs.sentence}」`
  if (theirs.ok) return `${both} One order: the other was first. This buyer was told 「${ours.sentence}」`
  return `${both} Neither may: 「${ours.sentence}」`
}

export const doubleTap: Strike = async (request, forward, tell) => {
  const responses = await Promise.all([forward(request.clone()), forward(request)])
  const [first, second] = [await readAnswer(responses[0]), await readAnswer(responses[1])]
  tell('double-tap', tapped(first, second))
  return first.ok ? responses[0] : responses[1]
}

function tapped(first: Answer, second: Answer): string {
  const both = 'The tap came twice at the same moment.'
  if (first.ok && second.ok)
    return first.text === second.text
      ? `${both} The second one got the first one’s answer: one order.`
      : `${both} Each got another answer: that must never happen.`
  if (!first.ok && !second.ok) return `${both} Neither was carried out: 「${first.sentence}」`
  const refused = first.ok ? second : first
  return `${both} One was carried out, the other was told 「${refused.sentence}」: one order.`
}

/** Another buyer orders everything that can be sold of the first line; how much that was. */
async function takeAll(world: World, { shopId, lines }: OrderInput): Promise<number> {
  const [wanted] = lines
  if (!wanted) return 0
  const fetches = { sku: one('sku', { shopId, skuId: wanted.skuId }) }
  const { facts } = await world.store.read({
    credential: null,
    now: world.clock.now(),
    fetches,
    repeat: null,
  })
  const quantity = facts.sku?.sellable ?? 0
  const guest = asGuest(world)
  let left = quantity
  while (left > 0) {
    const part = Math.min(left, QUANTITY_MAX)
    const order = {
      shopId,
      orderId: momentOf(world).id(),
      lines: [{ ...wanted, quantity: part }],
      address: RIVAL_ADDRESS,
      shareId: null,
    }
    const { ok } = await guest('placeOrder', order)
    if (!ok) break
    left -= part
  }
  return quantity - left
}

const QUANTITY_MAX = 99
const RIVAL_ADDRESS = {
  name: '别人',
  phone: '13800000009',
  region: '上海市 上海市 静安区',
  detail: '南京西路 1 号',
}
