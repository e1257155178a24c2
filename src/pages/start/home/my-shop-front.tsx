// For a seller: the own sign, and one tap to the counter.
import { View } from '@tarojs/components'
import type { ReactNode } from 'react'
import type { MyShop } from '../../../client/my-shop'
import { go, routes } from '../../../client/routes'
import { useNow } from '../../../client/use-now'
import { ActionBar } from '../../../components/action-bar'
import { Awning } from '../../../components/awning'
import { Button } from '../../../components/button'
import { Cell } from '../../../components/cell'
import { CellGroup } from '../../../components/cell-group'
import { daysSince } from '../../../components/format'
import { Sign } from '../../../components/sign'
import { MINUTE_MS } from '../../../domain/day'
import css from './index.module.scss'

export interface MyShopFrontProps {
  readonly shop: NonNullable<MyShop['shop']>
  readonly children?: ReactNode
}

export function MyShopFront({ shop, children }: MyShopFrontProps) {
  const now = useNow(MINUTE_MS)
  const { shopId, name, paint, openedAt } = shop
  return (
    <>
      <Awning paint={paint} />
      <View className={css.body ?? ''}>
        <View className={css.head ?? ''}>
          <Sign name={name} paint={paint} size="l" />
          <View className={css.since ?? ''}>{`开店 ${daysSince(openedAt, now)} 天`}</View>
        </View>
        <CellGroup className={css.mine}>
          <Cell
            title="我的小店"
            note="买家看到的样子"
            icon="shop"
            onTap={() => void go(routes.shop(shopId))}
          />
        </CellGroup>
        {children}
      </View>
      <ActionBar>
        <Button label="去柜台" onTap={() => void go(routes.counter())} />
      </ActionBar>
    </>
  )
}
