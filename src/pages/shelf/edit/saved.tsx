// The product stands on the shelf: now it wants to be shown to somebody.
import { go, replace, routes } from '../../../client/routes'
import { Outcome } from '../../../components/outcome'
import type { ProductId, ShopId } from '../../../domain/ids'

export interface SavedProps {
  readonly shopId: ShopId
  readonly productId: ProductId
  readonly isOnSale: boolean
  readonly onAgain: () => void
}

export function Saved({ shopId, productId, isOnSale, onAgain }: SavedProps) {
  return (
    <Outcome
      kind="done"
      title={isOnSale ? '上架了' : '存好了'}
      text={isOnSale ? '去看看它的样子，再发给朋友。' : '它先不卖，想卖的时候再上架。'}
      main={{
        label: isOnSale ? '去看看，发给朋友' : '回货架',
        onTap: () => void replace(isOnSale ? routes.product(shopId, productId) : routes.shelf()),
      }}
      quiet={{ label: '再上一件', onTap: isOnSale ? onAgain : () => void go(routes.editProduct()) }}
    />
  )
}
