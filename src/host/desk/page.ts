// The desk's HTML: colours of the phone, its own script and style, and a sentence for a browser without scripts.
import { html, raw } from 'hono/html'
import { deskTokens } from './tokens'

export const deskPage = () =>
  html`<!doctype html>
    <html lang="en">
      <head>
        <meta charset="utf-8" />
        <meta name="viewport" content="width=device-width, initial-scale=1" />
        <meta name="color-scheme" content="light dark" />
        <title>小铺 · Xiaopu on one desk</title>
        <link rel="icon" href="data:," />
        <style>
          ${raw(deskTokens())}
        </style>
        <link rel="stylesheet" href="/desk/desk.css" />
        <script defer src="/desk/desk.js"></script>
      </head>
      <body>
        <div id="desk"></div>
        <noscript>The desk needs JavaScript. 桌面需要 JavaScript。</noscript>
      </body>
    </html>`
