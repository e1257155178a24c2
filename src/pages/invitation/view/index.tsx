// The invitation to pay, as the card that was sent shows it: to its buyer, to its seller, and to whoever else comes by.
import { useRouter } from '@tarojs/taro'
import { useRef, useState } from 'react'
import { Gone } from '../../../components/gone'
import { Notice } from '../../../components/notice'
import { Page } from '../../../components/page'
import { Skeleton } from '../../../components/skeleton'
import { Unreached } from '../../../components/unreached'
import { useLanding, useVisit, type Landing } from '../../../client/landing'
import { usePageFace } from '../../../client/page-face'
import { usePageFrame } from '../../../client/page-frame'
import { platform } from '../../../client/platform-here'
import { refusalOf } from '../../../client/reply'
import { go, routes } from '../../../client/routes'
import { keepSent, useSentCard } from '../../../client/sent-cards'
import { useSharing } from '../../../client/sharing'
import { useAgain } from '../../../client/use-again'
import { useNow } from '../../../client/use-now'
import { useRead, type Read } from '../../../client/use-read'
import { MINUTE_MS } from '../../../domain/day'
import type { InvitationId } from '../../../domain/ids'
import { Bar } from './bar'
import { InvitationCard } from './card'
import { End } from './end'
import { faceFor, type Card } from './face'
import { nameOf } from './face-name'
import css from './index.module.scss'
import { Sheets } from './sheets'
import { useDeeds, type Deeds } from './use-deeds'
import { useOpened } from './use-opened'
import { Wishes } from './wishes'

const LOOK_EVERY_MS = 5_000

export default function InvitationView() {
  const landing = useLanding('invitation')
  const frame = usePageFrame('邀请付款')
  const invitationId = landing && (landing.targetId as InvitationId)
  const read = useRead(
    'readInvitation',
    landing && invitationId && { shopId: landing.shopId, invitationId, version: landing.version },
  )
  const card = read.value
  useVisit('invitation', landing, card !== null)
  useOpened(card, invitationId)
  const sharing = useSharing(card && invitationId && sharedCard(card, invitationId))
  const deeds = useDeeds(card, invitationId, sharing)
  usePageFace('invitation/view', card ? nameOf(card) : landing ? read.state : 'refused')
  return (
    <Page {...frame} ended={false} single={platform.can.singlePage}>
      {card && invitationId ? (
        <Ready card={card} invitationId={invitationId} read={read} deeds={deeds} />
      ) : (
        <NotReady read={read} landing={landing} />
      )}
    </Page>
  )
}

function sharedCard(card: Card, targetId: InvitationId) {
  const { shop, offer, current } = card
  const title = offer.note === '' ? `${shop.name}的邀请` : offer.note
  const onSent = (): void => {
    if (card.mine === 'seller') keepSent(targetId, current)
  }
  return { shopId: shop.shopId, kind: 'invitation', targetId, title, version: current, onSent } as const
}

interface ReadyProps {
  readonly card: Card
  readonly invitationId: InvitationId
  readonly read: Read<'readInvitation'>
  readonly deeds: Deeds
}

function Ready({ card, invitationId, read, deeds }: ReadyProps) {
  const now = useNow(MINUTE_MS)
  const face = faceFor(card, now, useSentCard(invitationId, card.current))
  const [isOver, setOver] = useState(false)
  // At the very end the server may still be a moment behind, so the card is looked at until it has turned.
  useAgain(face.waits || (isOver && face.isKept) ? LOOK_EVERY_MS : null, read.reload)
  const first = useRef(card.face)
  const wishes = <Wishes card={card} now={now} />
  const ways = { openType: deeds.sending.openType, onDo: deeds.onDo }
  const onZero = (): void => {
    setOver(true)
    void read.reload()
  }
  return (
    <>
      {!card.shop.collecting && face.isOpen && (
        <Notice className={css.ahead} kind="held" text={heldText(card)} />
      )}
      {read.isStale && <Notice className={css.ahead} kind="info" text="网断了，这是刚才的样子。" />}
      <InvitationCard
        card={card}
        face={face}
        isFresh={first.current !== card.face}
        onZero={onZero}
        first={card.mine === 'seller' && wishes}
      />
      {card.mine !== 'seller' && wishes}
      <End card={card} face={face} {...ways} />
      {!platform.can.singlePage && <Bar face={face} {...ways} />}
      <Sheets card={card} face={face} invitationId={invitationId} deeds={deeds} reload={read.reload} />
    </>
  )
}

const heldText = ({ mine }: Card): string =>
  mine === 'seller' ? '您的收款还在审核，买家现在打得开，还付不了。' : '店主的收款还在审核，暂时不能付款。'

interface NotReadyProps {
  readonly read: Read<'readInvitation'>
  readonly landing: Landing | null
}

function NotReady({ read, landing }: NotReadyProps) {
  const { scene } = useRouter().params
  if (read.state === 'unreached') return <Unreached onRetry={() => void read.reload()} />
  if (read.refusal || (!landing && scene === undefined)) {
    const { sentence } = read.refusal ?? refusalOf('invitation-gone')
    return (
      <Gone
        text={sentence}
        button={landing ? '去店里看看' : '回首页'}
        onTap={() => void go(landing ? routes.shop(landing.shopId) : routes.home())}
        onOpenShop={() => void go(routes.opening())}
        single={platform.can.singlePage}
      />
    )
  }
  return <Skeleton shape="card" slow={read.state === 'slow'} />
}
