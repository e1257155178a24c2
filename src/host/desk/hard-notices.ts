// Hardships of the channel's notice, lost or sent twice: planted for the one payment they strike, told once it is booked.
import { latestTransfers } from '../../adapters/postgres/overview'
import type { Change } from '../../domain/change'
import { SECOND_MS } from '../../domain/day'
import type { Transfer } from '../../domain/ledger'
import { textIn, type HardSide, type Strike, type Tell } from './hard-strike'

type NoticeHardship = 'notice-lost' | 'notice-twice'

interface HardNotices {
  readonly noticeLost: Strike
  readonly noticeTwice: Strike
  look(changes: readonly Change[]): void
}

const FAULTS = {
  'notice-lost': { fault: 'drop' },
  'notice-twice': { fault: 'duplicate', copies: 1 },
} as const
const ROWS_LOOKED_AT = 20
/** A second notice comes right after the first. */
const SECOND_NOTICE_MS = 1_500

export function hardNotices(side: HardSide): HardNotices {
  /** What is told once the payment of this number is booked. */
  const struck = new Map<string, (payment: Transfer) => Promise<void>>()
  const strike =
    (hardship: NoticeHardship): Strike =>
    async (request, forward, tell) => {
      const form = await request.clone().formData()
      const view = side.channel.books.cashier(textIn(form, 'prepay_id'))
      if (view?.state === 'payable') {
        await side.channel.control('notices', { ...FAULTS[hardship], about: view.outTradeNo })
        struck.set(view.outTradeNo, (payment) => booked(side, hardship, payment, tell))
      }
      return forward(request)
    }
  return {
    noticeLost: strike('notice-lost'),
    noticeTwice: strike('notice-twice'),
    look(changes) {
      for (const payment of paymentsIn(changes)) {
        void struck.get(payment.ref)?.(payment)
        struck.delete(payment.ref)
      }
    },
  }
}

async function booked(
  { channel, pool }: HardSide,
  hardship: NoticeHardship,
  { ref, credit, at }: Transfer,
  tell: Tell,
): Promise<void> {
  await new Promise((resolve) => setTimeout(resolve, SECOND_NOTICE_MS))
  const rows = await latestTransfers(pool, ROWS_LOOKED_AT)
  const count = rows.filter((row) => row.kind === 'payment' && row.credit === credit).length
  const times = count === 1 ? 'once' : `${count} times`
  const notices = channel.noticesAbout(ref)
  const came = notices.flatMap(({ attempts }) => attempts).length
  if (hardship === 'notice-twice')
    return tell(
      hardship,
      `The channel’s notice came ${came} times. What came after the first changed nothing: booked ${times}.`,
    )
  const paidAtMs = notices[0]?.createdAtMs ?? at
  const waited = `${Math.round((at - paidAtMs) / SECOND_MS)} s`
  tell(
    hardship,
    came === 0
      ? `The channel’s notice was lost. The shop asked by itself, ${waited} after the payment, and found the money: booked ${times}.`
      : `The channel’s notice came after all: booked ${times}.`,
  )
}

function paymentsIn(changes: readonly Change[]): Transfer[] {
  return changes.flatMap((change) =>
    change.kind === 'insert' && change.table === 'transfer' && change.row.kind === 'payment'
      ? [change.row]
      : [],
  )
}
