// The invitation to pay, written and received, in every state it can be met in.
import type { Cast, Who } from './cast'
import { at, goodsOf, type Screen } from './screen'

type State = keyof Cast['invitations']

function card(name: string, who: Who, state: State, sees: string | RegExp, version?: number): Screen {
  const path = ({ shopId, invitations }: Cast) =>
    at('invitation/view', {
      shop: shopId,
      id: invitations[state],
      ...(version !== undefined && { v: version }),
    })
  return { name: `invitation-${name}`, who, path, sees }
}

const unsigned = ({ toSign }: Cast) => at('invitation/view', { shop: toSign.shopId, id: toSign.invitation })

const FACES: readonly Screen[] = [
  card('sent', 'buyer', 'sent', '去付款'),
  card('asked', 'buyer', 'asked', '酱能换成不辣的吗'),
  card('replaced', 'buyer', 'replaced', '看新的', 1),
  card('new-version', 'buyer', 'replaced', '每瓶便宜两块', 2),
  card('paid', 'friend', 'paid', '看订单'),
  card('paid-by-another', 'buyer', 'paid', '已经有人付了'),
  card('claimed', 'friend', 'claimed', '接着付'),
  card('claimed-by-another', 'buyer', 'claimed', '有人正在付'),
  card('expired', 'buyer', 'expired', '价格只留到'),
  card('withdrawn', 'buyer', 'withdrawn', '店主收回了这张邀请'),
  card('declined', 'buyer', 'declined', '这张邀请已经谢绝了'),
  card('own', 'seller', 'sent', '收回'),
  card('own-asked', 'seller', 'asked', '改一版'),
  card('own-paid', 'seller', 'paid', '等您寄出'),
  card('own-claimed', 'seller', 'claimed', '有人正在付款'),
  card('own-declined', 'seller', 'declined', '说不需要了'),
  card('own-expired', 'seller', 'expired', '再发一张'),
  { name: 'invitation-reviewing', who: 'buyer', path: unsigned, sees: '暂时不能付款' },
  { name: 'invitation-own-reviewing', who: 'toSign', path: unsigned, sees: '还付不了' },
  {
    ...card('ask-sheet', 'buyer', 'sent', '告诉店主'),
    deeds: ({ tap }) => tap('想改一改'),
  },
  {
    ...card('decline-sheet', 'buyer', 'sent', '再想想'),
    deeds: ({ tap }) => tap('不需要了'),
  },
  {
    ...card('withdraw-sheet', 'seller', 'sent', '先留着'),
    deeds: ({ tap }) => tap('收回'),
  },
  {
    ...card('link-sheet', 'seller', 'sent', '复制链接'),
    deeds: ({ tap }) => tap('发给赵先生'),
  },
]

const writer = (cast: Cast) => at('writing/invite', { product: goodsOf(cast, '剁椒酱').productId })

const WRITER: readonly Screen[] = [
  {
    name: 'writer',
    who: 'seller',
    path: writer,
    sees: '留到今晚',
  },
  {
    name: 'writer-goods-sheet',
    who: 'seller',
    path: writer,
    sees: '写一件货架上没有的',
    deeds: ({ tap }) => tap('再加一件'),
  },
  {
    name: 'writer-price-sheet',
    who: 'seller',
    path: writer,
    sees: '一共收',
    deeds: ({ tap }) => tap(/改价/),
  },
  { name: 'writer-empty', who: 'newSeller', path: () => at('writing/invite'), sees: '加一件货' },
  {
    name: 'writer-revise',
    who: 'seller',
    path: ({ invitations }) => at('writing/invite', { revise: invitations.asked }),
    sees: '留到今晚',
  },
  { name: 'sent', who: 'seller', path: () => at('writing/sent'), sees: '写一张邀请' },
  { name: 'sent-empty', who: 'newSeller', path: () => at('writing/sent'), sees: '还没有发过邀请' },
]

export const INVITING: readonly Screen[] = [...FACES, ...WRITER]
