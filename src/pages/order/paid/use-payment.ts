// Paying an order that exists: asks for its cashier until there is one, opens it once, and knows when it was closed.
import { useEffect, useRef, useState } from 'react'
import { takeWish } from '../../../client/payment-wish'
import { platform } from '../../../client/platform-here'
import type { Refusal } from '../../../client/reply'
import { routes } from '../../../client/routes'
import { useWrite } from '../../../client/use-write'
import type { Output } from '../../../contract/functions'
import type { PaymentMethod } from '../../../domain/payment'
import type { OrderAddress } from '../order-address'
import type { Step } from './face'
import type { Rounds } from './use-rounds'

type Paying = Output<'payOrder'>

interface Shown {
  readonly step: Step
  /** What another phone has to scan. */
  readonly codeUrl: string | null
  /** Why there is no cashier. */
  readonly refusal: Refusal | null
}

export interface Payment extends Shown {
  pay(method: PaymentMethod): void
}

const IDLE: Shown = { step: 'idle', codeUrl: null, refusal: null }

/** A second tap, and every tap after a failure, go on with the same order and the same number. */
export function usePayment(asked: OrderAddress | null, rounds: Rounds): Payment {
  const { send } = useWrite('payOrder')
  const [shown, show] = useState(IDLE)
  const wanted = useRef<PaymentMethod | null>(null)
  const isAsking = useRef(false)

  const settle = async (paying: Paying): Promise<void> => {
    // The channel has not answered yet: the next round asks again.
    if (isUnanswered(paying) || !asked) return
    wanted.current = null
    await throughCashier(paying, asked, show)
    rounds.begin()
  }
  const askFor = async (method: PaymentMethod): Promise<void> => {
    if (!asked || isAsking.current) return
    isAsking.current = true
    const reply = await send({ ...asked, method })
    isAsking.current = false
    if (reply.kind === 'done') return settle(reply.value)
    if (reply.kind === 'unreached') return
    wanted.current = null
    show({ ...IDLE, refusal: reply })
    rounds.begin()
  }
  const pay = (method: PaymentMethod, paying: Paying | null = null): void => {
    wanted.current = method
    show({ ...IDLE, step: 'opening' })
    void (paying ? settle(paying) : askFor(method))
  }
  useEffect(() => {
    const wish = asked && takeWish(asked.orderId)
    if (wish) pay(wish.method, wish.paying)
  }, [])
  useEffect(() => {
    if (rounds.count > 0 && wanted.current) void askFor(wanted.current)
  }, [rounds.count])
  const known = rounds.attempt?.prepay
  const codeUrl = shown.codeUrl ?? (known?.kind === 'native' ? known.codeUrl : null)
  return { ...shown, codeUrl, pay: (method) => pay(method) }
}

const isUnanswered = ({ prepay, state }: Paying): boolean =>
  prepay === null && state !== 'succeeded' && state !== 'closed'

/** Over when the cashier is closed, or at once where there is none to open. */
async function throughCashier(
  { prepay }: Paying,
  { shopId, orderId }: OrderAddress,
  show: (shown: Shown) => void,
): Promise<void> {
  if (prepay === null || prepay.kind === 'native') return show({ ...IDLE, codeUrl: prepay?.codeUrl ?? null })
  show({ ...IDLE, step: 'open' })
  const end = await platform.pay(prepay, routes.paid(shopId, orderId))
  show({ ...IDLE, step: end === 'cancelled' ? 'cancelled' : 'idle' })
}
