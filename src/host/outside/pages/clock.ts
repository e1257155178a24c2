// The demo's clock: what it shows, two ways to turn it on, and what happened on the way.
import type { Hono } from 'hono'
import { html, raw } from 'hono/html'
import { instantOf, type Instant } from '../../../domain/day'
import type { SmsMessage } from '../../../emulator/tencent-cloud/sms'
import type { BookEvent } from '../../../emulator/wechat-pay/books'
import { happened, momentText, type Happening } from '../happenings'
import { anHourOn, toNextBusinessDay, turnThrough, type Turned } from '../turning'
import { page, type Markup } from './frame'

export interface ClockSide extends Turned {
  events(): readonly BookEvent[]
  inbox(): readonly SmsMessage[]
}

interface Turn {
  readonly fromMs: number
  readonly toMs: number
  readonly happenings: readonly Happening[]
  /** The calendar of working days reaches no further. */
  readonly isCalendarOver: boolean
}

const SEE_OTHER = 303
const HAPPENINGS_SHOWN_MAX = 100

export function openClockPage(app: Hono, side: ClockSide): void {
  let last: Turn | null = null
  let turning: Promise<unknown> = Promise.resolve()
  app.get('/clock', (context) => context.html(clockPage(side.clock.nowMs(), last)))
  app.post('/clock/:by{hour|business-day}', async (context) => {
    const isHour = context.req.param('by') === 'hour'
    // A second tap while the clock turns is a second turn after it.
    const next = async (): Promise<void> => void (last = await turn(side, isHour))
    turning = turning.then(next, next)
    await turning
    return context.redirect('/clock', SEE_OTHER)
  })
}

async function turn(side: ClockSide, isHour: boolean): Promise<Turn> {
  const now = instantOf(side.clock.nowMs())
  const stops: readonly Instant[] | null = isHour ? [anHourOn(side.clock)] : businessDay(now)
  const [events, messages] = [side.events().length, new Set(side.inbox())]
  await turnThrough(side, stops ?? [])
  return {
    fromMs: now,
    toMs: side.clock.nowMs(),
    happenings: happened(
      side.events().slice(events),
      side.inbox().filter((message) => !messages.has(message)),
    ),
    isCalendarOver: stops === null,
  }
}

function businessDay(now: Instant): readonly Instant[] | null {
  const stops = toNextBusinessDay(now)
  return stops.ok ? stops.value : null
}

const clockPage = (nowMs: number, last: Turn | null): Markup =>
  page({
    title: '拨钟',
    english: 'The demo has a clock of its own. Turn it on, and see what time brings.',
    body: html`<div class="card">
        <span class="caption">演示里现在是，北京时间</span>
        <p class="clock" id="now" data-now="${nowMs}">${momentText(nowMs)}</p>
      </div>
      <form method="post" action="/clock/hour"><button class="wide">往后一小时</button></form>
      <form method="post" action="/clock/business-day">
        <button class="wide main">到下一个工作日上午十点</button>
      </form>
      <p class="second">解冻的钱在下一个工作日前一晚 23:30 结算，当天早上到店主的卡。</p>
      <p class="caption" lang="en">
        One hour on, or to ten o’clock of the next business day, when settled money is on the seller’s card.
        Time only goes forward.
      </p>
      ${last === null ? '' : told(last)}
      <script>
        ${raw(TICKING)}
      </script>`,
  })

const told = ({ fromMs, toMs, happenings, isCalendarOver }: Turn): Markup => {
  if (isCalendarOver)
    return html`<p class="held" role="status">
      工作日的日历到头了，不能再往后拨。请 npm run reset 重新开始。
    </p>`
  return html`<h2 role="status">${momentText(fromMs)} → ${momentText(toMs)}</h2>
    <p class="english" lang="en">What happened meanwhile</p>
    ${
      happenings.length === 0
        ? html`<p class="card second">这段时间里，钱和短信都没有动静。</p>`
        : html`<ol class="card">
            ${happenings.slice(-HAPPENINGS_SHOWN_MAX).map(
              ({ atMs, words }) =>
                html`<li class="row">
                  <div>${words}<br /><span class="caption">${momentText(atMs)}</span></div>
                </li>`,
            )}
          </ol>`
    }`
}

/** The clock goes on while one looks; Shanghai is eight hours ahead of UTC. */
const TICKING = `
  const now = document.getElementById('now')
  const aheadMs = Number(now.dataset.now) - Date.now() + 8 * 3600000
  setInterval(() => {
    const at = new Date(Date.now() + aheadMs)
    const [day, time] = at.toISOString().split('T')
    now.textContent = day + ' 周' + '日一二三四五六'[at.getUTCDay()] + ' ' + time.slice(0, 8)
  }, 1000)`
