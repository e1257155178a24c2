// A shop as anybody sees it who opens its card: awning, sign, goods, and the way to a shop of one's own.
import { useReachBottom } from '@tarojs/taro'
import { useLanding, useVisit } from '../../../client/landing'
import { useIsMine } from '../../../client/my-shop'
import { usePageFace } from '../../../client/page-face'
import { usePageFrame } from '../../../client/page-frame'
import { platform } from '../../../client/platform-here'
import { go, restart, routes } from '../../../client/routes'
import { useSharing } from '../../../client/sharing'
import { usePages } from '../../../client/use-pages'
import type { Read } from '../../../client/use-read'
import type { Output } from '../../../contract/functions'
import { Gone } from '../../../components/gone'
import { Page } from '../../../components/page'
import { Skeleton } from '../../../components/skeleton'
import { Unreached } from '../../../components/unreached'
import type { ShopId } from '../../../domain/ids'
import { Bar } from './bar'
import { Front } from './front'
import { Window } from './window'

export default function ShopView() {
  const landing = useLanding('shop')
  const shopId = landing?.shopId ?? null
  const pages = usePages('readShopPage', shopId && ((after) => ({ shopId, after })))
  const read = pages.first
  const page = read.value
  const frame = usePageFrame(page?.shop.name ?? '小铺')
  useVisit('shop', landing, page !== null)
  const sharing = useSharing(
    page && { shopId: page.shop.shopId, kind: 'shop', targetId: page.shop.shopId, title: page.shop.name },
  )
  const isMine = useIsMine(page && page.shop.shopId)
  usePageFace('shop/view', page ? (isMine ? 'own' : faceOf(page)) : shopId ? read.state : 'refused')
  useReachBottom(() => void pages.readMore())
  if (!page)
    return (
      <Page {...frame} ended={false}>
        {<NotReady shopId={shopId} read={read} />}
      </Page>
    )
  const single = platform.can.singlePage
  return (
    <Page {...frame} ended={false} single={single}>
      <Front shop={page.shop} isStale={read.isStale} />
      <Window shop={page.shop} pages={pages} single={single} isMine={isMine} />
      {!single && <Bar isMine={isMine} sharing={sharing} />}
    </Page>
  )
}

function faceOf({ shop, products }: Output<'readShopPage'>) {
  if (products.length === 0) return 'empty'
  return shop.collecting ? 'open' : 'reviewing'
}

function NotReady({ shopId, read }: { readonly shopId: ShopId | null; readonly read: Read<'readShopPage'> }) {
  if (read.state === 'unreached') return <Unreached onRetry={() => void read.reload()} />
  if (shopId === null || read.refusal)
    return (
      <Gone
        text={read.refusal?.sentence ?? '这张卡片打不开了，请朋友再发一次。'}
        button="回首页"
        onTap={() => void restart(routes.home())}
        onOpenShop={() => void go(routes.opening())}
        single={platform.can.singlePage}
      />
    )
  return <Skeleton shape="shop" slow={read.state === 'slow'} />
}
