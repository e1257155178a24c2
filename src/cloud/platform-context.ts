// Who calls a cloud function, told by WeChat's own SDK from what the platform put into this process, and by nothing else.
import { createRequire } from 'node:module'

export interface Caller {
  /** Null where no person of this mini-program called: a timer, an HTTP request, another account's app. */
  readonly openid: string | null
  readonly ip: string
}

/** What `getWXContext` brings; values of digits only come as numbers. */
type Context = Readonly<Record<string, unknown>>

interface Sdk {
  readonly DYNAMIC_CURRENT_ENV: unknown
  init(options: { readonly env: unknown }): void
  getWXContext(): Context
}

/**
 * `WECHAT_OPENID_SIDE=caller` is for an environment that several mini-programs share: there the caller is named by
 * `FROM_OPENID`, and `OPENID` is the owner's side. Nowhere is it guessed.
 */
export function callerOf(appid: string, env: NodeJS.ProcessEnv = process.env): Caller {
  const context = sdk().getWXContext()
  const shared = env['WECHAT_OPENID_SIDE'] === 'caller' && context['FROM_OPENID'] !== undefined
  const side = shared ? 'FROM_' : ''
  const known = context[`${side}APPID`] === appid
  return {
    openid: known ? text(context[`${side}OPENID`]) : null,
    ip: text(context['CLIENTIP']) ?? text(context['CLIENTIPV6']) ?? '',
  }
}

/** A number has lost digits, and names nobody. */
function text(value: unknown): string | null {
  return typeof value === 'string' && value !== '' ? value : null
}

let loaded: Sdk | null = null

/** The platform installs it beside the function; it is no part of the bundle, nor of this repository. */
function sdk(): Sdk {
  if (loaded) return loaded
  loaded = createRequire(__filename)('wx-server-sdk') as Sdk
  loaded.init({ env: loaded.DYNAMIC_CURRENT_ENV })
  return loaded
}
