// The cashier that a buyer's browser is sent to: payee, amount, pay or not, and the way back to the page that asked.
import { html } from 'hono/html'
import { minuteText, instantOf } from '../../../domain/day'
import { fenOf, yuan } from '../../../domain/money'
import type { CashierView } from '../../../emulator/wechat-pay/cashier'
import { bare, type Markup } from './frame'

/** A page on this machine that may be gone back to. */
const BACK_HOSTS = ['127.0.0.1', 'localhost', '[::1]']
const ADDRESS_CHARACTERS_MAX = 2_000

/** A `redirect_url` as an address of this machine, null for anything else. */
export function backAddress(text: string): string | null {
  if (text.length > ADDRESS_CHARACTERS_MAX || !URL.canParse(text)) return null
  const { protocol, hostname, username, password, href } = new URL(text)
  const isPlain = (protocol === 'http:' || protocol === 'https:') && username === '' && password === ''
  return isPlain && BACK_HOSTS.includes(hostname) ? href : null
}

/** `back` is an address that {@link backAddress} let through, or null where nobody said where to go. */
export const cashierPage = (view: CashierView, back: string | null): Markup =>
  sheet(
    html`<p class="second">${view.shopName === '' ? '商家' : view.shopName}</p>
      <p class="caption">${view.description}</p>
      <p class="amount">¥${yuan(fenOf(view.totalFen))}</p>
      ${view.state === 'payable' ? payOrNot(view, back) : over(view, back)}`,
  )

export const unknownPage = (back: string | null): Markup =>
  sheet(
    html`<p class="refused">没有找到这笔付款，没有扣钱。</p>
      ${goBack(back)}`,
  )

export const foreignPage = (): Markup =>
  sheet(
    html`<p class="refused">
      付完要回去的地址不在这台机器上，所以不在这里付。没有扣钱，请从小铺重新点「付款」。
    </p>`,
  )

export const leftPage = (view: CashierView): Markup =>
  sheet(
    html`<p>没有付款，钱没有动。</p>
      <a class="button wide" href="${cashierPath(view.prepayId, null)}">还是付款</a>`,
  )

/** The buyer's browser is sent here, with the page to come back to when there is one. */
export const cashierPath = (prepayId: string, back: string | null): string => {
  const query = new URLSearchParams({ prepay_id: prepayId, ...(back !== null && { redirect_url: back }) })
  return `/cashier?${query.toString()}`
}

const sheet = (body: Markup): Markup =>
  bare(
    '微信支付 · 演示',
    html`<div class="sheet">
      <h1>微信支付 · 演示</h1>
      <p class="english" lang="en">A stand-in for WeChat Pay’s cashier: no real money moves.</p>
      <div class="card">${body}</div>
    </div>`,
  )

const payOrNot = (view: CashierView, back: string | null): Markup =>
  html`<form method="post" action="/cashier/pay">
      ${hidden(view, back)}<button class="wide wechat">立即支付</button>
    </form>
    <form method="post" action="/cashier/leave">
      ${hidden(view, back)}<button class="wide">先不付了</button>
    </form>
    <p class="caption">${minuteText(instantOf(view.expiresAtMs))} 前有效</p>`

const hidden = (view: CashierView, back: string | null): Markup =>
  html`<input type="hidden" name="prepay_id" value="${view.prepayId}" />${
      back === null ? '' : html`<input type="hidden" name="redirect_url" value="${back}" />`
    }`

const OVER: Readonly<Record<Exclude<CashierView['state'], 'payable'>, string>> = {
  paid: '已经付好了，不会再扣一次。',
  closed: '这笔订单已经关了，没有扣钱。',
  expired: '付款时间过了，没有扣钱。',
  stale: '这个付款页放太久了，没有扣钱，请回小铺再点一次「付款」。',
}

const over = (view: CashierView, back: string | null): Markup =>
  html`<p class="${view.state === 'paid' ? 'done' : 'held'}">
      ${view.state === 'payable' ? '' : OVER[view.state]}
    </p>
    ${goBack(back)}`

const goBack = (back: string | null): Markup =>
  back === null ? html`` : html`<a class="button wide" href="${back}">回到小铺</a>`
