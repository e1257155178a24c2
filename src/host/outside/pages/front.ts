// The front page of the outside: what it is, and its four pages.
import { html } from 'hono/html'
import { page, PAGES, type Markup } from './frame'

export const frontPage = (shopUrl: string): Markup =>
  page({
    title: '小铺的外部世界',
    english: 'The world outside the shop, in a box: nothing here is real, and no real money moves.',
    body: html`<p>
        开店要收的短信、要付的钱、要等的日子，在演示里都由这里代替。小铺在
        <a href="${shopUrl}">${shopUrl}</a>
      </p>
      <div class="card">
        ${PAGES.map(
          ({ path, name, what, english }) =>
            html`<div class="row">
              <a href="${path}"
                ><b>${name}</b><span class="second">${what}</span><br /><span class="caption" lang="en"
                  >${english}</span
                ></a
              >
            </div>`,
        )}
      </div>
      <h2>给程序用的</h2>
      <p class="english" lang="en">For programs</p>
      <p class="caption">
        <code>POST /control/inbox {}</code><br /><code>POST /control/pay {"handle": "…"}</code><br /><code
          >POST /control/clock {"advanceMs": 3600000}</code
        ><br /><code>npm run story</code>
      </p>`,
  })
