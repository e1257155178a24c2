// A shop's invitations for its seller, newest first.
import type { Input, Output } from '../../contract/functions'
import { faceOf } from '../../domain/invitation-writing'
import { pageOf } from '../../domain/page'
import { ok, refuse } from '../../domain/result'
import { shopHome } from '../../domain/tables'
import { many, one } from '../../ports/store'
import { useCase } from '../../ports/story'

const INVITATIONS_PAGE = 20

export const listInvitations = useCase({
  read: ({ shopId, before }: Input<'listInvitations'>, { personId }) => ({
    shop: one('shop', { shopId, ownerId: personId }),
    invitations: many(
      'invitation',
      { shopId, ...(before !== null && { createdAt: { lt: before } }) },
      [
        ['createdAt', 'desc'],
        ['invitationId', 'desc'],
      ],
      INVITATIONS_PAGE + 1,
    ),
    versions: many(
      'invitationVersion',
      {
        shopId,
        invitationId: { via: ['invitations', 'invitationId'] },
        version: { via: ['invitations', 'version'] },
      },
      [
        ['invitationId', 'asc'],
        ['version', 'desc'],
      ],
      INVITATIONS_PAGE * INVITATIONS_PAGE,
    ),
  }),
  decide: ({ facts, moment }) => {
    if (!facts.shop) return refuse('not-found')
    return ok({ home: shopHome(facts.shop.shopId), changes: [], kept: moment.now })
  },
  answer: (now, { facts }): Output<'listInvitations'> => {
    const { rows, more } = pageOf(facts.invitations, INVITATIONS_PAGE, ({ createdAt }) => createdAt)
    const invitations = rows.map((row) => {
      const current = facts.versions.find(
        (v) => v.invitationId === row.invitationId && v.version === row.version,
      )
      const { invitationId, version, expiresAt, createdAt } = row
      const totalFen = current ? current.totalFen : (0 as NonNullable<typeof current>['totalFen'])
      const note = current ? current.note : ''
      return { invitationId, state: faceOf(row, version, now), version, note, totalFen, expiresAt, createdAt }
    })
    return { invitations, more }
  },
})
