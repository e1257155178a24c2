// Below the picture: title, price and facts, then what one may want to look into.
import { View } from '@tarojs/components'
import { go, routes } from '../../../client/routes'
import { Cell } from '../../../components/cell'
import { CellGroup } from '../../../components/cell-group'
import { Notice } from '../../../components/notice'
import { Price } from '../../../components/price'
import { ShopFace } from '../../../components/shop-face'
import { cityOf } from '../../../domain/city'
import { leastPrice } from '../../../domain/product-page'
import css from './index.module.scss'
import { factsOf, OBSTACLE_TEXT, type Obstacle, type ProductPage } from './product-page'

export interface AboutProps {
  readonly page: ProductPage
  readonly obstacle: Obstacle | null
  readonly isStale: boolean
  readonly single: boolean
  readonly onChoose: () => void
  readonly onGuard: () => void
}

export function About({ page, obstacle, isStale, single, onChoose, onGuard }: AboutProps) {
  const { shop, product } = page
  const { leastFen, isFrom } = leastPrice(product.skus)
  const specs = product.axes.map(({ name, choices }) => `${name}：${choices.join('、')}`).join('；')
  return (
    <>
      <View className={css.head ?? ''}>
        <View className={css.title ?? ''}>{product.title}</View>
        <Price size="l" fen={leastFen} kind={isFrom ? 'from' : 'normal'} />
        <View className={css.facts ?? ''}>{factsOf(page, cityOf(shop.shipFrom))}</View>
      </View>
      {obstacle && <Notice className={css.notice} kind="held" text={OBSTACLE_TEXT[obstacle]} />}
      {isStale && <Notice className={css.notice} kind="info" text="网断了，这是刚才的样子。" />}
      <CellGroup className={css.cells}>
        {specs !== '' && <Cell title="规格" note={specs} {...(single ? {} : { onTap: onChoose })} />}
        <Cell
          title="担保"
          note="钱先由微信支付守着，收到货再给店主"
          {...(single ? {} : { onTap: onGuard })}
        />
      </CellGroup>
      {product.detail !== '' && <View className={css.story ?? ''}>{product.detail}</View>}
      <CellGroup className={css.cells}>
        <Cell
          icon={<ShopFace name={shop.name} paint={shop.paint} logo={shop.logo} size="s" />}
          title={shop.name}
          note={shop.notice}
          {...(single ? {} : { onTap: () => void go(routes.shop(shop.shopId)) })}
        />
      </CellGroup>
    </>
  )
}
