// What a buyer may do with an order: give it up, or say that the goods are there; each asked about once more first.
import { pageScrollTo } from '@tarojs/taro'
import { useState } from 'react'
import type { Phase } from '../../../client/action'
import { useWrite } from '../../../client/use-write'
import type { OrderView } from '../money-way'

export type Doubt = 'cancel' | 'receive'

export interface Deeds {
  /** The sheet that asks once more. */
  readonly doubt: Doubt | null
  readonly phase: Phase
  /** Why it was not done. */
  readonly refused: string | null
  ask(doubt: Doubt): void
  leave(): void
  carryOut(): Promise<void>
}

export function useDeeds({ order }: OrderView, reload: () => Promise<void>): Deeds {
  const cancelling = useWrite('cancelOrder')
  const receiving = useWrite('confirmReceipt')
  const [doubt, setDoubt] = useState<Doubt | null>(null)
  const [refused, setRefused] = useState<string | null>(null)
  const carryOut = async (): Promise<void> => {
    if (doubt === null) return
    const { send } = doubt === 'cancel' ? cancelling : receiving
    const reply = await send({ shopId: order.shopId, orderId: order.orderId })
    if (reply.kind === 'unreached') return
    setRefused(reply.kind === 'refused' ? reply.sentence : null)
    await reload()
    setDoubt(null)
    // What has changed stands on top.
    void pageScrollTo({ scrollTop: 0 })
  }
  return {
    doubt,
    phase: doubt === 'cancel' ? cancelling.phase : receiving.phase,
    refused,
    ask: (next) => {
      setRefused(null)
      setDoubt(next)
    },
    leave: () => setDoubt(null),
    carryOut,
  }
}
