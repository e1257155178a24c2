// What lies in the chats of the desk on Friday morning: a neighbour's question with a card, and two invitations.
import { later, SECOND_MS, type Instant } from '../../domain/day'
import { sharePath } from '../../domain/share'
import type { Chat, ChatCard, ChatMessage } from '../desk/chats'
import { FIRST_CHATS } from '../desk/first-chats'
import type { PlannedShare } from './plan/cascade'
import type { DeskKey } from './people'
import type { Season } from './plan/season'
import type { ShopId } from '../../domain/ids'

const ASKED_BEFORE_MS = 95 * SECOND_MS
const ANSWERED_BEFORE_MS = 40 * SECOND_MS
const OWN: Chat = {
  id: 'miao-xiaoyu-and-chen-duo',
  title: null,
  members: ['miao-xiaoyu', 'chen-duo'],
  messages: [],
  seen: {},
}

/** Everybody has seen nothing of it yet, except what they wrote themselves. */
export function morningChats(
  { morning, stories }: Season,
  shopIdOf: (share: PlannedShare) => ShopId,
): Chat[] {
  const [neighbours, forZhao] = morning
  const { share: bag } = stories.bag
  const written: Readonly<Record<string, readonly ChatMessage[]>> = {
    neighbours: [
      text('zhao-yiming', later(neighbours.at, -ASKED_BEFORE_MS), '上回那个剁椒酱还有吗'),
      text('wang-guifen', later(neighbours.at, -ANSWERED_BEFORE_MS), '有，早上刚装瓶'),
      sent('wang-guifen', neighbours, cardOf(neighbours, shopIdOf, '剁椒酱')),
    ],
    'wang-guifen-and-zhao-yiming': [
      sent('wang-guifen', forZhao, cardOf(forZhao, shopIdOf, '赵先生，这是您要的剁椒酱和酸豆角。', 1)),
    ],
    [OWN.id]: [sent('miao-xiaoyu', bag, cardOf(bag, shopIdOf, '陈朵，换成驼色了。', 2))],
  }
  return [...FIRST_CHATS, OWN].map((chat) => ({ ...chat, messages: written[chat.id] ?? [] }))
}

const text = (from: DeskKey, at: Instant, words: string): ChatMessage => ({
  from,
  atMs: at,
  text: words,
  card: null,
})
const sent = (from: DeskKey, { at }: PlannedShare, card: ChatCard): ChatMessage => ({
  from,
  atMs: at,
  text: null,
  card,
})

function cardOf(
  share: PlannedShare,
  shopIdOf: (share: PlannedShare) => ShopId,
  title: string,
  version?: number,
): ChatCard {
  const shopId = shopIdOf(share)
  const { shareId, kind } = share
  const targetId = share.targetId ?? shopId
  const path = sharePath({ shareId, shopId, kind, targetId })
  return {
    title,
    path: version === undefined ? path : `${path}&v=${version}`,
    picture: `/pictures/share/${shopId}/${kind}/${targetId}`,
  }
}
