// Step 1a: a six-digit code is sent to a phone; the row behind it bounds how often, and keeps only a keyed digest.
import type { Input, Output } from '../../contract/functions'
import { errandAtOnce, insert, stepRow } from '../../domain/change'
import { later } from '../../domain/day'
import { checkPhone, maskPhone } from '../../domain/phone'
import { ok, refuse } from '../../domain/result'
import { codeFrom, nextCode, SEND_GAP_MS } from '../../domain/sms-code'
import { directoryHome } from '../../domain/tables'
import { one } from '../../ports/store'
import { useCase } from '../../ports/story'
import { codeDigestOf, phoneDigestOf } from './phone-digest'
import type { SendCodeBody, SendCodeReply } from './send-code'

type Asked = Input<'requestCode'>

export const requestCode = useCase({
  read: ({ phone }: Asked, _asker, digest) => ({
    known: one('smsCode', { phoneDigest: phoneDigestOf(phone, digest) }),
  }),
  home: ({ phone }: Asked, _asker, digest) => directoryHome(phoneDigestOf(phone, digest)),
  prepare: (input: Asked, _facts, who, { vault }) => {
    const checked = checkPhone(input.phone)
    return vault.seal(who?.sealedKey ?? '', { phone: checked.ok ? checked.phone : '' })
  },
  decide: ({ input, facts: { known }, who, moment, prepared }) => {
    const checked = checkPhone(input.phone)
    if (!checked.ok) return refuse('phone-malformed')
    if (!who) return refuse('signed-out')
    const { phone } = checked
    const { now, digest } = moment
    const phoneDigest = phoneDigestOf(phone, digest)
    const nonce = moment.id()
    const codeDigest = codeDigestOf(phone, codeFrom(digest.blind('code', nonce)), digest)
    const next = nextCode(known, { phoneDigest, codeDigest, personId: who.personId }, now)
    if (!next.ok) return next
    const { rev, ...set } = next.value
    const { phoneDigest: _key, ...steps } = set
    const body: SendCodeBody = {
      personId: who.personId,
      sealedPhone: prepared['phone'] ?? '',
      nonce,
      askedAt: now,
    }
    return ok({
      home: directoryHome(phoneDigest),
      changes: [
        known
          ? stepRow('smsCode', { phoneDigest }, { rev: known.rev }, steps)
          : insert('smsCode', next.value),
        errandAtOnce('send-code', `${phoneDigest}/${rev}`, body, now),
      ],
      kept: { phoneMask: maskPhone(phone), expiresAt: set.expiresAt, againAt: later(now, SEND_GAP_MS) },
    })
  },
  refuseAfter: (_kept: Output<'requestCode'>, replies) => {
    const reply = Object.values(replies)[0] as SendCodeReply | undefined
    return reply?.refused === true ? refuse('code-unsent') : null
  },
  answer: (kept: Output<'requestCode'>) => kept,
})
