// The one door to the server: asks a function once, and tells an answer from a refusal and from silence.
import type { FunctionName, Input, Output } from '../contract/functions'
import type { RefusalCode } from '../domain/refusal'
import { platform } from './platform-here'
import type { Reply } from './reply'
import { learnTime } from './server-time'

interface Body {
  readonly ok: boolean
  readonly now?: number
  readonly value?: unknown
  readonly code?: string
  readonly sentence?: string
  readonly details?: Readonly<Record<string, string | number>>
}

export interface Asking<N extends FunctionName> {
  readonly name: N
  readonly input: Input<N>
  /** For a write: the same over all its tries. */
  readonly key: string | null
  readonly token: string | null
  readonly timeoutMs: number
}

/** Never rejects. `down` and `busy` are the server's ways of saying that it doesn't know: they count as silence. */
export async function knock<N extends FunctionName>(asking: Asking<N>): Promise<Reply<N>> {
  const askedAtMs = Date.now()
  try {
    const body = await platform.call(asking)
    if (!isBody(body)) return { kind: 'unreached' }
    if (body.now !== undefined) learnTime(body.now, askedAtMs, Date.now())
    return replyOf<N>(body)
  } catch {
    return { kind: 'unreached' }
  }
}

function replyOf<N extends FunctionName>(body: Body): Reply<N> {
  if (body.ok) return { kind: 'done', value: body.value as Output<N> }
  if (body.code === undefined || body.code === 'down' || body.code === 'busy') return { kind: 'unreached' }
  return {
    kind: 'refused',
    code: body.code as RefusalCode,
    sentence: body.sentence ?? '',
    details: body.details ?? {},
  }
}

function isBody(body: unknown): body is Body {
  return typeof body === 'object' && body !== null && typeof (body as { ok?: unknown }).ok === 'boolean'
}
