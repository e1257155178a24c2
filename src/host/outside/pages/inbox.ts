// The inbox of every phone: the text messages that arrived, newest on top, codes in large digits.
import type { Hono } from 'hono'
import { html } from 'hono/html'
import { instantOf, minuteText } from '../../../domain/day'
import type { SmsMessage } from '../../../emulator/tencent-cloud/sms'
import { DEMO } from '../../demo-installation'
import { page, type Markup } from './frame'

const MESSAGES_SHOWN_MAX = 50

export function openInbox(app: Hono, inbox: () => readonly SmsMessage[]): void {
  app.get('/inbox', (context) => context.html(inboxPage(inbox())))
  app.get('/inbox/messages', (context) => context.html(messages(inbox())))
}

const inboxPage = (all: readonly SmsMessage[]): Markup =>
  page({
    title: '短信',
    english: 'Text messages that arrived on phones, newest on top; the page refreshes by itself.',
    body: html`<div data-live="/inbox/messages" aria-live="polite">${messages(all)}</div>`,
  })

const messages = (all: readonly SmsMessage[]): Markup =>
  all.length === 0
    ? html`<p class="card second">还没有短信。在小铺里点「发验证码」，两秒内就会出现在这里。</p>`
    : html`<ol>
        ${[...all].reverse().slice(0, MESSAGES_SHOWN_MAX).map(message)}
      </ol>`

const message = ({ phone, templateId, params, text, atMs }: SmsMessage): Markup => {
  const code = templateId === DEMO.smsTemplateIds.code ? params[0] : undefined
  return html`<li class="card">
    <div class="row">
      <div><b>${grouped(phone)}</b><span class="caption">${minuteText(instantOf(atMs))}</span></div>
      ${code === undefined ? '' : html`<button type="button" data-copy="${code}">复制</button>`}
    </div>
    ${code === undefined ? '' : html`<div class="digits">${code}</div>`}
    <p class="second">${text ?? params.join('，')}</p>
  </li>`
}

/** `+8613800000001` as `138 0000 0001`. */
const grouped = (phone: string): string =>
  phone.replace(/^\+86/, '').replace(/^(\d{3})(\d{4})(\d{4})$/, '$1 $2 $3')
