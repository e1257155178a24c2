// The frame of the outside's own pages: heading, an English line beneath it, and the way to the other pages.
import { html, raw } from 'hono/html'
import { COPYING, LIVING } from './scripts'
import { STYLE } from './style'

export type Markup = ReturnType<typeof html>

export const PAGES = [
  {
    path: '/inbox',
    name: '短信',
    what: '寄到手机上的验证码和通知',
    english: 'The text messages that arrived',
  },
  {
    path: '/scan',
    name: '扫码付款',
    what: '用「另一部手机」付一张二维码',
    english: 'Pay a code with another phone',
  },
  {
    path: '/papers',
    name: '证件抽屉',
    what: '开店要填的样本：身份证、银行卡、地址、运单号',
    english: 'Sample papers for opening a shop',
  },
  {
    path: '/clock',
    name: '拨钟',
    what: '把时间拨到明天，看钱怎样到账',
    english: 'Turn the clock, see money arrive',
  },
] as const

export interface PageText {
  readonly title: string
  /** The English line beneath the heading. */
  readonly english: string
  readonly body: Markup
}

export const page = ({ title, english, body }: PageText): Markup =>
  bare(
    title,
    html`<h1>${title}</h1>
      <p class="english" lang="en">${english}</p>
      ${body}
      <nav aria-label="外部世界">
        <a href="/">外部世界</a>${PAGES.map(({ path, name }) => html`<a href="${path}">${name}</a>`)}
      </nav>`,
  )

/** Without heading and ways out: for what stands for somebody else's page. */
export const bare = (title: string, body: Markup): Markup =>
  html`<!doctype html>
    <html lang="zh-CN">
      <head>
        <meta charset="utf-8" />
        <meta name="viewport" content="width=device-width, initial-scale=1" />
        <title>${title}</title>
        <link rel="icon" href="data:," />
        <style>
          ${raw(STYLE)}
        </style>
      </head>
      <body>
        <main>${body}</main>
        <script>
          ${raw(COPYING)}
          ${raw(LIVING)}
        </script>
      </body>
    </html>`

/** One value with its name and a button that copies it. */
export const copyRow = (name: string, value: string): Markup =>
  html`<div class="row">
    <div><span class="caption">${name}</span><b>${value}</b></div>
    <button type="button" data-copy="${value}" aria-label="复制${name}">复制</button>
  </div>`
