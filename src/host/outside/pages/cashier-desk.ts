// The cashier's routes: shown, paid or left, and the browser sent back to the page it came from.
import type { Context, Hono } from 'hono'
import type { CashierView, PayOutcome } from '../../../emulator/wechat-pay/cashier'
import type { Channel } from '../channel'
import { backAddress, cashierPage, cashierPath, foreignPage, leftPage, unknownPage } from './cashier'

const SEE_OTHER = 303

/** `payer` is the openid of whoever sits at this browser: an order that names its payer is paid by that one. */
export function openCashierDesk(app: Hono, channel: Channel, payer: () => string): void {
  app.get('/cashier', (context) => {
    const { req } = context
    const asked = readAsked(req.query('prepay_id'), req.query('redirect_url') ?? cameFrom(context))
    if (asked.back === 'foreign') return context.html(foreignPage(), 400)
    const view = find(channel, asked.prepayId)
    return view ? context.html(cashierPage(view, asked.back)) : context.html(unknownPage(asked.back), 404)
  })
  app.post('/cashier/:act{pay|leave}', async (context) => {
    const form = await context.req.formData()
    const asked = readAsked(textOf(form.get('prepay_id')), textOf(form.get('redirect_url')))
    if (asked.back === 'foreign') return context.html(foreignPage(), 400)
    const view = find(channel, asked.prepayId)
    if (!view) return context.html(unknownPage(asked.back), 404)
    const isPaying = context.req.param('act') === 'pay'
    const done = isPaying ? await pay(channel, view, payer()) : await leave(channel, view)
    if (done && asked.back !== null) return context.redirect(asked.back, SEE_OTHER)
    // What could not be done, and what is done with nowhere to go, is said here.
    if (done && !isPaying) return context.html(leftPage(view))
    return context.redirect(cashierPath(view.prepayId, asked.back), SEE_OTHER)
  })
}

/** Confirms in the buyer's name; false when the order can no longer be paid. */
export async function pay(channel: Channel, view: CashierView, openid: string): Promise<boolean> {
  const payerOpenid = view.payerOpenid ?? openid
  const outcome = await channel.control('pay', { handle: view.prepayId, payerOpenid })
  return (outcome as PayOutcome).ok
}

async function leave(channel: Channel, view: CashierView): Promise<boolean> {
  if (view.state === 'payable') await channel.control('cancel-pay', { handle: view.prepayId })
  return true
}

interface Asked {
  readonly prepayId: string
  readonly back: string | null | 'foreign'
}

function readAsked(prepayId: string | undefined, back: string | undefined): Asked {
  return { prepayId: prepayId ?? '', back: back ? (backAddress(back) ?? 'foreign') : null }
}

const find = (channel: Channel, prepayId: string): CashierView | undefined =>
  prepayId.startsWith('wx') ? channel.books.cashier(prepayId) : undefined

/** Without a `redirect_url` the cashier goes back to where the browser came from, if that is on this machine. */
function cameFrom({ req }: Context): string | undefined {
  const from = req.header('referer') ?? ''
  const isOurs = URL.canParse(from) && new URL(from).host === new URL(req.url).host
  return isOurs ? undefined : (backAddress(from) ?? undefined)
}

const textOf = (value: FormDataEntryValue | null): string | undefined =>
  typeof value === 'string' ? value : undefined
