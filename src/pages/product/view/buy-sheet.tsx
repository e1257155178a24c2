// Choosing which and how many, with the sum, before the way to paying.
import { View } from '@tarojs/components'
import { useState } from 'react'
import { go, routes } from '../../../client/routes'
import { Button } from '../../../components/button'
import { yuan } from '../../../components/format'
import { Notice } from '../../../components/notice'
import { Sheet } from '../../../components/sheet'
import { skuOf } from '../../../components/sku-choice'
import { SkuPicker } from '../../../components/sku-picker'
import { Stepper } from '../../../components/stepper'
import { QUANTITY_MAX } from '../../../domain/invitation'
import css from './index.module.scss'
import { obstacleTo, OBSTACLE_TEXT, type ProductPage, type Sku } from './product-page'

export interface BuySheetProps {
  readonly page: ProductPage
  readonly open: boolean
  readonly onClose: () => void
}

export function BuySheet({ page, open, onClose }: BuySheetProps) {
  const { shop, product } = page
  const [chosen, setChosen] = useState<readonly (string | null)[]>(() => onlyChoices(product))
  const [count, setCount] = useState(1)
  const [said, say] = useState('')
  const sku = skuOf(product.skus, chosen)
  const quantity = Math.min(count, Math.max(1, sku?.sellable ?? count))
  const buy = (): void => {
    const obstacle = obstacleTo(page)
    if (obstacle) say(OBSTACLE_TEXT[obstacle])
    else if (!sku) say(`请先选${missing(product, chosen)}。`)
    else if (sku.sellable === 0) say('这一种卖完了，看看别的。')
    else {
      onClose()
      void go(routes.checkoutSku(shop.shopId, product.productId, sku.skuId, quantity))
    }
  }
  const { postageFen } = product
  const label = sku ? `去付款 ¥${yuan(sku.priceFen * quantity + postageFen)}` : '去付款'
  const footer = <Footer label={label} postageFen={postageFen} onTap={buy} />
  return (
    <Sheet title={product.title} open={open} onClose={onClose} footer={footer}>
      {product.axes.length > 0 && (
        <SkuPicker<Sku>
          axes={product.axes}
          skus={product.skus}
          chosen={chosen}
          onChoose={(next) => {
            setChosen(next)
            say('')
          }}
          onRefuse={say}
        />
      )}
      <View className={css.count ?? ''}>
        <View>几件</View>
        <Stepper
          label={product.title}
          value={quantity}
          max={Math.max(1, Math.min(QUANTITY_MAX, sku?.sellable ?? QUANTITY_MAX))}
          onChange={setCount}
        />
      </View>
      {/* Its place stays: one that goes would have all choices sent anew. */}
      <View>{said !== '' && <Notice kind="refused" text={said} />}</View>
    </Sheet>
  )
}

interface FooterProps {
  readonly label: string
  readonly postageFen: number
  readonly onTap: () => void
}

/** The sum on the button is more than the goods. */
function Footer({ label, postageFen, onTap }: FooterProps) {
  return (
    <>
      {postageFen > 0 && <View className={css.postage ?? ''}>{`含快递 ${yuan(postageFen)}`}</View>}
      <Button label={label} onTap={onTap} />
    </>
  )
}

/** An axis with one choice is chosen already. */
function onlyChoices({ axes }: ProductPage['product']): (string | null)[] {
  return axes.map(({ choices }) => (choices.length === 1 ? (choices[0] ?? null) : null))
}

function missing({ axes }: ProductPage['product'], chosen: readonly (string | null)[]): string {
  return axes
    .filter((_axis, at) => !chosen[at])
    .map(({ name }) => name)
    .join('和')
}
