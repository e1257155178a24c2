// Writing an invitation to pay: the card itself, filled in where it stands, then sent.
import { useRouter } from '@tarojs/taro'
import { Empty } from '../../../components/empty'
import { Page } from '../../../components/page'
import { Skeleton } from '../../../components/skeleton'
import { Unreached } from '../../../components/unreached'
import { useMyShop } from '../../../client/my-shop'
import { usePageFace } from '../../../client/page-face'
import { usePageFrame } from '../../../client/page-frame'
import { go, routes } from '../../../client/routes'
import { useRead, type Read } from '../../../client/use-read'
import type { InvitationId, ProductId } from '../../../domain/ids'
import { BEGIN_EMPTY, beginFromOffer, beginFromProduct, type Begin } from './begin'
import { Writer } from './writer'

export default function WritingInvite() {
  const { product, revise } = useRouter().params
  const frame = usePageFrame(revise === undefined ? '写一张邀请' : '改一版')
  const mine = useMyShop()
  const shop = mine.value?.shop ?? null
  const old = useRead(
    'readInvitation',
    shop && revise !== undefined
      ? { shopId: shop.shopId, invitationId: revise as InvitationId, version: null }
      : null,
  )
  const goods = useRead(
    'readProductPage',
    shop && product !== undefined ? { shopId: shop.shopId, productId: product as ProductId } : null,
  )
  const needed = revise !== undefined ? old : product !== undefined ? goods : null
  const begin = beginOf(revise, old, product, goods)
  const shown = shop && begin && (begin.revises ? 'revision' : 'new')
  usePageFace('writing/invite', shown ?? (shop && needed ? needed : mine).state)
  return (
    <Page {...frame}>
      {shop && begin ? (
        <Writer key={begin.place} shop={shop} begin={begin} />
      ) : mine.state === 'ready' && !shop ? (
        <NoShop />
      ) : (
        <NotReady read={mine.state === 'ready' && needed ? needed : mine} />
      )}
    </Page>
  )
}

function beginOf(
  revise: string | undefined,
  old: Read<'readInvitation'>,
  product: string | undefined,
  goods: Read<'readProductPage'>,
): Begin | null {
  if (revise !== undefined) return old.value && beginFromOffer(old.value, revise as InvitationId)
  if (product !== undefined) return goods.value && beginFromProduct(goods.value.product)
  return BEGIN_EMPTY
}

function NoShop() {
  return (
    <Empty
      drawing="shop"
      text="开好小店，就能写邀请请人付款"
      button="开一家小店"
      onTap={() => void go(routes.opening())}
    />
  )
}

interface NotReadyProps {
  readonly read: Read<'readMyShop'> | Read<'readInvitation'> | Read<'readProductPage'>
}

function NotReady({ read }: NotReadyProps) {
  if (read.state === 'unreached') return <Unreached onRetry={() => void read.reload()} />
  if (read.refusal) {
    const write = (): void => void go(routes.invite())
    return <Empty drawing="closed" text={read.refusal.sentence} button="写一张新的" onTap={write} />
  }
  return <Skeleton shape="card" slow={read.state === 'slow'} />
}
