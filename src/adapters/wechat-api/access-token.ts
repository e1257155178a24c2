// The app's access token: fetched once for all who wait for it, and kept until shortly before its end.
import { replied, unknown, type Reply } from '../../ports/reply'
import { ask, type WechatConfig } from './ask'

export interface AccessToken {
  /** `failed` is a token the platform has just refused: it is not given out again. */
  get(failed?: string): Promise<Reply<string>>
}

/** A token this close to its end might run out on the way. */
const MARGIN_MS = 300_000
const SECOND_MS = 1_000

export function createAccessToken(config: WechatConfig): AccessToken {
  let held: Token | null = null
  let flight: Promise<Reply<string>> | null = null

  async function renew(failed: string | undefined): Promise<Reply<string>> {
    const fetched = await fetchToken(config, failed)
    if (fetched.kind !== 'ok') return fetched
    held = fetched.value
    return replied(held.text)
  }

  return {
    async get(failed) {
      if (held && held.text !== failed && config.now() < held.expiresAtMs - MARGIN_MS)
        return replied(held.text)
      flight ??= renew(failed).finally(() => {
        flight = null
      })
      return flight
    },
  }
}

interface Token {
  readonly text: string
  readonly expiresAtMs: number
}

/** Forcing a new token takes away everybody else's, so it is done only when the platform gives the failed one again. */
async function fetchToken(config: WechatConfig, failed: string | undefined): Promise<Reply<Token>> {
  const plain = await askToken(config, false)
  return plain.kind === 'ok' && plain.value.text === failed ? askToken(config, true) : plain
}

async function askToken(config: WechatConfig, force: boolean): Promise<Reply<Token>> {
  const { appid, secret, now } = config
  const body = { grant_type: 'client_credential', appid, secret, force_refresh: force }
  const reply = await ask(config, '/cgi-bin/stable_token', body)
  // Whatever is wrong here is wrong with our app, not with what somebody asked.
  if (reply.kind !== 'ok')
    return unknown(reply.kind === 'refused' ? `token: ${reply.code}` : `token: ${reply.why}`)
  const { access_token: text, expires_in: lifetimeS } = reply.value
  if (typeof text !== 'string' || text === '' || typeof lifetimeS !== 'number')
    return unknown('token: odd answer')
  return replied({ text, expiresAtMs: now() + lifetimeS * SECOND_MS })
}
