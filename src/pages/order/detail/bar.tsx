// What can be done with an order now, under the thumb of its buyer or its seller.
import { wishToPay } from '../../../client/payment-wish'
import { go, routes } from '../../../client/routes'
import { ActionBar } from '../../../components/action-bar'
import { Button } from '../../../components/button'
import { yuan } from '../../../components/format'
import { Notice } from '../../../components/notice'
import { firstMethod } from '../methods'
import type { OrderView } from '../money-way'
import type { Deeds } from './use-deeds'

export interface BarProps {
  readonly view: OrderView
  readonly deeds: Deeds
}

export function Bar({ view, deeds }: BarProps) {
  if (view.mine === 'seller') return <SellerBar view={view} />
  const { order } = view
  const above = deeds.refused !== null && <Notice kind="refused" text={deeds.refused} />
  const toShop = <Button kind="quiet" label="再去店里看看" onTap={() => void go(routes.shop(order.shopId))} />
  switch (order.state) {
    case 'pending':
      return (
        <ActionBar above={above}>
          <Button kind="quiet" label="不买了" onTap={() => deeds.ask('cancel')} />
          <Button label={`接着付 ¥${yuan(order.totalFen)}`} onTap={() => goOnPaying(view)} />
        </ActionBar>
      )
    case 'shipped':
      return (
        <ActionBar above={above}>
          {toShop}
          <Button label="确认收货" onTap={() => deeds.ask('receive')} />
        </ActionBar>
      )
    case 'paid':
    case 'received':
    case 'released':
    case 'closed':
    case 'refunded':
      return <ActionBar above={above}>{toShop}</ActionBar>
  }
}

function SellerBar({ view: { order } }: { readonly view: OrderView }) {
  if (order.state !== 'paid') return null
  return (
    <ActionBar>
      <Button label="去寄件" onTap={() => void go(routes.ship(order.shopId, order.orderId))} />
    </ActionBar>
  )
}

function goOnPaying({ order: { shopId, orderId }, attempt }: OrderView): void {
  const method = attempt?.method ?? firstMethod()
  if (method) wishToPay({ orderId, method, paying: null })
  void go(routes.paid(shopId, orderId))
}
