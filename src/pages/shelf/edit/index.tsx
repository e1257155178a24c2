// The product editor: photos, a name, a price, how many; all the rest can wait.
import { useRouter } from '@tarojs/taro'
import { useState } from 'react'
import { useMyShop } from '../../../client/my-shop'
import { usePageFrame } from '../../../client/page-frame'
import { restart, routes } from '../../../client/routes'
import { useRead } from '../../../client/use-read'
import { NoShop } from '../../../components/no-shop'
import { Page } from '../../../components/page'
import { Skeleton } from '../../../components/skeleton'
import { Unreached } from '../../../components/unreached'
import { isId, type ProductId } from '../../../domain/ids'
import { Form } from './form'
import { Saved } from './saved'
import { useDraft } from './use-draft'

export default function ShelfEdit() {
  const { id: asked = '' } = useRouter().params
  const id = isId(asked) ? (asked as ProductId) : null
  const frame = usePageFrame(id === null ? '上新' : '改一改')
  const mine = useMyShop()
  const shopId = mine.value?.shop?.shopId ?? null
  const read = useRead('readProductPage', shopId && id ? { shopId, productId: id } : null)
  const product = read.value?.product ?? null
  const { draft, change, forget } = useDraft(id, product)
  const [saved, setSaved] = useState<ProductId | null>(null)
  /** A new form for each new product: fields keep what was typed into them. */
  const [round, setRound] = useState(0)
  const again = (): void => {
    setSaved(null)
    setRound(round + 1)
  }
  const state = shopId === null ? mine.state : read.state
  return (
    <Page {...frame}>
      {saved && shopId ? (
        <Saved shopId={shopId} productId={saved} isOnSale={draft?.onSale !== false} onAgain={again} />
      ) : (mine.state === 'ready' && shopId === null) || read.refusal ? (
        <NoShop text={read.refusal?.sentence} onHome={() => void restart(routes.home())} />
      ) : state === 'unreached' ? (
        <Unreached onRetry={() => void (shopId === null ? mine.reload() : read.reload())} />
      ) : draft && shopId ? (
        <Form
          key={round}
          {...{ shopId, id, product, draft, change }}
          onSaved={(productId) => {
            forget()
            setSaved(productId)
          }}
        />
      ) : (
        <Skeleton shape="form" slow={state === 'slow'} />
      )}
    </Page>
  )
}
