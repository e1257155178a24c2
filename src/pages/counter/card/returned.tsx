// Payouts the bank gave back: how much, why, and that the money is still there.
import { go, routes } from '../../../client/routes'
import { dateText, yuan } from '../../../components/format'
import { Notice } from '../../../components/notice'
import css from './index.module.scss'
import { openReturns, type Settlement } from './returns'

export interface ReturnedProps {
  readonly settlements: readonly Settlement[]
}

export function Returned({ settlements }: ReturnedProps) {
  return (
    <>
      {openReturns(settlements).map((settlement) => (
        <Notice
          key={settlement.day}
          className={css.returned}
          kind="refused"
          text={sentence(settlement)}
          link="看这张对账单"
          onLink={() => void go(routes.statement(settlement.day))}
        />
      ))}
    </>
  )
}

function sentence({ day, payout }: Settlement): string {
  const why = payout?.reason ? `（${payout.reason.replace(/[。.]$/, '')}）` : ''
  return `${dateText(day)}的 ${yuan(payout?.amountFen ?? 0)} 元被银行退回${why}。钱没有丢，会随下一次结算再打。`
}
