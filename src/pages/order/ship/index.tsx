// Shipping one order: where it goes, the number on the parcel, and telling the buyer.
import { useRouter } from '@tarojs/taro'
import { useState } from 'react'
import { usePageFace } from '../../../client/page-face'
import { usePageFrame } from '../../../client/page-frame'
import { back, replace, routes } from '../../../client/routes'
import { useRead, type Read } from '../../../client/use-read'
import type { Output } from '../../../contract/functions'
import { sentenceOf } from '../../../contract/refusals'
import { Empty } from '../../../components/empty'
import { Page } from '../../../components/page'
import { Skeleton } from '../../../components/skeleton'
import { Unreached } from '../../../components/unreached'
import { SHIPMENTS_MAX } from '../../../domain/order'
import { isId, type OrderId, type ShopId } from '../../../domain/ids'
import { ShipForm } from './ship-form'
import { Shipped } from './shipped'

export default function OrderShip() {
  const frame = usePageFrame('寄件')
  const { shop = '', order = '' } = useRouter().params
  const isKnown = shop !== '' && isId(order)
  const read = useRead('readOrder', isKnown ? { shopId: shop as ShopId, orderId: order as OrderId } : null)
  const [done, setDone] = useState<Output<'shipOrder'> | null>(null)
  const view = read.value
  usePageFace('order/ship', view ? (done ? 'shipped' : faceOf(view)) : isKnown ? read.state : 'refused')
  return (
    <Page {...frame}>
      {done && view ? (
        <Shipped shipped={done} shopId={view.order.shopId} orderId={view.order.orderId} />
      ) : view ? (
        <CanShip view={view} onShipped={setDone} />
      ) : (
        <NotReady read={read} isKnown={isKnown} />
      )}
    </Page>
  )
}

interface CanShipProps {
  readonly view: Output<'readOrder'>
  readonly onShipped: (shipped: Output<'shipOrder'>) => void
}

function CanShip({ view, onShipped }: CanShipProps) {
  const { order } = view
  if (faceOf(view) !== 'not-now') return <ShipForm view={view} onShipped={onShipped} />
  return (
    <Empty
      drawing="crate"
      text={order.state === 'shipped' ? sentenceOf('waybill-locked') : '这一单现在不用寄。'}
      button="看看订单"
      onTap={() => void replace(routes.order(order.shopId, order.orderId))}
    />
  )
}

function faceOf({ order, mine, shipments }: Output<'readOrder'>) {
  if (mine !== 'seller') return 'not-now'
  if (order.state === 'paid') return 'form'
  return order.state === 'shipped' && shipments.length < SHIPMENTS_MAX ? 'correction' : 'not-now'
}

function NotReady({ read, isKnown }: { readonly read: Read<'readOrder'>; readonly isKnown: boolean }) {
  if (read.state === 'unreached') return <Unreached onRetry={() => void read.reload()} />
  if (!isKnown || read.refusal)
    return (
      <Empty
        drawing="crate"
        text={read.refusal?.sentence ?? '没有找到这一单。'}
        button="回上一页"
        onTap={() => void back()}
      />
    )
  return <Skeleton shape="form" slow={read.state === 'slow'} />
}
