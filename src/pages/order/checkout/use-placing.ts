// The tap on 「付款」: makes the order once, whatever the network does, then hands over to the page that pays.
import { useRef, useState } from 'react'
import { rememberAddress } from '../../../client/address-book'
import type { Phase } from '../../../client/action'
import { shareInto } from '../../../client/arrival'
import { useNewId } from '../../../client/ids'
import { wishToPay } from '../../../client/payment-wish'
import type { Address } from '../../../client/platform'
import type { Refusal } from '../../../client/reply'
import { replace, routes } from '../../../client/routes'
import { useWrite } from '../../../client/use-write'
import type { Input, Output } from '../../../contract/functions'
import type { OrderId } from '../../../domain/ids'
import type { PaymentMethod } from '../../../domain/payment'
import type { Basket } from './basket'
import type { Source } from './source'

export interface Wanted {
  readonly source: Source
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

type Asked =
  | { readonly kind: 'order'; readonly input: Input<'placeOrder'>; readonly method: PaymentMethod }
  | { readonly kind: 'invitation'; readonly input: Input<'payInvitation'> }

/** `onRefused` gets what the page has to show anew. */
export function usePlacing(onRefused: (refusal: Refusal) => void): Placing {
  const orderId = useNewId<'order'>()
  const order = useWrite('placeOrder')
  const invitation = useWrite('payInvitation')
  const [refusal, setRefusal] = useState<Refusal | null>(null)
  // Until it is known how the last one ended, nothing else is sent: two orders are worse than an old one.
  const doubt = useRef<Asked | null>(null)

  const send = async (asked: Asked): Promise<Outcome> => {
    if (asked.kind === 'order') return outcomeOf(asked, await order.send(asked.input), null)
    const reply = await invitation.send(asked.input)
    return outcomeOf(asked, reply, reply.kind === 'done' ? reply.value : null)
  }
  const place = async (wanted: Wanted): Promise<void> => {
    if (orderId === null) return
    setRefusal(null)
    const asked = doubt.current ?? askedOf(wanted, orderId)
    doubt.current = asked
    const outcome = await send(asked)
    if (outcome === 'unreached') return
    doubt.current = null
    if (outcome === 'done') return
    setRefusal(outcome)
    onRefused(outcome)
  }
  const phase = order.phase === 'idle' ? invitation.phase : order.phase
  return { phase, refusal, forget: () => setRefusal(null), place }
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
  wishToPay({ orderId, method: asked.kind === 'order' ? asked.method : asked.input.method, paying })
  // Back from there leads to the goods, not to a form that has done its work.
  void replace(routes.paid(shopId, orderId))
}

function askedOf({ source, basket, address, method }: Wanted, orderId: OrderId): Asked {
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
