// The errand that sends a code by SMS, once: what may have been sent is never sent again, since asking anew is one tap.
import { later, SECOND_MS, type Instant } from '../../domain/day'
import type { PersonId } from '../../domain/ids'
import { codeFrom } from '../../domain/sms-code'
import { one } from '../../ports/store'
import { errandCase, type Prepared } from '../../ports/story'

export interface SendCodeBody {
  readonly personId: PersonId
  /** Sealed with this person's key. */
  readonly sealedPhone: string
  /** The code is made from it by the installation's keyed digest, and so lies nowhere. */
  readonly nonce: string
  readonly askedAt: Instant
}

/** What the waiting answer learns: whether the sender said no for good. */
export interface SendCodeReply {
  readonly refused: boolean
}

/** Somebody who takes the errand over comes later than this, and can't know whether the first one had sent it. */
const SEND_WITHIN_MS = 30 * SECOND_MS

export const sendCode = errandCase({
  read: ({ personId }: SendCodeBody) => ({ person: one('person', { personId }) }),
  prepare: async ({ body, facts: { person } }, { vault }): Promise<Prepared> =>
    person ? vault.open(person.sealedKey, { phone: body.sealedPhone }) : {},
  ask: ({ body, tries, moment }, { sms }, prepared) => {
    const phone = prepared['phone']
    if (phone === undefined || tries > 0 || moment.now > later(body.askedAt, SEND_WITHIN_MS)) return null
    const code = codeFrom(moment.digest.blind('code', body.nonce))
    return sms.send({ phone, template: 'code', params: [code] })
  },
  record: (_turn, reply) => {
    if (reply?.kind === 'ok')
      return { changes: [], again: null, reply: { refused: false } satisfies SendCodeReply }
    if (reply === null) return { changes: [], again: null, fault: 'not sent again' }
    if (reply.kind === 'unknown') return { changes: [], again: null, fault: reply.why }
    const answer: SendCodeReply = { refused: true }
    return { changes: [], again: null, fault: reply.code, alarm: 'code-unsent', reply: answer }
  },
})
