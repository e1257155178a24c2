// The errand that brings a confirmed phone to its person: a step from the directory into the person's own family.
import { inOrder } from '../../domain/change'
import { later } from '../../domain/day'
import { OPENINGS_READ_MAX } from '../../domain/opening-steps'
import { againAfterMs } from '../../domain/outbox'
import { claimPhone as claim, type PhoneClaim } from '../../domain/phone-claim'
import { personHome } from '../../domain/tables'
import { VAULT_ITEMS_MAX } from '../../domain/vault-items'
import { faultOf } from '../../ports/reply'
import { many, one, replyOf } from '../../ports/store'
import { errandCase } from '../../ports/story'

export const claimPhone = errandCase({
  read: ({ personId, sessionHash }: PhoneClaim) => ({
    person: one('person', { personId }),
    openings: many(
      'opening',
      { personId },
      [
        ['startedAt', 'desc'],
        ['openingId', 'asc'],
      ],
      OPENINGS_READ_MAX,
    ),
    items: many('vaultItem', { personId }, [['field', 'asc']], VAULT_ITEMS_MAX),
    session: one('session', { personId, hash: sessionHash }),
  }),
  ask: ({ body, facts, moment }, { store }) => {
    const { changes } = claim(body, facts, moment.now)
    return changes.length === 0
      ? null
      : store.commit(personHome(body.personId), inOrder(changes)).then(replyOf)
  },
  record: ({ body, facts, moment, tries }, reply) => {
    if (reply === null || reply.kind === 'ok') {
      return { changes: [], again: null, reply: claim(body, facts, moment.now).opening }
    }
    const fault = faultOf(reply)
    return { changes: [], again: later(moment.now, againAfterMs(tries)), fault }
  },
})
