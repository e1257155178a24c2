// Stock never goes back, and no order closes, before the channel has said of the very number that is open: closed.
import fc from 'fast-check'
import { errands, inserted, pieces, stepped } from '../../../tests/read-changes'
import { attemptOf, orderStates, saleOf } from '../../../tests/sale-rows'
import { at } from '../../../tests/store-rows'
import { shopHome } from '../../domain/tables'
import type { AttemptState } from '../../domain/payment'
import { isOpen } from '../../domain/payment-preparing'
import { replied, unknown } from '../../ports/reply'
import type { Moment } from '../../ports/story'
import { expireOrder } from './expire-order'

type Turn = Parameters<typeof expireOrder.record>[0]
type Answer = Parameters<typeof expireOrder.record>[1]

const digest = { sha256: (text: string) => text, blind: (_purpose: string, text: string) => text }
const settings = { spMchid: '', spAppid: '', channelFeeBps: 0, commissionBps: 0 }
const moment: Moment = { now: at(1), id: () => 'id', digest, settings }

function turnOf(order: Parameters<typeof saleOf>[0], attempt: AttemptState | null): Turn {
  const { shop, lines, ...sale } = saleOf(order, 1_000)
  const facts = { shop, order: sale.order, lines, invitation: null }
  const attempts = attempt ? [attemptOf(2, { state: attempt })] : []
  const body = { orderId: sale.order.orderId, by: 'clock' as const }
  return { body, home: shopHome(shop.shopId), facts: { ...facts, attempts }, moment, tries: 0 }
}

const states = fc.constantFrom<AttemptState | null>(
  null,
  'created',
  'pending',
  'unknown',
  'succeeded',
  'closed',
)
const replies = fc.constantFrom<Answer>(
  null,
  unknown('timeout'),
  { kind: 'refused', code: 'SYSTEM_ERROR', message: '' },
  replied({ attemptNo: 1, state: 'closed' as const }),
  replied({ attemptNo: 2, state: 'closed' as const }),
  replied({ attemptNo: 2, state: 'paid' as const }),
)

it('closes the order and frees its stock together, and only on that word', () => {
  fc.assert(
    fc.property(
      fc.oneof(fc.constant('pending' as const), orderStates),
      states,
      replies,
      (order, state, answer) => {
        // Without a number there is nothing that anybody could have been asked.
        const reply = state === null ? null : answer
        const turn = turnOf(order, state)
        const { changes, again } = expireOrder.record(turn, reply)
        const [attempt] = turn.facts.attempts
        const isSafe = !attempt || !isOpen(attempt) || (reply?.kind === 'ok' && reply.value.attemptNo === 2)
        const isClosed = stepped(changes, 'order').length > 0
        expect(pieces(changes).length > 0).toBe(isClosed)
        expect(inserted(changes, 'orderStep').length > 0).toBe(isClosed)
        if (isClosed) expect([order, isSafe]).toEqual(['pending', true])
        if (reply?.kind === 'ok' && reply.value.state === 'paid') expect(isClosed).toBe(false)
        // What is still pending is asked about again, for ever.
        if (order === 'pending') expect(isClosed).toBe(again === null)
      },
    ),
    { numRuns: 500 },
  )
})

it('closes on the word, and asks where the money is when the channel has it', () => {
  const turn = turnOf('pending', 'pending')
  const closed = expireOrder.record(turn, replied({ attemptNo: 2, state: 'closed' }))
  expect(pieces(closed.changes)).toEqual(['free cup 5', 'free bowl 1'])
  const paid = expireOrder.record(turn, replied({ attemptNo: 2, state: 'paid' }))
  expect(errands(paid.changes)).toMatchObject([{ topic: 'query-attempt', body: { attemptNo: 2 } }])
  expect(stepped(paid.changes, 'order')).toEqual([])
})
