// Step 1b: the code is compared and used up, the phone is reserved for whoever came first, and its person goes on.
import type { Input } from '../../contract/functions'
import { errandAtOnce, insert, stepRow, type Change } from '../../domain/change'
import type { PersonId } from '../../domain/ids'
import type { Opening, SmsCode } from '../../domain/opening'
import { currentOpening, OPENINGS_READ_MAX } from '../../domain/opening-steps'
import type { Handle, Person } from '../../domain/person'
import { checkPhone, maskPhone } from '../../domain/phone'
import type { PhoneClaim } from '../../domain/phone-claim'
import { ok, refuse } from '../../domain/result'
import { secretFrom, tokenText } from '../../domain/session'
import { checkCode } from '../../domain/sms-code'
import { directoryHome } from '../../domain/tables'
import type { Digest } from '../../ports/digest'
import { many, one } from '../../ports/store'
import { useCase, type Moment } from '../../ports/story'
import { latestOf, openingView, repliedOpening } from './opening-view'
import { codeDigestOf, phoneDigestOf } from './phone-digest'

type Asked = Input<'confirmPhone'>

interface Kept {
  readonly opening: Opening
  /** Set when the phone led to somebody else, who gets a session: what its secret is made from, never the secret. */
  readonly session: { readonly personId: PersonId; readonly seed: string } | null
}

export const confirmPhone = useCase({
  read: ({ openingId, phone }: Asked, { personId }, digest) => {
    const phoneDigest = phoneDigestOf(phone, digest)
    return {
      opening: one('opening', { personId, openingId }),
      known: one('smsCode', { phoneDigest }),
      handle: one('handle', { digest: phoneDigest }),
      theirs: many(
        'opening',
        { personId: { via: ['handle', 'personId'] } },
        [
          ['startedAt', 'desc'],
          ['openingId', 'asc'],
        ],
        OPENINGS_READ_MAX,
      ),
    }
  },
  home: ({ phone }: Asked, _asker, digest) => directoryHome(phoneDigestOf(phone, digest)),
  prepare: (input: Asked, _facts, who, { vault }) => {
    const checked = checkPhone(input.phone)
    return vault.seal(who?.sealedKey ?? '', { phone: checked.ok ? checked.phone : '' })
  },
  decide: ({ input, facts, who, moment, prepared }) => {
    const { opening, known, handle } = facts
    const checked = checkPhone(input.phone)
    if (!checked.ok) return refuse('phone-malformed')
    if (!who || !opening) return refuse('not-found')
    const { phone } = checked
    const phoneDigest = phoneDigestOf(phone, moment.digest)
    const home = directoryHome(phoneDigest)
    const kept: Kept = { opening, session: null }
    if (opening.state !== 'phone') {
      return who.phoneDigest === phoneDigest ? ok({ home, changes: [], kept }) : refuse('opening-step')
    }
    const codeDigest = codeDigestOf(phone, input.code, moment.digest)
    const check = checkCode(known, { personId: who.personId, codeDigest }, moment.now)
    if (check.kind === 'no' || !known) return check.kind === 'no' ? check.refused : refuse('code-expired')
    const counted = stepRow('smsCode', { phoneDigest }, { rev: known.rev }, check.set)
    if (check.kind === 'wrong') return ok({ home, changes: [counted], kept, refused: check.refused })
    const right = {
      who,
      opening,
      known,
      handle,
      phoneMask: maskPhone(phone),
      sealed: prepared['phone'] ?? '',
    }
    const { session, changes } = claimed(right, moment)
    return ok({ home, changes: [counted, ...changes], kept: { opening, session } })
  },
  refuseAfter: (_kept: Kept, replies) =>
    Object.keys(replies).length > 0 && !repliedOpening(replies) ? refuse('down') : null,
  answer: ({ opening, session }: Kept, { facts, moment }, replies) => {
    if (!session) return { token: null, opening: openingView(latestOf(opening, facts.opening, replies)) }
    const { personId, seed } = session
    const theirs = repliedOpening(replies) ?? currentOpening(facts.theirs) ?? opening
    return {
      token: tokenText({ personId, secret: secretOf(seed, moment.digest) }),
      opening: openingView(theirs),
    }
  },
})

interface Right {
  readonly who: Person
  readonly opening: Opening
  readonly known: SmsCode
  readonly handle: Handle | null
  readonly phoneMask: string
  readonly sealed: string
}

/** The phone's mark lies beside its code, so first come is settled in this commit; the person's side is an errand. */
function claimed(right: Right, moment: Moment): { session: Kept['session']; changes: Change[] } {
  const { who, opening, known, handle, phoneMask, sealed } = right
  const { phoneDigest, rev } = known
  const personId = handle ? handle.personId : who.personId
  const seed = `session ${phoneDigest} ${rev}`
  const session = personId === who.personId ? null : { personId, seed }
  const { openingId, shopId, shareId } = opening
  const claim: PhoneClaim = {
    personId,
    openingId,
    shopId,
    shareId,
    phoneMask,
    phoneDigest,
    sealed: session ? null : sealed,
    sessionHash: session ? moment.digest.sha256(secretOf(seed, moment.digest)) : null,
  }
  const mark: Handle = { digest: phoneDigest, kind: 'phone', personId, at: moment.now }
  return {
    session,
    changes: [
      ...(handle ? [] : [insert('handle', mark)]),
      errandAtOnce('claim-phone', `${phoneDigest}/${rev}`, claim, moment.now),
    ],
  }
}

function secretOf(seed: string, digest: Digest): string {
  return secretFrom(digest.blind('code', seed))
}
