// Sharing a page: its card is prepared before anybody taps, because the platform asks for it and waits for nothing.
import { useShareAppMessage, useShareTimeline } from '@tarojs/taro'
import { useEffect, useState } from 'react'
import { sharePath, type ShareKind } from '../domain/share'
import type { ShareId, ShopId } from '../domain/ids'
import { act } from './action'
import { shareInto } from './arrival'
import type { Card } from './desk-frame'
import { newId } from './ids'
import { platform } from './platform-here'
import { routes } from './routes'

const SHARE_ID_LENGTH = 16
const TITLE_LENGTH_MAX = 60

export interface SharedPage {
  readonly shopId: ShopId
  readonly kind: ShareKind
  /** A product's or invitation's id; the shop's own for a shop. */
  readonly targetId: string
  readonly title: string
  /** The version of an invitation this card stands for. */
  readonly version?: number
  /** It was tapped to be sent; whether it went out nobody tells. */
  readonly onSent?: () => void
}

export interface Sharing {
  /** For a chat that takes cards; null until it is prepared. Each has a share of its own. */
  card(): Card | null
  /** For a link that is copied; null where there are no links. Each has a share of its own. */
  link(): string | null
  /** The card or the link is on its way. */
  sent(): void
}

/**
 * Registers a page's cards. To be called by the page itself, whose config has `enableShareAppMessage` and
 * `enableShareTimeline`. Each card gets an id of its own.
 */
export function useSharing(page: SharedPage | null): Sharing {
  const [shareId, setShareId] = useState<ShareId | null>(null)
  const renew = (): void => void newId<'share'>(SHARE_ID_LENGTH).then(setShareId)
  useEffect(renew, [])

  const send = (): string => {
    if (!page || !shareId) return routes.home()
    void makeShare(page, shareId)
    renew()
    return pathOf(page, shareId)
  }
  const title = (page?.title ?? '小铺').slice(0, TITLE_LENGTH_MAX)
  const picture = page ? { imageUrl: pictureOf(page) } : {}
  const sent = (): void => page?.onSent?.()
  useShareAppMessage(() => {
    sent()
    return { title, path: send(), ...picture }
  })
  // Moments show the page itself, so it gets the query alone.
  useShareTimeline(() => ({ title, query: send().split('?')[1] ?? '', ...picture }))
  return {
    card: () => (page && shareId ? { title, path: send(), picture: pictureOf(page) } : null),
    // The share is made behind it, as with a card: nobody waits for the network to copy a link.
    link: () => (page && shareId ? platform.linkOf(send()) : null),
    sent,
  }
}

function makeShare({ shopId, kind, targetId }: SharedPage, shareId: ShareId) {
  return act('makeShare', { shareId, shopId, kind, targetId, parentShareId: shareInto(shopId) })
}

function pathOf({ shopId, kind, targetId, version }: SharedPage, shareId: ShareId): string {
  const path = sharePath({ shareId, shopId, kind, targetId })
  return version === undefined ? path : `${path}&v=${version}`
}

/** Drawn by the server: awning, goods and price, the same on every phone. */
const pictureOf = ({ shopId, kind, targetId }: SharedPage): string =>
  `${platform.pictureBase}/pictures/share/${shopId}/${kind}/${targetId}`
