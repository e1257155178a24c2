// The form: what goes into the parcel, where it goes, its number, and the carrier that is guessed from it.
import { View } from '@tarojs/components'
import { useRef, useState, type RefObject } from 'react'
import { platform } from '../../../client/platform-here'
import { phaseText, useWrite } from '../../../client/use-write'
import type { Output } from '../../../contract/functions'
import { ActionBar } from '../../../components/action-bar'
import { Button } from '../../../components/button'
import { Cell } from '../../../components/cell'
import { CellGroup } from '../../../components/cell-group'
import { Chips } from '../../../components/chips'
import { Field } from '../../../components/field'
import { Notice } from '../../../components/notice'
import type { FieldHandle } from '../../../components/typing'
import { CARRIERS } from '../../../domain/waybill'
import { AddressCell } from './address-cell'
import css from './index.module.scss'
import { shortName, waybillTyped } from './waybill-typed'

export interface ShipFormProps {
  readonly view: Output<'readOrder'>
  readonly onShipped: (shipped: Output<'shipOrder'>) => void
}

const CHIPS = CARRIERS.map(({ deliveryId, name }) => ({ key: deliveryId, title: shortName(name) }))
/** As the server takes it: more than a number has, so that two that run together are told and not cut off. */
const TYPED_LENGTH_MAX = 40
const AT_THE_FIELD: readonly string[] = [
  'waybill-malformed',
  'waybill-letter-o',
  'waybill-used',
  'waybill-locked',
]

export function ShipForm({ view, onShipped }: ShipFormProps) {
  const { order, lines, addressMask, shipments } = view
  const [waybill, setWaybill] = useState('')
  const [carrier, setCarrier] = useState<string | null>(null)
  const [fault, setFault] = useState<{ readonly field?: string; readonly bar?: string }>({})
  const field = useRef<FieldHandle>(null)
  const ship = useWrite('shipOrder')
  const { guess } = waybillTyped(waybill)
  const chosen = carrier ?? guess?.deliveryId ?? null
  const type = (typed: string): void => {
    setWaybill(typed)
    setFault({})
  }
  const send = async (): Promise<void> => {
    const { fault: wrong } = waybillTyped(waybill)
    if (wrong !== null) {
      setFault({ field: wrong })
      return field.current?.focus()
    }
    if (chosen === null) return setFault({ bar: '认不出是哪家快递，请点一下。' })
    const reply = await ship.send({ shopId: order.shopId, orderId: order.orderId, waybill, carrier: chosen })
    if (reply.kind === 'done') onShipped(reply.value)
    if (reply.kind === 'refused')
      setFault(AT_THE_FIELD.indexOf(reply.code) >= 0 ? { field: reply.sentence } : { bar: reply.sentence })
  }
  const said = fault.bar ?? phaseText(ship.phase)
  return (
    <>
      <View className={css.form ?? ''}>
        <CellGroup>
          {lines.map(({ title, spec, quantity }, at) => (
            <Cell key={at} title={title} note={spec.join('、')} value={`× ${quantity}`} />
          ))}
        </CellGroup>
        <AddressCell shopId={order.shopId} orderId={order.orderId} mask={addressMask} />
        {shipments.length > 0 && <Notice kind="held" text="单号填错了可以改一次，改完就定下了。" />}
        <WaybillField {...{ fieldRef: field, error: fault.field, onInput: type }} />
        <CarrierChips said={carrierText(waybill, guess?.name ?? null, carrier)} {...{ chosen, setCarrier }} />
      </View>
      <ActionBar above={said ? <Notice kind={fault.bar ? 'refused' : 'info'} text={said} /> : null}>
        <Button
          label="寄出了"
          busy={ship.phase === 'busy' || ship.phase === 'checking'}
          onTap={() => void send()}
        />
      </ActionBar>
    </>
  )
}

interface CarrierChipsProps {
  readonly said: string
  readonly chosen: string | null
  readonly setCarrier: (carrier: string) => void
}

function CarrierChips({ said, chosen, setCarrier }: CarrierChipsProps) {
  return (
    <View>
      <View className={css.label ?? ''}>{said}</View>
      <Chips label="哪家快递" options={CHIPS} chosen={chosen} onChoose={setCarrier} />
    </View>
  )
}

interface WaybillFieldProps {
  readonly fieldRef: RefObject<FieldHandle>
  readonly error: string | undefined
  readonly onInput: (typed: string) => void
}

function WaybillField({ fieldRef, error, onInput }: WaybillFieldProps) {
  const scan = async (): Promise<void> => {
    const read = await platform.scan()
    if (read === null) return
    fieldRef.current?.setValue(read)
    onInput(read)
  }
  return (
    <Field
      label="快递单号"
      name="waybill"
      placeholder="单子上条码下面那一串"
      maxLength={TYPED_LENGTH_MAX}
      fieldRef={fieldRef}
      error={error}
      onInput={onInput}
      trailing={
        platform.can.scan ? <Button kind="link" label="扫一扫" onTap={() => void scan()} /> : undefined
      }
    />
  )
}

function carrierText(waybill: string, guess: string | null, carrier: string | null): string {
  if (carrier !== null) return '快递公司'
  if (guess !== null) return `看着像${guess}，不对就点一下别的`
  return waybill === '' ? '快递公司，填了单号就能认出来' : '快递公司，请点一下'
}
