// The first sale as a list of steps: what each finger does, what must then be seen, and one English sentence for whoever watches.
import type { Cast } from './cast'

export type Act =
  /** The shop's own row at the end of the chats. */
  | { readonly kind: 'app' }
  | { readonly kind: 'chats' }
  /** From one chat back to all of them, where one is open. */
  | { readonly kind: 'list' }
  | { readonly kind: 'chat'; readonly name: string }
  /** The latest card in the open chat. */
  | { readonly kind: 'card' }
  | { readonly kind: 'tap'; readonly name: string | RegExp }
  | { readonly kind: 'type'; readonly field: string; readonly value: string }
  /** The newest code that came to this phone, into its field. */
  | { readonly kind: 'code'; readonly phone: string }
  /** Of a side of the ID, taken and received. */
  | { readonly kind: 'photo'; readonly side: string; readonly picture: string }
  | { readonly kind: 'see'; readonly words: string }
  | { readonly kind: 'clock' }

export interface Step {
  readonly who: 'seller' | 'buyer'
  readonly act: Act
  /** Stays until the next one that says something. */
  readonly english?: string
}

const TITLE = '桂花糕礼盒'
const PRICE = '68'
const BUYER = '赵先生'

/** `hasCard`: the seller comes by a friend's card in the group, else by the shop's own entrance. */
export function firstSale(cast: Cast, hasCard: boolean): readonly Step[] {
  return [
    ...(hasCard ? comeByCard() : comeAlone()),
    ...openShop(cast),
    ...sellOne(),
    ...pay(),
    ...ship(cast),
    ...receive(),
    ...settle(),
  ]
}

const seller = (act: Act, english?: string): Step => ({
  who: 'seller',
  act,
  ...(english !== undefined && { english }),
})
const buyer = (act: Act, english?: string): Step => ({
  who: 'buyer',
  act,
  ...(english !== undefined && { english }),
})
const tap = (name: string | RegExp): Act => ({ kind: 'tap', name })
const type = (field: string, value: string): Act => ({ kind: 'type', field, value })
const see = (words: string): Act => ({ kind: 'see', words })

function comeByCard(): Step[] {
  return [
    seller(
      { kind: 'chat', name: '三号楼邻居' },
      'Li Na sees a neighbour’s card in a group chat, and opens it.',
    ),
    seller({ kind: 'card' }),
    seller(
      tap('我也要开店'),
      'Every shared page says 我也要开店, "I want a shop too": four steps, three minutes.',
    ),
  ]
}

function comeAlone(): Step[] {
  return [
    seller({ kind: 'app' }, 'Li Na wants a shop of her own. Anybody may: four steps, about three minutes.'),
    seller(tap('开一家小店')),
  ]
}

function openShop({ phone, idNumber, cardNumber, shopName }: Cast): Step[] {
  return [
    seller(type('手机号', phone), 'Step 1: her phone number, and the code that comes by SMS.'),
    seller(tap('发验证码')),
    seller({ kind: 'code', phone }),
    seller(type('姓名', '李娜'), 'Step 2: her name and ID, so that the money goes to her and nobody else.'),
    seller(type('身份证号', idNumber)),
    seller({ kind: 'photo', side: '身份证人像面', picture: '/papers/li-na-front.png' }),
    seller({ kind: 'photo', side: '身份证国徽面', picture: '/papers/li-na-back.png' }),
    seller(tap('下一步：银行卡')),
    seller(type('储蓄卡卡号', cardNumber), 'Step 3: the bank card on which her money will arrive.'),
    seller(tap('下一步：店名')),
    seller(type('店名', shopName), 'Step 4: name and colour. The shop is built while she types.'),
    seller(type('从哪里发货', '浙江 杭州')),
    seller(tap('开张')),
    seller(see(`${shopName}，开张了`)),
    seller(see('可以收款了'), 'Open. WeChat Pay looks at her papers, and she can collect.'),
  ]
}

function sellOne(): Step[] {
  return [
    seller(tap('上第一件货'), 'Her first product: a title, a price, how many.'),
    seller(type('叫什么', TITLE)),
    seller(type('卖多少钱（元）', PRICE)),
    seller(type('有几件', '12')),
    seller(tap('上架')),
    seller(tap('去看看，发给朋友')),
    seller(tap('用它写邀请'), 'Now an invitation to pay: her goods, her price, her words, for one buyer.'),
    seller(type('给谁', BUYER)),
    seller(tap(`下一步：发给${BUYER}`)),
    seller(see('写好了，还没发出去')),
    seller(tap(`发给${BUYER}`), 'She sends the card into their chat.'),
    seller({ kind: 'chat', name: '赵一鸣' }),
  ]
}

function pay(): Step[] {
  return [
    buyer(
      { kind: 'chat', name: '李娜' },
      'Mr Zhao finds the card in his chat, and opens it without any login.',
    ),
    buyer({ kind: 'card' }),
    buyer(tap(`去付款 ¥${PRICE}.00`)),
    buyer(tap(/^寄到哪里？/), 'Where to send it, once.'),
    buyer(type('收货人', '赵一鸣')),
    buyer(type('手机号', '13800000003')),
    buyer(type('省、市、区', '上海市 上海市 徐汇区')),
    buyer(type('街道和门牌', '漕溪北路 331 号')),
    buyer(tap('就寄到这里')),
    buyer(tap(`付款 ¥${PRICE}.00`), 'He pays. WeChat Pay holds the money; the seller does not have it yet.'),
    buyer(tap('立即支付')),
    buyer(see('付好了')),
  ]
}

function ship({ waybill }: Cast): Step[] {
  return [
    seller({ kind: 'chats' }, 'On her counter one parcel waits to be shipped.'),
    seller({ kind: 'list' }),
    seller({ kind: 'app' }),
    seller(tap('去柜台')),
    seller(tap(/^去寄件/)),
    seller(type('快递单号', waybill)),
    seller(tap('寄出了')),
    seller(see('买家收到货，钱就给您')),
  ]
}

function receive(): Step[] {
  return [
    buyer(tap('看订单'), 'The parcel arrives. He confirms, and the money is freed for her.'),
    buyer(tap('确认收货')),
    buyer(tap('收到了，确认收货')),
    buyer(see('已完成')),
  ]
}

function settle(): Step[] {
  return [
    seller({ kind: 'clock' }, 'Time passes to the next business day: the bank pays out.'),
    seller({ kind: 'chats' }),
    seller({ kind: 'app' }),
    seller(tap('去柜台')),
    seller(tap('对账单'), 'Her statement: every fen can be checked, line by line.'),
    seller(tap(/^\d+月\d+日/)),
    seller(tap('核对每一笔')),
    seller(see('每一笔都对上了'), 'Everything adds up: 67.59 are on her card. Now try it by hand.'),
  ]
}
