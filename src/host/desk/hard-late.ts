// A buyer who is slow: the money comes an hour after the cashier was opened, and what becomes of it is told.
import { latestTransfers, type LedgerRow } from '../../adapters/postgres/overview'
import { HOUR_MS, instantOf, later, SECOND_MS, type Instant } from '../../domain/day'
import { fenOf, yuan } from '../../domain/money'
import type { PayOutcome } from '../../emulator/wechat-pay/cashier'
import { backAddress } from '../outside/pages/cashier'
import { turnThrough } from '../outside/turning'
import { textIn, type HardSide, type Tell } from './hard-strike'

const ROWS_LOOKED_AT = 20
const REFUNDS: readonly string[] = ['refund-succeeded', 'stray-money']
/** Who pays where the order names nobody. */
const SLOW_PAYER = 'o-somebody-slow'
const SEE_OTHER = 303

/** The cashier's form; an hour passes before the money comes, which closes the order first. */
export async function payLate(
  { channel, pool, turned }: HardSide,
  request: Request,
  tell: Tell,
): Promise<Response> {
  const form = await request.formData()
  const handle = textIn(form, 'prepay_id')
  const payerOpenid = channel.books.cashier(handle)?.payerOpenid ?? SLOW_PAYER
  const nowMs = (): Instant => instantOf(turned.clock.nowMs())
  await turnThrough(turned, [later(nowMs(), HOUR_MS)])
  const paidAt = nowMs()
  const paid = (await channel.control('pay', { handle, evenIfOver: true, payerOpenid })) as PayOutcome
  await turnThrough(turned, [later(nowMs(), SECOND_MS)])
  const rows = await latestTransfers(pool, ROWS_LOOKED_AT)
  const back = rows.find(({ kind, at }) => REFUNDS.includes(kind) && at >= paidAt)
  tell('pay-late', paidLate(paid, back))
  const location = backAddress(textIn(form, 'redirect_url')) ?? '/'
  return new Response(null, { status: SEE_OTHER, headers: { Location: location } })
}

function paidLate(paid: PayOutcome, back: LedgerRow | undefined): string {
  if (!paid.ok) return 'An hour passed, and the channel did not take the money any more.'
  if (!back) return 'The money came an hour later, and nothing had to go back.'
  const amount = yuan(fenOf(back.amountFen))
  return back.kind === 'refund-succeeded'
    ? `The money came an hour later, after the order had closed: ${amount} went back to the buyer by itself.`
    : `The money came an hour later, after the order had closed: ${amount} is on its way back by itself.`
}
