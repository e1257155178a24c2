// The product editor: photos, a name, a price, how many; all the rest can wait.
import { useRouter } from '@tarojs/taro'
import { useState } from 'react'
import { useMyShop } from '../../../client/my-shop'
import { usePageFace } from '../../../client/page-face'
import { usePageFrame } from '../../../client/page-frame'
import { restart, routes } from '../../../client/routes'
import { useRead, type Read } from '../../../client/use-read'
import { NoShop } from '../../../components/no-shop'
import { Page } from '../../../components/page'
import { Skeleton } from '../../../components/skeleton'
import { Unreached } from '../../../components/unreached'
import { isId, type ProductId } from '../../../domain/ids'
import { Form } from './form'
import type { Place } from './kept'
import { Saved } from './saved'
import { useDraft } from './use-draft'

export default function ShelfEdit() {
  const { id: asked = '' } = useRouter().params
  const id = isId(asked) ? (asked as ProductId) : null
  const frame = usePageFrame(id === null ? '上新' : '改一改')
  const mine = useMyShop()
  const shopId = mine.value?.shop?.shopId ?? null
  return (
    <Page {...frame}>
      {shopId ? <Editor key={shopId} place={{ shopId, id }} /> : <NoEditor mine={mine} />}
    </Page>
  )
}

function NoEditor({ mine: { state, reload } }: { readonly mine: Read<'readMyShop'> }) {
  usePageFace('shelf/edit', state)
  if (state === 'ready') return <NoShop onHome={toHome} />
  if (state === 'unreached' || state === 'refused') return <Unreached onRetry={() => void reload()} />
  return <Skeleton shape="form" slow={state === 'slow'} />
}

function Editor({ place }: { readonly place: Place }) {
  const { shopId, id } = place
  const read = useRead('readProductPage', id && { shopId, productId: id })
  const product = read.value?.product ?? null
  const { draft, change, forget } = useDraft(place, product)
  const [saved, setSaved] = useState<ProductId | null>(null)
  /** A new form for each new product: fields keep what was typed into them. */
  const [round, setRound] = useState(0)
  const kept = draft?.onSale === false ? 'saved-away' : 'saved'
  usePageFace('shelf/edit', saved ? kept : draft ? (id ? 'change' : 'new') : read.state)
  const again = (): void => {
    setSaved(null)
    setRound(round + 1)
  }
  const onSaved = (productId: ProductId): void => {
    forget()
    setSaved(productId)
  }
  if (saved)
    return <Saved shopId={shopId} productId={saved} isOnSale={draft?.onSale !== false} onAgain={again} />
  if (read.refusal) return <NoShop text={read.refusal.sentence} onHome={toHome} />
  if (read.state === 'unreached') return <Unreached onRetry={() => void read.reload()} />
  if (draft === null) return <Skeleton shape="form" slow={read.state === 'slow'} />
  return <Form key={round} {...{ place, product, draft, change, onSaved }} />
}

const toHome = (): void => void restart(routes.home())
