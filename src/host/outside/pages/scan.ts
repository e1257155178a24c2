// The other phone: codes that wait to be paid, and a field for a code that was copied by hand.
import type { Hono } from 'hono'
import { html } from 'hono/html'
import { instantOf, minuteText } from '../../../domain/day'
import { fenOf, yuan } from '../../../domain/money'
import type { CashierView } from '../../../emulator/wechat-pay/cashier'
import type { Channel } from '../channel'
import { pay } from './cashier-desk'
import { page, type Markup } from './frame'

const SEE_OTHER = 303
const CODE_START = 'weixin://'
const CODE_CHARACTERS_MAX = 200

/** Anybody's phone may scan a code; this one's is `payer`. */
export function openScan(app: Hono, channel: Channel, payer: () => string): void {
  app.get('/scan', (context) => {
    const code = context.req.query('code')?.trim().slice(0, CODE_CHARACTERS_MAX)
    return context.html(scanPage(channel, code === undefined ? '' : said(channel, code)))
  })
  app.get('/scan/codes', (context) => context.html(codes(channel)))
  app.post('/scan', async (context) => {
    const code = (await context.req.formData()).get('code')
    const text = typeof code === 'string' ? code.trim() : ''
    const view = find(channel, text)
    if (view) await pay(channel, view, payer())
    return context.redirect(`/scan?${new URLSearchParams({ code: text }).toString()}`, SEE_OTHER)
  })
}

const scanPage = (channel: Channel, outcome: Markup | ''): Markup =>
  page({
    title: '另一部手机',
    english: 'Another phone, that scans the code on the first one and pays it.',
    body: html`${outcome}
      <div data-live="/scan/codes">${codes(channel)}</div>
      <h2>贴一个码</h2>
      <p class="english" lang="en">Or paste a code</p>
      <form method="post">
        <label for="code" class="second">二维码里的字，weixin:// 开头</label>
        <input
          id="code"
          name="code"
          autocomplete="off"
          required
          placeholder="weixin://wxpay/bizpayurl?pr=…"
        />
        <button class="wide main">付款</button>
      </form>`,
  })

const codes = (channel: Channel): Markup => {
  const open = channel.books.openCodes()
  if (open.length === 0)
    return html`<p class="card second">
      现在没有等着付的码。在小铺里选「用另一部手机扫码付」，就会出现在这里。
    </p>`
  return html`<div class="card">
    ${open.map(
      ({ shopName, description, totalFen, createdAtMs, codeUrl }) =>
        html`<div class="row">
          <div>
            <b>${shopName} · ¥${yuan(fenOf(totalFen))}</b>
            <span class="second">${description}</span><br />
            <span class="caption">${minuteText(instantOf(createdAtMs))} 出的码</span>
          </div>
          <form method="post" action="/scan">
            <input type="hidden" name="code" value="${codeUrl}" /><button class="wechat">付款</button>
          </form>
        </div>`,
    )}
  </div>`
}

const OVER: Readonly<Record<CashierView['state'], string>> = {
  paid: '付好了',
  payable: '没有付成，请再点一次',
  closed: '这张码的订单已经关了，没有扣钱',
  expired: '这张码的付款时间过了，没有扣钱',
  stale: '这张码放太久了，没有扣钱，请在小铺里重新出码',
}

function said(channel: Channel, code: string): Markup {
  const view = find(channel, code)
  if (!view)
    return html`<p class="refused" role="status">没有这张码，没有扣钱。请连同 weixin:// 一起贴进来。</p>`
  const amount = `${view.shopName} ¥${yuan(fenOf(view.totalFen))}`
  return html`<p class="${view.state === 'paid' ? 'done' : 'held'}" role="status">
    ${OVER[view.state]}：${amount}
  </p>`
}

const find = (channel: Channel, code: string): CashierView | undefined =>
  code.startsWith(CODE_START) && code.length <= CODE_CHARACTERS_MAX ? channel.books.cashier(code) : undefined
