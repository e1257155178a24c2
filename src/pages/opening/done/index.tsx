// The shop is open: the shutter goes up once, the review of the channel is told, and what to do next.
import { View } from '@tarojs/components'
import type { FaceOf } from '../../../client/faces'
import { usePageFace } from '../../../client/page-face'
import { usePageFrame } from '../../../client/page-frame'
import { go, replace, restart, routes } from '../../../client/routes'
import { useSharing, type Sharing } from '../../../client/sharing'
import { Cell } from '../../../components/cell'
import { CellGroup } from '../../../components/cell-group'
import { Empty } from '../../../components/empty'
import { Notice, type NoticeKind } from '../../../components/notice'
import { Page } from '../../../components/page'
import { Skeleton } from '../../../components/skeleton'
import { StreetDrawing } from '../../../components/street-drawing'
import { Unreached } from '../../../components/unreached'
import { standingOf } from './application'
import { DoneBar } from './done-bar'
import { durationText } from './duration'
import css from './index.module.scss'
import { useFreshShop, type FreshShop } from './use-fresh-shop'

export default function OpeningDone() {
  const frame = usePageFrame('开张了')
  const fresh = useFreshShop()
  const { shop, read } = fresh
  usePageFace('opening/done', shop ? FACES[standingOf(read.value?.application ?? null).kind] : read.state)
  const sharing = useSharing(
    shop && { shopId: shop.shopId, kind: 'shop', targetId: shop.shopId, title: `${shop.name}，开张了` },
  )
  const onBack = (): void => void restart(routes.counter())
  return (
    <Page {...frame} onBack={onBack}>
      {shop ? <Opened fresh={fresh} shop={shop} sharing={sharing} /> : <Waiting fresh={fresh} />}
    </Page>
  )
}

const FACES: Readonly<Record<NoticeKind, FaceOf<'opening/done'>>> = {
  done: 'collecting',
  info: 'reviewing',
  held: 'to-sign',
  refused: 'rejected',
}

function Waiting({ fresh: { read, isMissing } }: { readonly fresh: FreshShop }) {
  const toOpening = (): void => void replace(routes.opening())
  if (isMissing) return <Empty drawing="shop" text="小店还没开好。" button="接着开店" onTap={toOpening} />
  if (read.state === 'unreached') return <Unreached onRetry={() => void read.reload()} />
  if (read.state === 'refused') {
    const text = read.refusal?.sentence ?? ''
    return <Empty drawing="closed" text={text} button="再试一次" onTap={() => void read.reload()} />
  }
  return <Skeleton shape="form" slow={read.state === 'slow'} />
}

interface OpenedProps {
  readonly fresh: FreshShop
  readonly shop: NonNullable<FreshShop['shop']>
  readonly sharing: Sharing
}

function Opened({ fresh: { read, isFirst }, shop, sharing }: OpenedProps) {
  const standing = standingOf(read.value?.application ?? null)
  const openingMs = read.value?.openingMs ?? null
  const took = openingMs === null ? null : durationText(openingMs)
  return (
    <>
      <View className={css.body ?? ''}>
        {/* Flowers and the shutter belong to the first moment. */}
        <StreetDrawing step={4} name={shop.name} paint={shop.paint} done={isFirst} />
        <View className={css.title ?? ''}>{`${shop.name}，开张了`}</View>
        {took !== null && <View className={css.took ?? ''}>{took}</View>}
        <Notice className={css.standing} kind={standing.kind} text={standing.text} />
        <CellGroup className={css.ways}>
          <Cell title="看看我的小店" onTap={() => void go(routes.shop(shop.shopId))} />
          <Cell title="去柜台" onTap={() => void restart(routes.counter())} />
        </CellGroup>
      </View>
      <DoneBar signUrl={standing.signUrl} sharing={sharing} />
    </>
  )
}
