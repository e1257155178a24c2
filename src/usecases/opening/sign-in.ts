// Signing in inside WeChat: a login code is exchanged outside, and whoever it stands for gets a session.
import type { Input } from '../../contract/functions'
import { errandAtOnce } from '../../domain/change'
import { ok, refuse } from '../../domain/result'
import { SECRET_LENGTH, tokenText } from '../../domain/session'
import { directoryHome } from '../../domain/tables'
import { useCase, type Replies } from '../../ports/story'
import type { LoginBody } from './exchange-login-code'
import type { Admitted } from './admit-person'

/** Has no home: nothing of it is stored for repeats, so the secret may be carried here. */
interface Kept {
  readonly secret: string
}

export const signIn = useCase({
  read: (_input: Input<'signIn'>) => ({}),
  decide: ({ input: { loginCode }, moment }) => {
    const secret = moment.id(SECRET_LENGTH)
    const body: LoginBody = { loginCode, sessionHash: moment.digest.sha256(secret) }
    return ok({
      home: directoryHome(moment.digest.sha256(loginCode)),
      changes: [errandAtOnce('exchange-login-code', moment.id(), body, moment.now)],
      kept: { secret },
    })
  },
  refuseAfter: (_kept: Kept, replies) => {
    const reply = admitted(replies)
    if (!reply) return refuse('down')
    return reply.kind === 'refused' ? refuse(reply.code) : null
  },
  answer: ({ secret }, _turn, replies) => {
    const reply = admitted(replies)
    if (reply?.kind !== 'admitted') throw new Error('a sign-in answers only whom it admitted')
    return { token: tokenText({ personId: reply.personId, secret }) }
  },
})

function admitted(replies: Replies): Admitted | undefined {
  return Object.values(replies)[0] as Admitted | undefined
}
