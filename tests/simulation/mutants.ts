// Named money bugs, planted as exact pieces of text: the proof that the simulation sees what it is there to see.
import type { Replacement } from './build'

export interface Mutant {
  readonly name: string
  readonly plants: readonly Replacement[]
}

const plant = (file: string, text: string, by: string): Replacement => ({ file, text, by })

const TAKING = 'src/domain/payment-taking.ts'
const APPLY = 'src/usecases/payment/apply-payment.ts'
const EXPIRE = 'src/usecases/order/expire-order.ts'
const PLACE = 'src/usecases/order/place-order.ts'
const NOTIFY = 'src/usecases/shop/notify-seller.ts'
const SEND_PAYOUT = 'src/usecases/settlement/send-payout.ts'
const QUERY = 'src/usecases/payment/query-attempt.ts'
const REFUND = 'src/usecases/refund/refund.ts'
const STORE = 'src/adapters/memory/commit.ts'

const lateMoneyIgnored = plant(TAKING, ': sendBack(facts, money, now, newRefundId() as RefundId)', ': []')

/** Guards that stand in for each other are taken away together: alone, the other one would still hold. */
export const MUTANTS: readonly Mutant[] = [
  {
    name: 'notice-applied-twice',
    plants: [
      plant(APPLY, 'if (facts.seen) return', 'if (false) return'),
      plant(APPLY, "[...taken.value, insert('channelNotice', seen)]", 'taken.value'),
      plant(TAKING, "if (facts.attempt.state === 'succeeded') return ok([])", ''),
    ],
  },
  {
    name: 'amount-not-compared',
    plants: [plant(TAKING, "if (money.amountFen !== attempt.amountFen) return 'amount'", '')],
  },
  {
    name: 'signature-not-verified',
    plants: [plant('src/adapters/wechat-pay/notice.ts', 'if (fault) return refused(fault)', '')],
  },
  {
    name: 'closed-without-asking-and-late-money-ignored',
    plants: [
      plant(EXPIRE, '!attempt || !isOpen(attempt)) return null', 'attempts) return null'),
      plant(EXPIRE, 'if (attempt && isOpen(attempt) && reply?.value', 'if (false && reply?.value'),
      lateMoneyIgnored,
    ],
  },
  { name: 'late-money-ignored', plants: [lateMoneyIgnored] },
  {
    name: 'no-last-look',
    plants: [
      plant(
        QUERY,
        "if (body.closed) return known.attempt.state === 'closed' ? payments.query(trade) : null",
        '',
      ),
    ],
  },
  {
    name: 'closed-on-another-number’s-answer',
    plants: [plant(EXPIRE, 'reply?.value.attemptNo !== attempt.attemptNo', 'reply === null')],
  },
  {
    name: 'closed-on-facts-older-than-a-new-attempt',
    plants: [
      plant('src/usecases/payment/pay-order.ts', '[touchOrder(order), ...', '[...'),
      plant('src/usecases/payment/switch-attempt.ts', '[touchOrder(order), ...', '[...'),
    ],
  },
  {
    name: 'second-attempt-left-open',
    plants: [
      plant(
        'src/usecases/payment/query-attempt.ts',
        "known.order.state === 'pending' ? payments.query(trade) : endTrade(payments, trade)",
        'payments.query(trade)',
      ),
    ],
  },
  {
    name: 'claim-without-guard',
    plants: [
      plant('src/usecases/invitation/pay-invitation.ts', "{ from: ['sent', 'opened'], rev }, set", '{}, set'),
      plant('src/usecases/invitation/pay-invitation.ts', 'if (!payable.ok) return payable', ''),
    ],
  },
  {
    name: 'channel-fee-forgotten',
    plants: [
      plant(
        TAKING,
        'const feeFen = shareOf(totalFen, settings.channelFeeBps)',
        'const feeFen = shareOf(totalFen, 0)',
      ),
    ],
  },
  {
    name: 'refund-retried-with-a-new-number',
    plants: [
      plant(REFUND, 'ask: ({ body, facts }, { payments })', 'ask: ({ body, facts, tries }, { payments })'),
      plant(
        REFUND,
        'const { transactionId, outRefundNo, amountFen, totalFen } = row',
        "const { transactionId, amountFen, totalFen } = row; const outRefundNo = row.outRefundNo + 'x'.repeat(tries)",
      ),
    ],
  },
  {
    name: 'payout-retried-with-a-new-number',
    plants: [
      plant(SEND_PAYOUT, '|| tries > 0) return null', ') return null'),
      plant(
        SEND_PAYOUT,
        'const { outRequestNo, amountFen, day } = body.payout',
        "const { amountFen, day } = body.payout; const outRequestNo = body.payout.outRequestNo + 'x'.repeat(tries)",
      ),
      plant(
        SEND_PAYOUT,
        'return { changes: payoutUnknown(body, now), again: null }',
        'return { changes: [], again: now }',
      ),
    ],
  },
  {
    name: 'stock-freed-twice',
    plants: [
      plant(
        'src/domain/order-closing.ts',
        "moveStock('free', skuId, quantity, orderId, now))",
        "[moveStock('free', skuId, quantity, orderId, now), moveStock('free', skuId, quantity, orderId + '2', now)]).flat()",
      ),
    ],
  },
  {
    name: 'stock-reserved-without-guard',
    plants: [
      plant(PLACE, 'if (sku.sellable < wanted)', 'if (false)'),
      plant(STORE, 'counts.some(([, count]) => count < 0)', 'false'),
    ],
  },
  {
    name: 'settlement-cut-off-by-UTC',
    plants: [
      plant('src/domain/day.ts', 'T00:00:00Z`) - SHANGHAI_MS) as Instant', 'T00:00:00Z`)) as Instant'),
    ],
  },
  {
    name: 'answers-not-kept',
    plants: [
      plant('src/server/run.ts', 'keeping ? [...changes, keep(keeping, decision, now)] : changes', 'changes'),
    ],
  },
  {
    name: 'lease-taken-from-a-stale-list',
    plants: [plant(STORE, "|| row['tries'] !== change.tries", '')],
  },
  {
    name: 'message-sent-again-when-unsure',
    plants: [
      plant(NOTIFY, 'owner && phone && tries === 0 ?', 'owner && phone ?'),
      plant(NOTIFY, '!phone || tries > 0) return null', '!phone) return null'),
    ],
  },
  {
    name: 'release-believed-before-it-is-done',
    plants: [
      plant(
        'src/adapters/wechat-pay/sharing.ts',
        "if (!finished) return unknown('the release is under way')",
        '',
      ),
    ],
  },
]
