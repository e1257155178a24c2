// The parcel is on its way: the buyer knows, and when it counts as received without anybody's doing.
import { dateText } from '../../../components/format'
import { Outcome } from '../../../components/outcome'
import { replace, restart, routes } from '../../../client/routes'
import type { Output } from '../../../contract/functions'
import { dayOf } from '../../../domain/day'
import type { OrderId, ShopId } from '../../../domain/ids'

export interface ShippedProps {
  readonly shipped: Output<'shipOrder'>
  readonly shopId: ShopId
  readonly orderId: OrderId
}

export function Shipped({ shipped, shopId, orderId }: ShippedProps) {
  const day = dateText(dayOf(shipped.autoReceiveAt))
  return (
    <Outcome
      kind="done"
      title="寄出了"
      text={`${shipped.carrierName}，买家的订单里看得到单号。买家收到货，钱就给您；一直没点确认，${day}也算收到。`}
      main={{ label: '回柜台', onTap: () => void restart(routes.counter()) }}
      quiet={{ label: '看订单', onTap: () => void replace(routes.order(shopId, orderId)) }}
    />
  )
}
