// Sending what was written: as a new invitation or as the next version, once, however often it is tapped.
import { useRef, useState } from 'react'
import type { Phase } from '../../../client/action'
import { ask } from '../../../client/ask'
import { newId } from '../../../client/ids'
import { dropDraft } from '../../../client/invitation-drafts'
import type { Refusal } from '../../../client/reply'
import { replace, routes } from '../../../client/routes'
import { serverNow } from '../../../client/server-time'
import { useWrite } from '../../../client/use-write'
import type { InvitationId, ShopId } from '../../../domain/ids'
import type { Begin } from './begin'
import { lackOf, offerOf, type Lack, type WrittenOffer } from './draft'
import type { Drafting } from './use-draft'

export interface Sending {
  readonly phase: Phase
  readonly refusal: Refusal | null
  readonly lack: Lack
  readonly send: () => Promise<void>
}

export function useSending(shopId: ShopId, { place, revises }: Begin, { draft, change }: Drafting): Sending {
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
    const reply = revises
      ? await revising.send({ shopId, ...revises, ...offer })
      : await sending.send({ shopId, invitationId, ...offer })
    if (reply.kind === 'unreached') return
    offerFor.forget()
    const isThere = reply.kind === 'done' || (!revises && (await isSent(shopId, invitationId, reply)))
    if (!isThere) return setRefusal(reply)
    await replace(routes.invitation(shopId, invitationId))
    dropDraft(place)
  }
  return {
    phase: revises ? revising.phase : sending.phase,
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

/** It was sent before, and only its answer was lost: then its id is not new to the server. */
async function isSent(shopId: ShopId, invitationId: InvitationId, refusal: Refusal): Promise<boolean> {
  if (refusal.code !== 'not-found') return false
  const found = await ask('readInvitation', { shopId, invitationId, version: null })
  return found.kind === 'done' && found.value.mine === 'seller'
}
