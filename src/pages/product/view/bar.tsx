// The product's bar: buying it; for its seller, changing it and sending it on.
import { go, routes } from '../../../client/routes'
import { ActionBar } from '../../../components/action-bar'
import { Button } from '../../../components/button'
import { OpenShopButton } from '../../../components/open-shop'
import type { Obstacle, ProductPage } from './product-page'

export interface BarProps {
  readonly page: ProductPage
  readonly obstacle: Obstacle | null
  readonly isMine: boolean
  readonly onBuy: () => void
  readonly onSend: () => void
  readonly openType: { readonly openType?: 'share' }
}

export function Bar({ page: { shop, product }, obstacle, isMine, onBuy, onSend, openType }: BarProps) {
  if (isMine)
    return (
      <ActionBar>
        <Button kind="quiet" label="改一改" onTap={() => void go(routes.editProduct(product.productId))} />
        <Button label="发给朋友" onTap={onSend} {...openType} />
      </ActionBar>
    )
  return (
    <ActionBar>
      <OpenShopButton onTap={() => void go(routes.opening())} />
      {obstacle ? (
        <Button label="看看店里别的" onTap={() => void go(routes.shop(shop.shopId))} />
      ) : (
        <Button label="买" onTap={onBuy} />
      )}
    </ActionBar>
  )
}
