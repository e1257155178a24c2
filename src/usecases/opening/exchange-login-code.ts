// The errand that asks WeChat who a login code stands for; the code counts once, so it is never asked twice.
import { errandAtOnce } from '../../domain/change'
import { personIdFrom } from '../../domain/session'
import { errandCase } from '../../ports/story'
import type { AdmitBody, Admitted } from './admit-person'

export interface LoginBody {
  readonly loginCode: string
  readonly sessionHash: string
}

export const exchangeLoginCode = errandCase({
  read: (_body: LoginBody) => ({}),
  ask: ({ body, tries }, { wechat }) => (tries > 0 ? null : wechat.openidOf(body.loginCode)),
  record: ({ body, moment }, reply) => {
    if (reply?.kind === 'ok') {
      const { openid } = reply.value
      const personId = personIdFrom(moment.digest.blind('openid', openid))
      const admit: AdmitBody = { personId, openid, sessionHash: body.sessionHash }
      return { changes: [errandAtOnce('admit-person', body.sessionHash, admit, moment.now)], again: null }
    }
    const no: Admitted =
      reply?.kind === 'refused'
        ? { kind: 'refused', code: 'login-code-bad' }
        : { kind: 'refused', code: 'down' }
    const fault = reply === null ? 'asked before' : reply.kind === 'refused' ? reply.code : reply.why
    return { changes: [], again: null, fault, reply: no }
  },
})
