// Another method's attempt begins only where the one before is closed: one number at most can be paid.
import fc from 'fast-check'
import { errands, inserted, stepped } from '../../../tests/read-changes'
import { attemptOf, orderStates, saleOf } from '../../../tests/sale-rows'
import { at, id } from '../../../tests/store-rows'
import type { AttemptState } from '../../domain/payment'
import { isOpen, preparePayment, type SwitchBody } from '../../domain/payment-preparing'
import { shopHome } from '../../domain/tables'
import { replied, unknown } from '../../ports/reply'
import type { Moment } from '../../ports/story'
import { switchAttempt } from './switch-attempt'

type Answer = Parameters<typeof switchAttempt.record>[1]

const digest = { sha256: (text: string) => text, blind: (_purpose: string, text: string) => text }
const settings = { spMchid: '', spAppid: '', channelFeeBps: 0, commissionBps: 0 }
const payer = { personId: id<'person'>('buyer'), openid: null, ip: '' }

/** What a tap on another method asks for while the first attempt is open. */
function switching(): SwitchBody {
  const { order } = saleOf('pending', 1_000)
  const open = attemptOf(1, { state: 'pending', method: 'wechat-h5' })
  const seller = { name: '小铺', subMchid: '1900000001' }
  const tapped = preparePayment(order, seller, open, 'wechat-native', payer, at(1), () => 'tap')
  if (!tapped.ok) throw new Error(tapped.code)
  return errands(tapped.value.changes)[0]?.body as SwitchBody
}

it('leaves one open attempt at most, whatever the channel says and whatever came between', () => {
  const before = fc.constantFrom<AttemptState>('created', 'pending', 'unknown', 'succeeded', 'closed')
  const replies = fc.constantFrom<Answer>(
    unknown('timeout'),
    { kind: 'refused', code: 'SYSTEM_ERROR', message: '' },
    replied('closed' as const),
    replied('paid' as const),
  )
  const body = switching()
  fc.assert(
    fc.property(
      fc.oneof(fc.constant('pending' as const), orderStates),
      before,
      fc.boolean(),
      replies,
      fc.integer({ min: 0, max: 3_600_000 }),
      (...drawn) => {
        const [state, was, isMade, reply, ms] = drawn
        const { order, shop } = saleOf(state, 1_000)
        const attempt = attemptOf(1, { state: was })
        const moment: Moment = { now: at(ms), id: () => 'id', digest, settings }
        const facts = { order, attempt, made: isMade ? attemptOf(2) : null }
        const asked = isOpen(attempt) ? reply : null
        const turn = { body, home: shopHome(shop.shopId), facts, moment, tries: 0 }
        const { changes } = switchAttempt.record(turn, asked)
        const isStarted = inserted(changes, 'attempt').length > 0
        const isClosed = stepped(changes, 'attempt').some((set) => set.state === 'closed')
        const isPayable = state === 'pending' && ms < 1_800_000 && !isMade
        const isOver = asked === null || (asked.kind === 'ok' && asked.value === 'closed')
        expect(isStarted).toBe(isPayable && isOver)
        expect(isClosed).toBe(isStarted && isOpen(attempt))
        // Whoever was closing the order on older facts has to look again.
        expect(stepped(changes, 'order')).toEqual(isStarted ? [{}] : [])
      },
    ),
    { numRuns: 500 },
  )
})
