// WeChat's server interface in a box: login, access tokens and phone numbers, on a clock that can be turned.
import { createFaultPlan, serveUnder } from '../fault-plan'
import type { Fault, FaultPlan } from '../fault-plan'
import type { RandomBytes } from '../random-text'
import { appFault, createAccessTokens } from './access-token'
import type { AccessTokens, App } from './access-token'
import { refusal } from './answers'
import type { Fields } from './answers'
import { createLogins, openidOf, unionidOf } from './login'
import type { AppUser, Logins } from './login'
import { createPhoneNumbers } from './phone-number'
import type { PhoneNumbers } from './phone-number'

export type WechatOperation = 'jscode2session' | 'token' | 'stable_token' | 'getuserphonenumber'

export interface WechatApi {
  /** Serves one call. Rejects with a `TimeoutError` where a time-out is planted. */
  handle(request: Request): Promise<Response>
  control: {
    loginCode(who: AppUser): string
    phoneCode: PhoneNumbers['codeFor']
    openidOf(who: AppUser): string
    unionidOf(user: string): string
    blockUser: Logins['block']
    revokeTokens: AccessTokens['revoke']
    faults: Pick<FaultPlan<WechatOperation>, 'plant' | 'clear'>
  }
}

export interface WechatApiOptions {
  clock: { nowMs(): number }
  random: RandomBytes
  apps: readonly App[]
}

interface Route {
  operation: WechatOperation
  method: 'GET' | 'POST'
  serve(query: URLSearchParams, body: Fields): Fields
}

export function createWechatApi({ clock, random, apps }: WechatApiOptions): WechatApi {
  const faults = createFaultPlan<WechatOperation>()
  const logins = createLogins(clock, random)
  const tokens = createAccessTokens(clock, random, apps)
  const phones = createPhoneNumbers(clock, random)
  const routes = routesOf(apps, logins, tokens, phones)

  async function handle(request: Request): Promise<Response> {
    const url = new URL(request.url)
    const route = routes.get(url.pathname)
    if (route === undefined) return answer(refusal(40066), 404)
    if (request.method !== route.method) return answer(refusal(route.method === 'GET' ? 43001 : 43002))
    const body = route.method === 'POST' ? parsed(await request.text()) : {}
    if (body === null) return answer(refusal(47001))
    const fault = faults.take(route.operation)
    return serveUnder(fault, route.operation, () => {
      return answer(plantedRefusal(fault) ?? route.serve(url.searchParams, body))
    })
  }

  const { codeFor: loginCode, block: blockUser } = logins
  const control = { loginCode, phoneCode: phones.codeFor, openidOf, unionidOf, blockUser, faults }
  return { handle, control: { ...control, revokeTokens: tokens.revoke } }
}

function routesOf(
  apps: readonly App[],
  logins: Logins,
  tokens: AccessTokens,
  phones: PhoneNumbers,
): Map<string, Route> {
  const login: Route['serve'] = (query) => {
    const errcode = appFault(appOf(query), query.get('grant_type'), apps, 'authorization_code')
    if (errcode !== null) return refusal(errcode)
    const code = query.get('js_code') ?? ''
    return code === '' ? refusal(41008) : logins.exchange(query.get('appid') ?? '', code)
  }
  const stable: Route['serve'] = (_, { appid, secret, grant_type: grant, force_refresh: force }) =>
    tokens.stable({ appid: text(appid), secret: text(secret) }, grant, force === true)
  const phoneNumber: Route['serve'] = (query, body) => {
    const holder = tokens.holder(query.get('access_token'))
    return 'refused' in holder ? holder.refused : phones.exchange(holder.appid, body.code, body.openid)
  }
  const ordinary: Route['serve'] = (query) => tokens.ordinary(appOf(query), query.get('grant_type'))
  return new Map<string, Route>([
    ['/sns/jscode2session', { operation: 'jscode2session', method: 'GET', serve: login }],
    ['/cgi-bin/token', { operation: 'token', method: 'GET', serve: ordinary }],
    ['/cgi-bin/stable_token', { operation: 'stable_token', method: 'POST', serve: stable }],
    [
      '/wxa/business/getuserphonenumber',
      { operation: 'getuserphonenumber', method: 'POST', serve: phoneNumber },
    ],
  ])
}

function plantedRefusal(fault: Fault | null): Fields | null {
  if (fault === 'busy') return refusal(-1)
  return fault !== null && typeof fault === 'object' ? refusal(Number(fault.answer)) : null
}

function appOf(query: URLSearchParams): App {
  return { appid: query.get('appid') ?? '', secret: query.get('secret') ?? '' }
}

function text(value: unknown): string {
  return typeof value === 'string' ? value : ''
}

function parsed(body: string): Fields | null {
  try {
    const value: unknown = JSON.parse(body)
    return typeof value === 'object' && value !== null && !Array.isArray(value) ? (value as Fields) : null
  } catch {
    return null
  }
}

// The platform says text/plain of its JSON; a client that looks at the type first must fail here too.
function answer(fields: Fields, status = 200): Response {
  return new Response(JSON.stringify(fields), { status, headers: { 'content-type': 'text/plain' } })
}
