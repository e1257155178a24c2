// A shop as anybody sees it who opens its card: awning, sign, goods, and the way to a shop of one's own.
import { useReachBottom } from '@tarojs/taro'
import { useLanding, useVisit } from '../../../client/landing'
import { useIsMine } from '../../../client/my-shop'
import { usePageFrame } from '../../../client/page-frame'
import { platform } from '../../../client/platform-here'
import { restart, routes } from '../../../client/routes'
import { useSharing, type Sharing } from '../../../client/sharing'
import { usePages } from '../../../client/use-pages'
import type { Read } from '../../../client/use-read'
import { Empty } from '../../../components/empty'
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
  useReachBottom(() => void pages.readMore())
  if (!page) return <Page {...frame}>{<NotReady shopId={shopId} read={read} />}</Page>
  const single = platform.can.singlePage
  return (
    <Page {...frame} single={single}>
      <Front shop={page.shop} isStale={read.isStale} />
      <Window shop={page.shop} pages={pages} single={single} />
      {!single && <OwnedBar shopId={page.shop.shopId} sharing={sharing} />}
    </Page>
  )
}

interface OwnedBarProps {
  readonly shopId: ShopId
  readonly sharing: Sharing
}

function OwnedBar({ shopId, sharing }: OwnedBarProps) {
  return <Bar isMine={useIsMine(shopId)} sharing={sharing} />
}

function NotReady({ shopId, read }: { readonly shopId: ShopId | null; readonly read: Read<'readShopPage'> }) {
  if (read.state === 'unreached') return <Unreached onRetry={() => void read.reload()} />
  if (shopId === null || read.refusal)
    return (
      <Empty
        drawing="closed"
        text={read.refusal?.sentence ?? '这张卡片打不开了，请朋友再发一次。'}
        {...(platform.can.singlePage ? {} : { button: '回首页', onTap: () => void restart(routes.home()) })}
      />
    )
  return <Skeleton shape="shop" slow={read.state === 'slow'} />
}
