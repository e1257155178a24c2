// The invitations this shop has sent, the latest first: where each stands, and the way to its card.
import { View } from '@tarojs/components'
import { ActionBar } from '../../../components/action-bar'
import { Button } from '../../../components/button'
import { Cell } from '../../../components/cell'
import { CellGroup } from '../../../components/cell-group'
import { Empty } from '../../../components/empty'
import { spokenYuan, yuan } from '../../../components/format'
import { Page } from '../../../components/page'
import { Skeleton } from '../../../components/skeleton'
import { Unreached } from '../../../components/unreached'
import { useMyShop } from '../../../client/my-shop'
import { usePageFace } from '../../../client/page-face'
import { usePageFrame } from '../../../client/page-frame'
import { go, routes } from '../../../client/routes'
import { useNow } from '../../../client/use-now'
import { usePages, type Pages } from '../../../client/use-pages'
import { MINUTE_MS } from '../../../domain/day'
import type { ShopId } from '../../../domain/ids'
import css from './index.module.scss'
import { stateText, timeLine, type SentInvitation } from './words'

export default function WritingSent() {
  const frame = usePageFrame('发出的邀请')
  const mine = useMyShop()
  const shop = mine.value?.shop ?? null
  const pages = usePages('listInvitations', shop && ((before) => ({ shopId: shop.shopId, before })))
  const read = shop ? pages.first : mine
  const sent = shop && pages.first.value
  usePageFace('writing/sent', sent ? (sent.invitations.length > 0 ? 'list' : 'empty') : read.state)
  const write = (): void => void go(routes.invite())
  return (
    <Page {...frame}>
      {mine.state === 'ready' && !shop ? (
        <Empty
          drawing="shop"
          text="开好小店，就能写邀请请人付款"
          button="开一家小店"
          onTap={() => void go(routes.opening())}
        />
      ) : read.state === 'unreached' ? (
        <Unreached onRetry={() => void read.reload()} />
      ) : read.refusal ? (
        <Empty
          drawing="closed"
          text={read.refusal.sentence}
          button="再试一次"
          onTap={() => void read.reload()}
        />
      ) : shop && pages.first.value ? (
        <List shopId={shop.shopId} pages={pages} onWrite={write} />
      ) : (
        <Skeleton shape="lines" slow={read.state === 'slow'} />
      )}
    </Page>
  )
}

interface ListProps {
  readonly shopId: ShopId
  readonly pages: Pages<'listInvitations'>
  readonly onWrite: () => void
}

function List({ shopId, pages, onWrite }: ListProps) {
  const now = useNow(MINUTE_MS)
  const sent = pages.values.reduce<readonly SentInvitation[]>((all, page) => all.concat(page.invitations), [])
  if (sent.length === 0) {
    const text = '还没有发过邀请。写好货和价，发给买家就能付。'
    return <Empty drawing="receipt" text={text} button="写一张邀请" onTap={onWrite} />
  }
  return (
    <>
      <CellGroup className={css.list}>
        {sent.map((invitation) => (
          <Cell
            key={invitation.invitationId}
            title={invitation.note === '' ? `¥${yuan(invitation.totalFen)}` : invitation.note}
            note={`${stateText(invitation)} · ${timeLine(invitation, now)}`}
            value={invitation.note === '' ? '' : `¥${yuan(invitation.totalFen)}`}
            label={labelOf(invitation, timeLine(invitation, now))}
            onTap={() => void go(routes.invitation(shopId, invitation.invitationId))}
          />
        ))}
      </CellGroup>
      {pages.hasMore && (
        <View className={css.more ?? ''}>
          <Button
            kind="link"
            label={pages.next === 'failed' ? '没有取到，再试一次' : '再看一些'}
            busy={pages.next === 'busy'}
            onTap={() => void pages.readMore()}
          />
        </View>
      )}
      <ActionBar>
        <Button label="写一张邀请" onTap={onWrite} />
      </ActionBar>
    </>
  )
}

const labelOf = (invitation: SentInvitation, time: string): string =>
  [invitation.note, spokenYuan(invitation.totalFen), stateText(invitation), time]
    .filter((part) => part !== '')
    .join('，')
