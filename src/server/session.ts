// Who asks: an opaque token's person, or the person the platform's own context names; the read tells whether it holds.
import type { PersonId } from '../domain/ids'
import { readToken } from '../domain/session'
import type { Credential } from '../ports/store'
import type { World } from '../ports/world'

export function credentialOf(
  world: World,
  asked: { readonly token: string | null; readonly context: { readonly personId: PersonId } | null },
): Credential | null {
  if (asked.context) return { kind: 'context', personId: asked.context.personId }
  const token = asked.token === null ? null : readToken(asked.token)
  return token && { kind: 'session', personId: token.personId, hash: world.digest.sha256(token.secret) }
}
