// What a buyer decides: the address, how many, how to pay; and the tap that pays.
import { useState } from 'react'
import { go, routes } from '../../../client/routes'
import { ActionBar } from '../../../components/action-bar'
import { Button } from '../../../components/button'
import { yuan } from '../../../components/format'
import { MoneyPath } from '../../../components/money-path'
import { Notice } from '../../../components/notice'
import { RadioCells } from '../../../components/radio-cells'
import type { PaymentMethod } from '../../../domain/payment'
import { firstMethod, WAYS } from '../methods'
import { WAY_AHEAD } from '../money-way'
import { AddressCell } from './address-cell'
import { isComplete } from './address-faults'
import { AddressSheet } from './address-sheet'
import type { Basket } from './basket'
import { methodOf, type Doubt } from './doubt'
import css from './index.module.scss'
import { Lines } from './lines'
import { Said } from './said'
import type { Chosen, Source } from './source'
import { Sum } from './sum'
import { useAddress } from './use-address'
import { usePlacing } from './use-placing'

export interface PayFormProps {
  readonly source: Source
  readonly basket: Basket
  readonly chosen: Chosen
  /** Sent on an earlier visit: the form stands as it was then, until it is known how that ended. */
  readonly doubt: Doubt | null
  readonly onKnown: () => void
}

const OPTIONS = WAYS.map(({ method: key, title, note }) => ({ key, title, note }))

export function PayForm({ source, basket, chosen: { read, setCount }, doubt, onKnown }: PayFormProps) {
  const address = useAddress(doubt?.asked.input.address)
  const [method, setMethod] = useState<PaymentMethod | null>(() =>
    doubt ? methodOf(doubt.asked) : firstMethod(),
  )
  const [isTouched, setTouched] = useState(false)
  const placing = usePlacing(source, doubt, (refusal) => {
    onKnown()
    if (refusal.code === 'phone-malformed') address.ask(refusal)
    // Of an invitation the refusal itself says what has become of it, and stays until it is read.
    else if (source.kind === 'sku') void read.reload()
  })
  const pay = (): void => {
    setTouched(false)
    if (!isComplete(address.typed)) address.ask(null)
    else if (method) void placing.place({ basket, address: address.typed, method })
  }
  // Nothing changes under an answer that is still to come: what was sent is what is bought.
  const unlessSent = (change: () => void): void => {
    if (placing.phase === 'idle') change()
    else setTouched(true)
  }
  return (
    <>
      {read.isStale && <Notice className={css.notice} kind="info" text="网断了，这是刚才的样子。" />}
      <AddressCell {...address} onTap={() => unlessSent(address.open)} />
      <Lines basket={basket} onCount={(count) => unlessSent(() => setCount(count))} />
      {OPTIONS.length > 0 && (
        <RadioCells<PaymentMethod>
          className={css.group}
          title="怎么付"
          options={OPTIONS}
          chosen={method}
          onChoose={(key) => unlessSent(() => setMethod(key))}
        />
      )}
      <Sum fen={basket.totalFen} />
      <MoneyPath className={css.path} stations={WAY_AHEAD.stations} at={WAY_AHEAD.at} />
      <ActionBar above={<Said placing={placing} source={source} isTouched={isTouched} />}>
        {method ? (
          <PayButton phase={placing.phase} fen={basket.totalFen} onTap={pay} />
        ) : (
          <Button label="去店里看看" onTap={() => void go(routes.shop(source.shopId))} />
        )}
      </ActionBar>
      <AddressSheet {...address} open={address.isOpen} onType={address.type} onClose={address.close} />
    </>
  )
}

interface PayButtonProps {
  readonly phase: ReturnType<typeof usePlacing>['phase']
  readonly fen: number
  readonly onTap: () => void
}

function PayButton({ phase, fen, onTap }: PayButtonProps) {
  return (
    <Button
      label={`付款 ¥${yuan(fen)}`}
      busy={phase === 'busy' || phase === 'checking'}
      busyLabel={phase === 'checking' ? '正在确认…' : '正在下单…'}
      onTap={onTap}
    />
  )
}
