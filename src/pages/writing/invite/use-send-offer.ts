// Sending what was written: as a new invitation or as the next version, once, however often it is tapped.
import { useRef, useState } from 'react'
import type { Phase } from '../../../client/action'
import { ask } from '../../../client/ask'
import { newId } from '../../../client/ids'
import { dropDraft } from '../../../client/invitation-drafts'
import { keepWritten } from '../../../client/sent-cards'
import type { Refusal, Reply } from '../../../client/reply'
import { replace, routes } from '../../../client/routes'
import { serverNow } from '../../../client/server-time'
import { useWrite } from '../../../client/use-write'
import type { Output } from '../../../contract/functions'
import type { InvitationId, ShopId } from '../../../domain/ids'
import type { Begin } from './begin'
import { lackOf, offerOf, type Lack, type WrittenOffer } from './draft'
import type { Drafting } from './use-draft'

export interface OfferSending {
  readonly phase: Phase
  readonly refusal: Refusal | null
  readonly lack: Lack
  readonly send: () => Promise<void>
}

export function useSendOffer(
  shopId: ShopId,
  { place, revises }: Begin,
  { draft, change }: Drafting,
): OfferSending {
  const sending = useWrite('sendInvitation')
  const revising = useWrite('reviseInvitation')
  const [refusal, setRefusal] = useState<Refusal | null>(null)
  const [hasTried, setTried] = useState(false)
  const offerFor = useSameOffer()

  const send = async (): Promise<void> => {
    setTried(true)
    setRefusal(null)
    if (lackOf(draft) !== null) return
    const offer = offerFor.take(JSON.stringify({ ...draft, invitationId: null }), () =>
      offerOf(draft, serverNow()),
    )
    const invitationId = revises?.invitationId ?? draft.invitationId ?? (await newId<'invitation'>())
    if (!revises) change((before) => ({ ...before, invitationId }))
    const first = revises
      ? await revising.send({ shopId, ...revises, ...offer })
      : await sending.send({ shopId, invitationId, ...offer })
    const sent = revises ? null : await sentBefore(shopId, invitationId, first)
    // What was sent before and what is written now differ: then this is its next version.
    const replaces = sent && !isSame(sent.offer, offer) ? sent.current : null
    const reply =
      replaces === null ? first : await revising.send({ shopId, invitationId, replaces, ...offer })
    if (reply.kind === 'unreached') return
    offerFor.forget()
    // Nothing new was written when it is there already.
    const there = reply.kind === 'done' ? reply.value.version : replaces === null && sent?.current
    if (!there) return reply.kind === 'refused' ? setRefusal(reply) : undefined
    keepWritten(invitationId, there)
    await replace(routes.invitation(shopId, invitationId))
    dropDraft(place)
  }
  return {
    phase: revises || revising.phase !== 'idle' ? revising.phase : sending.phase,
    refusal,
    lack: hasTried ? lackOf(draft) : null,
    send,
  }
}

/** The rest of an evening shrinks from tap to tap: until the outcome is known, the same is sent again. */
function useSameOffer() {
  const last = useRef<{ readonly typed: string; readonly offer: WrittenOffer } | null>(null)
  return {
    take(typed: string, make: () => WrittenOffer): WrittenOffer {
      if (last.current?.typed !== typed) last.current = { typed, offer: make() }
      return last.current.offer
    },
    forget(): void {
      last.current = null
    },
  }
}

/** It was sent before, and only its answer was lost: then its id is not new to the server. Null when it was not. */
async function sentBefore(
  shopId: ShopId,
  invitationId: InvitationId,
  reply: Reply<'sendInvitation' | 'reviseInvitation'>,
): Promise<Output<'readInvitation'> | null> {
  if (reply.kind !== 'refused' || reply.code !== 'not-found') return null
  const found = await ask('readInvitation', { shopId, invitationId, version: null })
  return found.kind === 'done' && found.value.mine === 'seller' ? found.value : null
}

/** Line by line; how long it holds shrinks by itself and does not count. */
function isSame(sent: Output<'readInvitation'>['offer'], written: WrittenOffer): boolean {
  return (
    sent.note === written.note &&
    sent.postageFen === written.postageFen &&
    sent.items.length === written.items.length &&
    sent.items.every(({ skuId, title, unitFen, quantity }, at) => {
      const item = written.items[at]
      return (
        item !== undefined &&
        item.skuId === skuId &&
        item.title === title &&
        item.unitFen === unitFen &&
        item.quantity === quantity
      )
    })
  )
}
