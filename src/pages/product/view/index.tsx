// One product as anybody sees it who opens its card: picture, price, what is left, and buying it.
import { useState } from 'react'
import { useLanding, useVisit } from '../../../client/landing'
import { useIsMine } from '../../../client/my-shop'
import { usePageFace } from '../../../client/page-face'
import { usePageFrame } from '../../../client/page-frame'
import { platform } from '../../../client/platform-here'
import { go, restart, routes } from '../../../client/routes'
import { useSending } from '../../../client/sending'
import { useSharing } from '../../../client/sharing'
import { useRead, type Read } from '../../../client/use-read'
import { Button } from '../../../components/button'
import { Gone } from '../../../components/gone'
import { LinkSheet } from '../../../components/link-sheet'
import { OpenShopStrip } from '../../../components/open-shop'
import { Page } from '../../../components/page'
import { Skeleton } from '../../../components/skeleton'
import { Unreached } from '../../../components/unreached'
import type { ProductId, ShopId } from '../../../domain/ids'
import { About } from './about'
import { Bar } from './bar'
import { BuySheet } from './buy-sheet'
import { GuardSheet } from './guard-sheet'
import css from './index.module.scss'
import { Pictures } from './pictures'
import { obstacleTo, type Obstacle, type ProductPage } from './product-page'

export default function ProductView() {
  const landing = useLanding('product')
  const shopId = landing?.shopId ?? null
  const productId = landing && (landing.targetId as ProductId)
  const read = useRead('readProductPage', shopId && productId && { shopId, productId })
  const page = read.value
  const frame = usePageFrame(page?.shop.name ?? '商品')
  useVisit('product', landing, page !== null)
  const sharing = useSharing(
    page &&
      shopId &&
      productId && { shopId, kind: 'product', targetId: productId, title: page.product.title },
  )
  const sending = useSending(sharing)
  const isMine = useIsMine(page && page.shop.shopId)
  const shown = page && (isMine ? 'own' : (obstacleTo(page) ?? 'on-sale'))
  usePageFace('product/view', shown ?? (shopId ? read.state : 'refused'))
  if (!page)
    return (
      <Page {...frame} ended={false}>
        {<NotReady shopId={shopId} read={read} />}
      </Page>
    )
  return (
    <Page {...frame} ended={false} single={platform.can.singlePage}>
      <Ready
        page={page}
        isMine={isMine}
        isStale={read.isStale}
        onSend={sending.begin}
        openType={sending.openType}
      />
      <LinkSheet title="发给朋友" link={sending.link} onClose={sending.end} onCopy={sending.copy} />
    </Page>
  )
}

interface ReadyProps {
  readonly page: ProductPage
  readonly isMine: boolean
  readonly isStale: boolean
  readonly onSend: () => void
  readonly openType: { readonly openType?: 'share' }
}

function Ready({ page, isMine, isStale, onSend, openType }: ReadyProps) {
  const { product } = page
  const single = platform.can.singlePage
  const [sheet, setSheet] = useState<'buy' | 'guard' | null>(null)
  const obstacle = obstacleTo(page)
  const close = (): void => setSheet(null)
  return (
    <>
      <Pictures product={product} isDim={obstacle === 'sold-out'} />
      <About
        page={page}
        obstacle={obstacle}
        isStale={isStale}
        single={single}
        onChoose={() => setSheet('buy')}
        onGuard={() => setSheet('guard')}
      />
      {isMine ? (
        <OfferLink productId={product.productId} obstacle={obstacle} />
      ) : (
        <OpenShopStrip className={css.strip} single={single} onTap={() => void go(routes.opening())} />
      )}
      {!single && (
        <Bar
          page={page}
          obstacle={obstacle}
          isMine={isMine}
          onBuy={() => setSheet('buy')}
          onSend={onSend}
          openType={openType}
        />
      )}
      {!single && <BuySheet page={page} open={sheet === 'buy'} onClose={close} />}
      {!single && <GuardSheet open={sheet === 'guard'} onClose={close} />}
    </>
  )
}

/** What can't be had can't be offered either; before the shop collects it can, and is paid later. */
function OfferLink({
  productId,
  obstacle,
}: {
  readonly productId: ProductId
  readonly obstacle: Obstacle | null
}) {
  if (obstacle === 'off-sale' || obstacle === 'sold-out') return null
  const write = (): void => void go(routes.invite({ product: productId }))
  return <Button kind="link" className={css.strip} label="用它写邀请" onTap={write} />
}

function NotReady({
  shopId,
  read,
}: {
  readonly shopId: ShopId | null
  readonly read: Read<'readProductPage'>
}) {
  if (read.state === 'unreached') return <Unreached onRetry={() => void read.reload()} />
  if (shopId === null || read.refusal)
    return (
      <Gone
        text={read.refusal?.sentence ?? '这张卡片打不开了，请朋友再发一次。'}
        {...wayOn(shopId)}
        onOpenShop={() => void go(routes.opening())}
        single={platform.can.singlePage}
      />
    )
  return <Skeleton shape="product" slow={read.state === 'slow'} />
}

const wayOn = (shopId: ShopId | null) =>
  shopId === null
    ? { button: '回首页', onTap: () => void restart(routes.home()) }
    : { button: '看看店里别的', onTap: () => void go(routes.shop(shopId)) }
