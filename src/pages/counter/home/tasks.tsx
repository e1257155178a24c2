// What is to be done, each row one tap from its end, and below it what waits for buyers.
import { ask } from '../../../client/ask'
import { go, routes } from '../../../client/routes'
import { Cell } from '../../../components/cell'
import { CellGroup } from '../../../components/cell-group'
import { dateText, timeText, yuan } from '../../../components/format'
import type { ShopId } from '../../../domain/ids'
import { useState } from 'react'
import { quoted, scarceText, type Counter, type Review } from './desk'
import css from './index.module.scss'

export interface TasksProps {
  readonly shopId: ShopId
  readonly counter: Counter
  readonly review: Review | null
}

export function Tasks({ shopId, counter, review }: TasksProps) {
  const { toShip, changeRequestCount, lowStock, opened, unpaid, returned, asOf } = counter
  const waiting = toShip + changeRequestCount + lowStock.length + opened + unpaid
  if (waiting === 0 && review === null && returned === null) return null
  return (
    <CellGroup className={css.group}>
      {review && <Cell title={review.title} note={review.note} onTap={() => void go(routes.openingDone())} />}
      {returned && (
        <Cell
          title={`${yuan(returned.amountFen)} 元被银行退回`}
          note={`${dateText(returned.day, asOf)}的账单，钱没有丢，会随下一次结算再打`}
          onTap={() => void go(routes.card())}
        />
      )}
      {toShip > 0 && <ShipCell shopId={shopId} count={toShip} />}
      <Wishes shopId={shopId} counter={counter} />
      {lowStock.map((sku) => {
        const { title, value } = scarceText(sku)
        return (
          <Cell
            key={sku.skuId}
            title={title}
            value={value}
            onTap={() => void go(routes.editProduct(sku.productId))}
          />
        )
      })}
      {opened > 0 && <Cell title="等付款" value={`${opened} 张邀请`} onTap={() => void go(routes.sent())} />}
      {unpaid > 0 && (
        <Cell
          title="下了单，还没付"
          value={`${unpaid} 单`}
          onTap={() => void go(routes.soldOrders('pending'))}
        />
      )}
    </CellGroup>
  )
}

/** A single parcel needs no list. */
function ShipCell({ shopId, count }: { readonly shopId: ShopId; readonly count: number }) {
  const [isBusy, setBusy] = useState(false)
  const ship = async (): Promise<void> => {
    if (count > 1) return go(routes.soldOrders('paid'))
    setBusy(true)
    const reply = await ask('listShopOrders', { shopId, state: 'paid', before: null })
    setBusy(false)
    const [only, second] = reply.kind === 'done' ? reply.value.orders : []
    return go(only && !second ? routes.ship(shopId, only.orderId) : routes.soldOrders('paid'))
  }
  return <Cell title="去寄件" value={`${count} 件`} busy={isBusy} onTap={() => void ship()} />
}

function Wishes({ shopId, counter }: Pick<TasksProps, 'shopId' | 'counter'>) {
  const { changeRequests, changeRequestCount, asOf } = counter
  const others = changeRequestCount - changeRequests.length
  return (
    <>
      {changeRequests.map(({ invitationId, text, at }) => (
        <Cell
          key={invitationId}
          title={quoted(text)}
          note={`${timeText(at, asOf)} · 在等您回话`}
          onTap={() => void go(routes.invitation(shopId, invitationId))}
        />
      ))}
      {others > 0 && (
        <Cell title="还有人在等回话" value={`${others} 位`} onTap={() => void go(routes.sent())} />
      )}
    </>
  )
}
