// What lies on the counter, and the one sentence that says what to do now.
import type { MyShop } from '../../../client/my-shop'
import type { Output } from '../../../contract/functions'
import { cut } from '../../../domain/typed-text'

export type Counter = Output<'readCounter'>

export interface Desk {
  readonly toShip: number
  /** Buyers who wait for an answer. */
  readonly waiting: number
  readonly review: Review['kind'] | null
  /** The bank gave money back that is not on its way again yet. */
  readonly hasReturn: boolean
  readonly hasGoods: boolean
  /** Some money has come, or is on its way. */
  readonly hasSold: boolean
  /** The scarcest first. */
  readonly scarce: readonly { readonly title: string; readonly sellable: number }[]
}

export const IDLE = '都忙完了，喝口茶。'
/** Nothing was sold yet: then there is nobody to rest from. */
export const FRESH = '把店发给朋友看看。'
/** A longer wish is read on its card. */
const WISH_LENGTH_MAX = 16

/** People who wait come first, then money that came back, then what keeps the shop from selling, then goods that run out. */
export function faceOf({ toShip, waiting, review, hasReturn, hasGoods, scarce }: Desk) {
  if (toShip > 0) return 'to-ship'
  if (waiting > 0) return 'waiting'
  if (hasReturn) return 'returned'
  if (review === 'sign') return 'to-sign'
  if (review === 'rejected') return 'rejected'
  if (!hasGoods) return 'no-goods'
  if (scarce.length > 0) return 'scarce'
  return review === 'reviewing' ? 'reviewing' : 'idle'
}

const SENTENCES = {
  returned: '有钱被银行退回，看看为什么。',
  'to-sign': '还差一步签约，就能收款。',
  rejected: '收款审核被退回了，看看为什么。',
  'no-goods': '先上一件货吧。',
  reviewing: IDLE,
  idle: IDLE,
} as const

export function sentenceOf(desk: Desk): string {
  const face = faceOf(desk)
  if (face === 'to-ship' || face === 'waiting') return `有 ${waitingText(desk)}。`
  if (face === 'scarce') return scarceSentence(desk)
  return SENTENCES[face] === IDLE && !desk.hasSold ? FRESH : SENTENCES[face]
}

const waitingText = ({ toShip, waiting }: Desk): string =>
  [toShip > 0 ? `${toShip} 件要寄` : '', waiting > 0 ? `${waiting} 位在等您回话` : '']
    .filter((part) => part !== '')
    .join('，')

function scarceSentence({ scarce: [scarcest, ...others] }: Desk): string {
  if (!scarcest || others.length > 0) return '有几样货快没了。'
  return scarcest.sellable > 0 ? `${scarcest.title}快没了。` : `${scarcest.title}卖完了。`
}

export interface Review {
  readonly kind: 'reviewing' | 'sign' | 'rejected'
  readonly title: string
  readonly note: string
}

/** Null once money can be collected. */
export function reviewOf(application: MyShop['application']): Review | null {
  if (!application || application.state === 'finished') return null
  if (application.state === 'rejected')
    return { kind: 'rejected', title: '收款审核被退回', note: application.reason ?? '看看还差什么' }
  if (application.state === 'need-sign' && application.signUrl !== null)
    return { kind: 'sign', title: '还差一步：去签约', note: '审核通过了，签约后就能收款' }
  return { kind: 'reviewing', title: '收款审核中', note: '一般 1 个工作日，这期间可以上货、可以分享' }
}

/** 「想改成蓝色」. */
export function quoted(wish: string): string {
  const text = wish.replace(/\s+/g, ' ').trim()
  return `「${text.length > WISH_LENGTH_MAX ? `${cut(text, WISH_LENGTH_MAX - 1)}…` : text}」`
}

/** 「酸豆角快没了」 and how much of it is left. */
export function scarceText({ title, spec, sellable }: Counter['lowStock'][number]): {
  readonly title: string
  readonly value: string
} {
  const name = [title, ...spec].join(' · ')
  return sellable > 0
    ? { title: `${name}快没了`, value: `还有 ${sellable} 件` }
    : { title: `${name}卖完了`, value: '去补货' }
}
