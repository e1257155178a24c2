// Who this phone is to the server: in WeChat the platform says it, in a browser a session that is started when first needed.
import { create } from 'zustand'
import { knock } from './door'
import { newKey } from './ids'
import { platform } from './platform-here'
import { drop, isText, keep, kept } from './storage'

const TOKEN = 'token'
const ENTER_TIMEOUT_MS = 10_000

interface Session {
  readonly token: string | null
  /** Rises whenever this phone becomes somebody else: what was read for the one before is not shown any more. */
  readonly person: number
  /** The server has ended a session, and nobody was told yet. */
  readonly hasEnded: boolean
}

/** Named here and not where each is kept: a page that was never opened cannot drop what is its own. */
const PERSONAL = ['address', 'invitation-drafts', 'sent-cards', 'order-doubts'] as const

export const useSession = create<Session>()(() => ({
  token: kept(TOKEN, isText),
  person: 0,
  hasEnded: false,
}))

export const tokenNow = (): string | null => useSession.getState().token

export function becomeToken(token: string | null): void {
  change(token, false)
}

/** The server knows this session no more: from here on this phone is a guest's. */
export function endSession(): void {
  change(null, true)
}

export const tellEnd = (): void => useSession.setState({ hasEnded: false })

function change(token: string | null, hasEnded: boolean): void {
  if (token === null) drop(TOKEN)
  else keep(TOKEN, token)
  // What one person has typed is nobody else's to see.
  PERSONAL.forEach(drop)
  useSession.setState(({ person }) => ({ token, person: person + 1, hasEnded }))
}

let entering: Promise<boolean> | null = null

/** True when the server can know who asks. Several pages that ask at once start one session. */
export function ensureSession(): Promise<boolean> {
  if (platform.can.knowsPerson || tokenNow() !== null) return Promise.resolve(true)
  entering = entering ?? enter()
  const waiting = entering
  const left = (isIn: boolean): boolean => {
    entering = null
    return isIn
  }
  return waiting.then(left, () => left(false))
}

async function enter(): Promise<boolean> {
  const key = await newKey()
  const reply = await knock({ name: 'startGuest', input: {}, key, token: null, timeoutMs: ENTER_TIMEOUT_MS })
  if (reply.kind !== 'done') return false
  keep(TOKEN, reply.value.token)
  // A guest is nobody yet: what was read before stays true.
  useSession.setState({ token: reply.value.token })
  return true
}
