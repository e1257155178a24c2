// The shop's window: goods in two columns, more of them as one goes on, and the promise about the money below.
import { View } from '@tarojs/components'
import { go, routes } from '../../../client/routes'
import type { Pages } from '../../../client/use-pages'
import type { Output } from '../../../contract/functions'
import { Button } from '../../../components/button'
import { Empty } from '../../../components/empty'
import { GoodsCard } from '../../../components/goods-card'
import { GoodsGrid } from '../../../components/goods-grid'
import { OpenShopStrip } from '../../../components/open-shop'
import css from './index.module.scss'

type Page = Output<'readShopPage'>

export interface WindowProps {
  readonly shop: Page['shop']
  readonly pages: Pages<'readShopPage'>
  readonly single: boolean
  /** Its owner has a shop. */
  readonly isMine: boolean
}

/** Two rows of two: what a phone shows before anybody scrolls. */
const EAGER = 4

export function Window({ shop, pages, single, isMine }: WindowProps) {
  const { shopId } = shop
  const goods = pages.values.reduce<Page['products']>((all, page) => all.concat(page.products), [])
  return (
    <>
      {goods.length === 0 ? (
        <Empty className={css.empty} drawing="shelf" text="货架刚擦干净，店主正在上货。" />
      ) : (
        <GoodsGrid className={css.goods}>
          {goods.map(({ productId, title, picture, priceFromFen, isFrom, sellable }, at) => (
            <GoodsCard
              key={productId}
              title={title}
              picture={picture}
              priceFen={priceFromFen}
              from={isFrom}
              sellable={sellable}
              eager={at < EAGER}
              single={single}
              onTap={() => void go(routes.product(shopId, productId))}
            />
          ))}
        </GoodsGrid>
      )}
      {pages.next === 'failed' && (
        <Button
          kind="link"
          label="网断了，点一下接着看"
          onTap={() => void pages.readMore()}
          className={css.more}
        />
      )}
      <View className={css.trust ?? ''}>钱先由微信支付守着，收到货再给店主</View>
      {/* Its place stays: one that goes would have all goods sent anew. */}
      <View>
        {!isMine && (
          <OpenShopStrip className={css.strip} single={single} onTap={() => void go(routes.opening())} />
        )}
      </View>
    </>
  )
}
