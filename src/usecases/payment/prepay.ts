// The errand that prepares a payment at the channel; a retry keeps the number, and never wakes a closed attempt.
import { errand, stepRow } from '../../domain/change'
import { later } from '../../domain/day'
import { againAfterMs } from '../../domain/outbox'
import type { ShopId } from '../../domain/ids'
import type { PrepayReply } from '../../domain/payment'
import type { PrepayBody } from '../../domain/payment-preparing'
import { one } from '../../ports/store'
import { errandCase } from '../../ports/story'

const attemptOf = (shopId: ShopId, { orderId, attemptNo }: PrepayBody) =>
  one('attempt', { shopId, orderId, attemptNo })

export const prepay = errandCase({
  read: (body: PrepayBody, home, tries): { attempt?: ReturnType<typeof attemptOf> } =>
    tries === 0 ? {} : { attempt: attemptOf(home.id as ShopId, body) },
  ask: ({ body, facts, moment }, { payments }) => {
    const { attempt } = facts
    if (attempt && attempt.state !== 'created' && attempt.state !== 'unknown') return null
    return moment.now >= body.expiresAt ? null : payments.prepay(body)
  },
  record: ({ body, facts, tries, moment }, reply) => {
    const { orderId, attemptNo } = body
    const { attempt } = facts
    const moved = attempt !== undefined && attempt?.state !== 'created' && attempt?.state !== 'unknown'
    if (reply === null || moved) return { changes: [], again: null }
    const key = { orderId, attemptNo }
    if (reply.kind === 'ok') {
      const set = { state: 'pending', prepay: reply.value } as const
      const answer: PrepayReply = { state: 'pending', prepay: reply.value }
      return {
        changes: [stepRow('attempt', key, { from: ['created', 'unknown'] }, set)],
        again: null,
        reply: answer,
      }
    }
    const doubt = stepRow('attempt', key, { from: ['created', 'unknown'] }, { state: 'unknown' })
    const answer: PrepayReply = { state: 'unknown', prepay: null }
    if (reply.kind === 'unknown') {
      return {
        changes: [doubt],
        again: later(moment.now, againAfterMs(tries)),
        fault: reply.why,
        reply: answer,
      }
    }
    // A definite refusal does not prove that the number is unused there: the query tells, and then it is closed.
    const ask = errand(
      'query-attempt',
      `${orderId}/${attemptNo}/refused`,
      { ...key, refused: true },
      moment.now,
    )
    return { changes: [doubt, ask], again: null, fault: reply.code, alarm: 'prepay-refused', reply: answer }
  },
})
