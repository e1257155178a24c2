// From the counter to everything else of the shop, and large letters.
import { useLargeText, switchLargeText } from '../../../client/large-text'
import type { MyShop } from '../../../client/my-shop'
import { go, routes } from '../../../client/routes'
import { Cell } from '../../../components/cell'
import { CellGroup } from '../../../components/cell-group'
import { LargeTextCell } from '../../../components/large-text-cell'
import type { ShopId } from '../../../domain/ids'
import css from './index.module.scss'
import { cardText } from './money'

export interface WaysProps {
  readonly shopId: ShopId
  readonly mine: MyShop
}

export function Ways({ shopId, mine: { bankName, cardMask } }: WaysProps) {
  const isLarge = useLargeText((text) => text.isLarge)
  return (
    <>
      <CellGroup className={css.group}>
        <Cell title="我的货架" icon="box" onTap={() => void go(routes.shelf())} />
        <Cell title="卖出的订单" icon="truck" onTap={() => void go(routes.soldOrders())} />
        <Cell title="发出的邀请" icon="note" onTap={() => void go(routes.sent())} />
        <Cell title="对账单" icon="bank" onTap={() => void go(routes.settlements())} />
        <Cell
          title="我的银行卡"
          icon="card"
          value={cardText(bankName, cardMask)}
          onTap={() => void go(routes.card())}
        />
      </CellGroup>
      <CellGroup className={css.group}>
        <Cell
          title="我的小店"
          icon="shop"
          value="买家看到的样子"
          onTap={() => void go(routes.shop(shopId))}
        />
        <LargeTextCell isLarge={isLarge} onSwitch={switchLargeText} />
      </CellGroup>
    </>
  )
}
