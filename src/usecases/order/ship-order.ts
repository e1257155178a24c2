// The seller ships: the waybill is checked, the carrier guessed from it, and the clock of receipt starts.
import type { Input, Output } from '../../contract/functions'
import { later, type Instant } from '../../domain/day'
import { AUTO_RECEIVE_MS, SHIPMENTS_MAX } from '../../domain/order'
import { shipOrder as ship } from '../../domain/order-receiving'
import { ok, refuse } from '../../domain/result'
import { shopHome } from '../../domain/tables'
import { carrierOf, checkWaybill, guessCarrier, type Carrier } from '../../domain/waybill'
import { many, one } from '../../ports/store'
import { useCase } from '../../ports/story'

type Asked = Input<'shipOrder'>

/** One spelling of a waybill, also for the look-up of where it was used; a malformed one finds nothing. */
const waybillOf = (typed: string): string => {
  const checked = checkWaybill(typed)
  return checked.ok ? checked.waybill : ''
}

export const shipOrder = useCase({
  read: ({ shopId, orderId, waybill }: Asked, { personId }) => ({
    shop: one('shop', { shopId, ownerId: personId }),
    order: one('order', { shopId, orderId }),
    shipments: many('shipment', { shopId, orderId }, [['shipmentNo', 'asc']], SHIPMENTS_MAX),
    used: many('shipment', { shopId, waybill: waybillOf(waybill) }, [['orderId', 'asc']], SHIPMENTS_MAX),
  }),
  home: ({ shopId }: Asked) => shopHome(shopId),
  decide: ({ input, facts, moment }) => {
    const { shop, order, shipments, used } = facts
    if (!shop || !order) return refuse('not-found')
    const checked = checkWaybill(input.waybill)
    if (!checked.ok) return refuse(checked.fault)
    const { waybill } = checked
    if (used.some(({ orderId }) => orderId !== order.orderId)) return refuse('waybill-used')
    const carrier = input.carrier === null ? guessCarrier(waybill) : carrierOf(input.carrier)
    if (!carrier) return refuse('carrier-unknown')
    const last = shipments[shipments.length - 1]
    // The same parcel told once more, by somebody who did not see the answer: it is on its way already.
    if (
      last &&
      last.waybill === waybill &&
      last.carrier === carrier.deliveryId &&
      order.autoReceiveAt !== null
    )
      return ok({
        home: shopHome(shop.shopId),
        changes: [],
        kept: keptOf(last.shipmentNo, carrier, order.autoReceiveAt),
      })
    const shipmentNo = shipments.length + 1
    const shipped = ship(order, { shipmentNo, carrier: carrier.deliveryId, waybill }, moment.now)
    if (!shipped.ok) return shipped
    const autoReceiveAt = later(moment.now, AUTO_RECEIVE_MS)
    return ok({
      home: shopHome(shop.shopId),
      changes: shipped.value,
      kept: keptOf(shipmentNo, carrier, autoReceiveAt),
    })
  },
  answer: (kept: Output<'shipOrder'>) => kept,
})

const keptOf = (shipmentNo: number, carrier: Carrier, autoReceiveAt: Instant): Output<'shipOrder'> => ({
  shipmentNo,
  carrier: carrier.deliveryId,
  carrierName: carrier.name,
  autoReceiveAt,
})
