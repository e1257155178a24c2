// The parcel: to whom it goes, by which carrier and number, and the whole address when somebody wants to see it.
import { useState } from 'react'
import { platform } from '../../../client/platform-here'
import { go, routes } from '../../../client/routes'
import { phaseText, useWrite } from '../../../client/use-write'
import { Cell } from '../../../components/cell'
import { CellGroup } from '../../../components/cell-group'
import { grouped } from '../../../domain/grouping'
import type { Output } from '../../../contract/functions'
import { isUnderway, SHIPMENTS_MAX } from '../../../domain/order'
import type { OrderView } from '../money-way'
import css from './index.module.scss'

export function Parcel({ view }: { readonly view: OrderView }) {
  const { order, shipments, mine } = view
  const last = shipments[shipments.length - 1]
  const isLocked = mine === 'seller' && order.state === 'shipped' && shipments.length === SHIPMENTS_MAX
  return (
    <CellGroup
      className={css.group}
      title="寄到"
      footer={isLocked ? '单号改过一次了，不能再改。' : undefined}
    >
      {mine === 'buyer' || isUnderway(order) ? (
        <ReceiverAddress view={view} />
      ) : (
        <Cell title={view.addressMask} />
      )}
      {last && <Waybill carrierName={last.carrierName} waybill={last.waybill} />}
      {mine === 'seller' && order.state === 'shipped' && shipments.length === 1 && (
        <Cell
          title="单号填错了？"
          note="可以改一次"
          onTap={() => void go(routes.ship(order.shopId, order.orderId))}
        />
      )}
    </CellGroup>
  )
}

function Waybill({ carrierName, waybill }: { readonly carrierName: string; readonly waybill: string }) {
  const copying = useCopying(waybill)
  return (
    <Cell
      icon="truck"
      title={`${carrierName} ${waybill}`}
      value={copying.said}
      label={`${carrierName}，单号 ${waybill}，${copying.said}`}
      chevron={false}
      onTap={copying.copy}
    />
  )
}

type Address = Output<'revealAddress'>['address']

const LOOK_NOTES: Readonly<Record<OrderView['mine'], string>> = {
  buyer: '看完整地址',
  seller: '看完整地址（每次查看都会记下来）',
}

/** The name of who gets it, its phone and place are written down as read each time somebody opens them. */
function ReceiverAddress({ view: { order, addressMask, mine } }: { readonly view: OrderView }) {
  const { phase, send } = useWrite('revealAddress')
  const [address, setAddress] = useState<Address | null>(null)
  const [refused, setRefused] = useState<string | undefined>(undefined)
  const reveal = async (): Promise<void> => {
    const reply = await send({ shopId: order.shopId, orderId: order.orderId })
    if (reply.kind === 'done') setAddress(reply.value.address)
    setRefused(reply.kind === 'refused' ? reply.sentence : undefined)
  }
  if (address) return <WholeAddress address={address} />
  return (
    <Cell
      title={addressMask}
      note={LOOK_NOTES[mine]}
      busy={phase === 'busy' || phase === 'checking'}
      error={phaseText(phase) ?? refused}
      onTap={() => void reveal()}
    />
  )
}

function WholeAddress({ address: { name, phone, region, detail } }: { readonly address: Address }) {
  const bare = phone.replace(/^\+86/, '')
  const copying = useCopying(`${name} ${bare} ${region} ${detail}`)
  return (
    <Cell
      title={`${name} ${grouped('phone', bare)}`}
      note={`${region} ${detail}`}
      value={copying.said}
      chevron={false}
      onTap={copying.copy}
    />
  )
}

function useCopying(text: string): { readonly said: string; copy(): void } {
  const [said, say] = useState('复制')
  const copy = (): void => {
    platform.copy(text).then(
      () => say('复制好了'),
      () => say('请按住自己复制'),
    )
  }
  return { said, copy }
}
