// What an invitation's card says and offers in each of its states, to the buyer, to the seller and to everybody else.
import { clockText, timeText, yuan } from '../../../components/format'
import type { StampKind } from '../../../components/stamp'
import { addresseeOf } from '../../../client/addressee'
import type { SentCard } from '../../../client/sent-cards'
import type { Output } from '../../../contract/functions'
import { dayOf, type Instant } from '../../../domain/day'

export type Card = Output<'readInvitation'>

/** What a button of the card does. */
export type Deed =
  'pay' | 'ask' | 'go-on' | 'order' | 'newer' | 'shop' | 'send' | 'revise' | 'again' | 'withdraw'

export interface Choice {
  readonly label: string
  readonly deed: Deed
}

export interface Face {
  readonly stamp: StampKind | null
  readonly said: string | null
  /** Nothing is paid and nothing over: the way of the money is shown. */
  readonly isOpen: boolean
  /** The price is kept until a certain time, which is shown. */
  readonly isKept: boolean
  /** Somebody else may change it while it is looked at. */
  readonly waits: boolean
  readonly quiet: Choice | null
  readonly main: Choice | null
}

const PLAIN: Face = {
  stamp: null,
  said: null,
  isOpen: false,
  isKept: false,
  waits: false,
  quiet: null,
  main: null,
}
const OPEN: Face = { ...PLAIN, isOpen: true, isKept: true }
/** A claim outlives the time the price was kept until. */
const CLAIMED: Face = { ...PLAIN, isOpen: true, waits: true }
const TO_SHOP: Choice = { label: '去店里看看', deed: 'shop' }
const TO_ORDER: Choice = { label: '看订单', deed: 'order' }
const TO_NEWER: Choice = { label: '看新的', deed: 'newer' }
const AGAIN: Choice = { label: '再发一张', deed: 'again' }
const SOMEBODY = '买家'

/** `own`: what this phone knows of sending it. */
export function faceFor(card: Card, now: Instant, own: SentCard | null = null): Face {
  return card.mine === 'seller' ? sellerFace(card, now, own) : buyerFace(card, now)
}

/** 「赵先生」, as the sentence calls the buyer. */
export const buyerOf = (card: Card): string => addresseeOf(card.offer.note) ?? SOMEBODY

/** A wish that this version does not answer yet. */
export const openWishes = ({ requests, offer }: Card): Card['requests'] =>
  requests.filter(({ at }) => at > offer.at)

function buyerFace(card: Card, now: Instant): Face {
  const isPayer = card.mine === 'payer'
  switch (card.face) {
    case 'draft':
    case 'sent':
    case 'opened':
      return {
        ...OPEN,
        quiet: { label: '想改一改', deed: 'ask' },
        main: card.shop.collecting ? { label: `去付款 ¥${yuan(card.offer.totalFen)}`, deed: 'pay' } : null,
      }
    case 'claimed':
      if (!isPayer) return { ...CLAIMED, said: '有人正在付这张，请过一会儿再看', quiet: TO_SHOP }
      return {
        ...CLAIMED,
        said: '还没有付完，价格替您留着',
        quiet: TO_ORDER,
        main: { label: '接着付', deed: 'go-on' },
      }
    case 'paid':
      return isPayer
        ? { ...PLAIN, stamp: 'paid', said: '您付好了，店主会寄给您', main: TO_ORDER }
        : { ...PLAIN, stamp: 'paid', said: '已经有人付了，谢谢您来看', quiet: TO_SHOP }
    case 'expired':
      return { ...PLAIN, stamp: 'expired', said: endedText(card, now), quiet: TO_SHOP }
    case 'withdrawn':
      return { ...PLAIN, stamp: 'void', said: '店主收回了这张邀请', quiet: TO_SHOP }
    case 'declined':
      return { ...PLAIN, stamp: 'void', said: '这张邀请已经谢绝了', quiet: TO_SHOP }
    case 'superseded':
      return { ...PLAIN, stamp: 'void', said: '店主换了新版', main: TO_NEWER }
  }
}

function sellerFace(card: Card, now: Instant, own: SentCard | null): Face {
  switch (card.face) {
    case 'draft':
    case 'sent':
    case 'opened':
      return {
        ...OPEN,
        said: openedText(card, now, own),
        waits: true,
        quiet: { label: '收回', deed: 'withdraw' },
        main:
          openWishes(card).length > 0
            ? { label: '改一版', deed: 'revise' }
            : { label: own?.sentAt ? `再发给${buyerOf(card)}` : `发给${buyerOf(card)}`, deed: 'send' },
      }
    case 'claimed':
      return { ...CLAIMED, said: '有人正在付款，付好了会告诉您', quiet: TO_ORDER }
    case 'paid':
      return { ...PLAIN, stamp: 'paid', said: '付好了，等您寄出', main: TO_ORDER }
    case 'expired':
      return { ...PLAIN, stamp: 'expired', said: endedText(card, now), main: AGAIN }
    case 'withdrawn':
      return { ...PLAIN, stamp: 'void', said: '您收回了这张邀请', main: AGAIN }
    case 'declined':
      return { ...PLAIN, stamp: 'void', said: `${buyerOf(card)}说不需要了`, main: AGAIN }
    case 'superseded':
      return { ...PLAIN, stamp: 'void', said: '您已经换了新版', main: TO_NEWER }
  }
}

const endedText = ({ expiresAt }: Card, now: Instant): string => `价格只留到${timeText(expiresAt, now)}`

/** 「20:14 已打开」, or how far it has come: that only the version before was opened, that it was sent, that it is only written. */
function openedText({ openedAt, offer }: Card, now: Instant, own: SentCard | null): string {
  if (openedAt !== null && openedAt >= offer.at) return `${momentText(openedAt, now)} 已打开`
  if (own?.sentAt) return `${momentText(own.sentAt, now)} 发过，还没有人打开`
  if (own) return '写好了，还没发出去'
  return openedAt === null ? '还没有人打开' : `上一版 ${momentText(openedAt, now)} 打开过`
}

/** A day other than today's is said. */
const momentText = (at: Instant, now: Instant): string =>
  dayOf(at) === dayOf(now) ? clockText(at) : timeText(at, now)
