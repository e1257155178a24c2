// A phone's line to a running demo over HTTP: signs in with a login code of the outside world, then asks as that person.
import type { Line } from './line'

export interface Demo {
  readonly shopUrl: string
  readonly outsideUrl: string
}

interface Body {
  readonly ok: boolean
  readonly code?: string
  readonly value?: { readonly token?: string }
}

/** Somebody whom the demo knows already, by their session. */
export const tokenLine = (demo: Demo, owner: string, session: string): Line => lineOf(demo, owner, session)

export const demoLine = (demo: Demo, owner: string): Line => lineOf(demo, owner, null)

function lineOf({ shopUrl, outsideUrl }: Demo, owner: string, session: string | null): Line {
  const control = async <T>(name: string, input: object): Promise<T> => {
    const { body } = await post(`${outsideUrl}/control/${name}`, input, {})
    return (body as unknown as { value: T }).value
  }
  const loginCode = (): Promise<string> => control('login-code', { user: owner })
  let token = session === null ? null : Promise.resolve(session)
  const signIn = async (): Promise<string> => {
    const { body } = await ask(shopUrl, { name: 'signIn', input: { loginCode: await loginCode() } }, null)
    if (!body.value?.token) throw new Error(`${owner} was not let in: ${JSON.stringify(body)}`)
    return body.value.token
  }
  return {
    loginCode,
    async call(event, known) {
      if (!known) return ask(shopUrl, event, null)
      token = token ?? signIn()
      return ask(shopUrl, event, await token)
    },
    async pay(prepayId) {
      const payerOpenid = await control<string>('openid', { user: owner })
      const { ok, reason } = await control<Paid>('pay', { handle: prepayId, payerOpenid })
      return { paid: ok, ...(reason !== undefined && { reason }) }
    },
  }
}

interface Paid {
  readonly ok: boolean
  readonly reason?: string
}

interface Asked {
  readonly name: string
  readonly input: unknown
  readonly key?: string | null
}

/** In the shape that the cloud function gives it. */
function ask(shopUrl: string, { name, input, key }: Asked, token: string | null) {
  const bearer = token === null ? {} : { authorization: `Bearer ${token}` }
  const once = key ? { 'idempotency-key': key } : { 'idempotency-key': globalThis.crypto.randomUUID() }
  return post(`${shopUrl}/api/${name}`, input, { ...bearer, ...once })
}

async function post(url: string, input: unknown, headers: Record<string, string>) {
  const asked = { method: 'POST', headers: { 'content-type': 'application/json', ...headers } }
  const response = await fetch(url, { ...asked, body: JSON.stringify(input) })
  return { status: response.status, body: (await response.json()) as Body }
}
