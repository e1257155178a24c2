// The tap on 「付款」: makes the order once, whatever the network does and also when the app was ended in between, then
// hands over to the page that pays.
import { useRef, useState } from 'react'
import { rememberAddress } from '../../../client/address-book'
import type { Phase } from '../../../client/action'
import { shareInto } from '../../../client/arrival'
import { useNewId } from '../../../client/ids'
import { wishToPay } from '../../../client/payment-wish'
import type { Address } from '../../../client/platform'
import type { Refusal } from '../../../client/reply'
import { replace, routes } from '../../../client/routes'
import { serverNow } from '../../../client/server-time'
import { useWrite } from '../../../client/use-write'
import type { Output } from '../../../contract/functions'
import type { OrderId } from '../../../domain/ids'
import type { PaymentMethod } from '../../../domain/payment'
import type { Basket } from './basket'
import { dropDoubt, keepDoubt, methodOf, type Asked, type Doubt } from './doubt'
import type { Source } from './source'

export interface Wanted {
  readonly basket: Basket
  readonly address: Address
  readonly method: PaymentMethod
}

export interface Placing {
  readonly phase: Phase
  /** Nothing was made; null once it has been read. */
  readonly refusal: Refusal | null
  forget(): void
  place(wanted: Wanted): Promise<void>
}

/** `before` was sent on an earlier visit; `onRefused` gets what the page has to show anew. */
export function usePlacing(
  source: Source,
  before: Doubt | null,
  onRefused: (refusal: Refusal) => void,
): Placing {
  const orderId = useNewId<'order'>()
  const key = useNewId<'key'>()
  const order = useWrite('placeOrder')
  const invitation = useWrite('payInvitation')
  const [refusal, setRefusal] = useState<Refusal | null>(null)
  // Until it is known how the last one ended, nothing else is sent: two orders are worse than an old one.
  const doubt = useRef(before)

  const send = async ({ asked, key: sameKey }: Doubt): Promise<Outcome> => {
    if (asked.kind === 'order') return outcomeOf(asked, await order.send(asked.input, sameKey), null)
    const reply = await invitation.send(asked.input, sameKey)
    return outcomeOf(asked, reply, reply.kind === 'done' ? reply.value : null)
  }
  const place = async (wanted: Wanted): Promise<void> => {
    if (orderId === null || key === null) return
    setRefusal(null)
    const sent = doubt.current ?? doubtFrom(source, wanted, orderId, key)
    doubt.current = sent
    keepDoubt(source, sent)
    const outcome = await send(sent)
    if (outcome === 'unreached') return
    doubt.current = null
    dropDoubt(source)
    if (outcome === 'done') return
    setRefusal(outcome)
    onRefused(outcome)
  }
  const phase = order.phase === 'idle' ? invitation.phase : order.phase
  const isOpen = phase === 'idle' && before !== null
  return { phase: isOpen ? 'unknown' : phase, refusal, forget: () => setRefusal(null), place }
}

type Outcome = Refusal | 'done' | 'unreached'

function outcomeOf(
  asked: Asked,
  reply: Refusal | { readonly kind: 'done' | 'unreached' },
  paying: Output<'payOrder'> | null,
): Outcome {
  if (reply.kind === 'unreached') return 'unreached'
  // This id is of this page alone: if the server knows it, an earlier tap has made the order.
  if (reply.kind === 'refused' && reply.code !== 'not-found') return reply
  goToPay(asked, paying)
  return 'done'
}

function goToPay(asked: Asked, paying: Output<'payOrder'> | null): void {
  const { shopId, orderId, address } = asked.input
  rememberAddress(address)
  wishToPay({ orderId, method: methodOf(asked), paying })
  // Back from there leads to the goods, not to a form that has done its work.
  void replace(routes.paid(shopId, orderId))
}

function doubtFrom(source: Source, wanted: Wanted, orderId: OrderId, key: string): Doubt {
  const { lines, postageFen, totalFen } = wanted.basket
  const seen = { lines, postageFen, totalFen }
  return { key, asked: askedOf(source, wanted, orderId), seen, at: serverNow() }
}

function askedOf(source: Source, { basket, address, method }: Wanted, orderId: OrderId): Asked {
  const { shopId } = source
  const shareId = shareInto(shopId)
  if (source.kind === 'invitation') {
    const { invitationId, version } = source
    return { kind: 'invitation', input: { shopId, invitationId, version, orderId, method, address, shareId } }
  }
  const quantity = basket.lines[0]?.quantity ?? 1
  const lines = [{ skuId: source.skuId, quantity, terms: basket.terms }]
  return { kind: 'order', input: { shopId, orderId, lines, address, shareId }, method }
}
