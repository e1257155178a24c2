// The code that is sent to a phone: whether one is out, and when another may be asked for.
import { useState } from 'react'
import type { Phase } from '../../../client/action'
import { serverNow } from '../../../client/server-time'
import { useWrite } from '../../../client/use-write'
import { later, SECOND_MS, type Instant } from '../../../domain/day'
import { faultsOf, type Faults } from './faults'

export interface Code {
  readonly isSent: boolean
  readonly isBusy: boolean
  readonly phase: Phase
  readonly againAt: Instant | null
  /** What there is to complain of; nothing when the code is on its way. */
  send(phone: string): Promise<Faults>
  /** Another number was typed: the code was not for that one. */
  forget(phone: string): void
}

interface Sent {
  readonly phone: string
  readonly againAt: Instant
}

/** Looking back at this step and coming again must not ask for a second code: the server says when it may. */
export function useCode(typedPhone: string): Code {
  const request = useWrite('requestCode')
  const [sent, setSent] = useState<Sent | null>(null)
  const send = async (phone: string): Promise<Faults> => {
    const reply = await request.send({ phone })
    if (reply.kind === 'done') {
      setSent({ phone, againAt: reply.value.againAt })
      return {}
    }
    if (reply.kind === 'unreached') return {}
    const seconds = reply.details['seconds']
    if (reply.code === 'code-too-soon' && typeof seconds === 'number') {
      // One is out already, sent before this page was opened.
      setSent({ phone, againAt: later(serverNow(), seconds * SECOND_MS) })
      return {}
    }
    return faultsOf(reply, sent === null ? ['phone'] : ['phone', 'code'])
  }
  const isBusy = request.phase === 'busy' || request.phase === 'checking'
  const forget = (phone: string): void => setSent((now) => (now && now.phone === phone ? now : null))
  const isSent = sent !== null && (typedPhone === '' || sent.phone === typedPhone)
  return { isSent, isBusy, phase: request.phase, againAt: sent?.againAt ?? null, send, forget }
}
