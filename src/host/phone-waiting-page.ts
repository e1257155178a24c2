// What the shop's address shows while its pages are being built: one sentence, until the shop itself stands there.
import { html, raw } from 'hono/html'

const LOOK_AGAIN_SECONDS = 2
/** By this the page tells itself from the shop. */
const MARK = 'X-Xiaopu-Pages'

const STYLE = `
  :root { color-scheme: light dark; --paper: #F4F1EA; --ink: #211C15; --ink2: #574E41; --kaki: #B0441A; --cream: #FFF6E6 }
  @media (prefers-color-scheme: dark) { :root { --paper: #13110E; --ink: #F0EADE; --ink2: #C0B6A6; --cream: #E9DCC3 } }
  body { margin: 0; min-height: 100vh; display: flex; flex-direction: column; align-items: center; justify-content: center; gap: 24px; background: var(--paper); color: var(--ink); font: 17px/1.6 system-ui, "PingFang SC", "Microsoft YaHei", "Noto Sans CJK SC", sans-serif }
  main { padding: 0 24px; max-width: 640px; text-align: center }
  p { margin: 0 0 8px } .english { color: var(--ink2); font-size: 14px }
  pre { text-align: left; white-space: pre-wrap; overflow-wrap: anywhere; color: var(--ink2); font-size: 12px }
  .kaki { fill: var(--kaki) } .cream { fill: var(--cream) }`

/** Also turns into the failure, and out of it, by itself. */
const SCRIPT = `
  const shown = document.documentElement.dataset.pages
  setInterval(async () => {
    const answer = await fetch('/', { cache: 'no-store' }).catch(() => null)
    if (answer && answer.headers.get('${MARK}') !== shown) location.reload()
  }, ${LOOK_AGAIN_SECONDS * 1_000})`

/** Of a build that failed, its last lines; null while it runs. */
export async function waitingPage(lastLines: readonly string[] | null): Promise<Response> {
  const pages = lastLines === null ? 'building' : 'failed'
  const page = await html`<!doctype html>
    <html lang="zh-CN" data-pages="${pages}">
      <head>
        <meta charset="utf-8" />
        <meta name="viewport" content="width=device-width, initial-scale=1" />
        <noscript><meta http-equiv="refresh" content="${LOOK_AGAIN_SECONDS}" /></noscript>
        <title>小铺</title>
        <style>
          ${raw(STYLE)}
        </style>
      </head>
      <body>
        ${AWNING}
        <main role="status">${lastLines === null ? BUILDING : broken(lastLines)}</main>
        <script>
          ${raw(SCRIPT)}
        </script>
      </body>
    </html>`
  const headers = { 'Content-Type': 'text/html; charset=utf-8', 'Cache-Control': 'no-store', [MARK]: pages }
  // Waiting is as it should be, and a browser would note each look again as an error.
  return new Response(page, { status: lastLines === null ? 200 : 503, headers })
}

const SCALLOPS = [0, 1, 2, 3, 4, 5].map(
  (place) =>
    `<path class="${place % 2 === 0 ? 'kaki' : 'cream'}" d="M${place * 25} 0h25v22a12.5 12.5 0 0 1-25 0z"/>`,
)
const AWNING = raw(
  `<svg width="150" height="36" viewBox="0 0 150 36" aria-hidden="true">${SCALLOPS.join('')}</svg>`,
)
const BUILDING = html`<p>正在准备小铺的页面，大约半分钟</p>
  <p class="english" lang="en">The shop’s pages are being made, about half a minute.</p>`

const broken = (lastLines: readonly string[]) =>
  html`<p>小铺的页面没有做成，改好后重新启动</p>
    <p class="english" lang="en">The pages could not be built. Mend this, then start again:</p>
    <pre>${lastLines.join('\n')}</pre>`
