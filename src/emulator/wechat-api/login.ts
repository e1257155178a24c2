// Login codes: one use, five minutes, bound to an app and a person; a code buys the openid and a new session key.
import { createHash } from 'node:crypto'
import { randomText } from '../random-text'
import type { RandomBytes } from '../random-text'
import { refusal } from './answers'
import type { Fields } from './answers'

export interface AppUser {
  appid: string
  /** The emulated WeChat account, by any name. */
  user: string
}

export interface Logins {
  /** What `wx.login` gives this person's phone now. */
  codeFor(who: AppUser): string
  exchange(appid: string, code: string): Fields
  /** WeChat holds this account for dangerous from now on. */
  block(user: string): void
}

export const CODE_LIFETIME_MS = 300_000
const EXCHANGES_PER_MINUTE_MAX = 100
const MINUTE_MS = 60_000
const CODE_LENGTH = 32
const SESSION_KEY_BYTES = 16
const OPENID_LENGTH = 28

interface LoginCode extends AppUser {
  expiresAtMs: number
  used: boolean
}

export function createLogins(clock: { nowMs(): number }, random: RandomBytes): Logins {
  const codes = new Map<string, LoginCode>()
  const exchangedAtMs = new Map<string, number[]>()
  const blocked = new Set<string>()

  function refusedCode(found: LoginCode | undefined, appid: string): number | null {
    if (found === undefined || found.appid !== appid || clock.nowMs() >= found.expiresAtMs) return 40029
    if (found.used) return 40163
    if (blocked.has(found.user)) return 40226
    return recentExchanges(found).length >= EXCHANGES_PER_MINUTE_MAX ? 45011 : null
  }

  function recentExchanges(who: AppUser): number[] {
    const since = clock.nowMs() - MINUTE_MS
    return (exchangedAtMs.get(openidOf(who)) ?? []).filter((atMs) => atMs > since)
  }

  return {
    block: (user) => void blocked.add(user),
    codeFor({ appid, user }) {
      const nowMs = clock.nowMs()
      for (const [code, { expiresAtMs }] of codes) if (expiresAtMs <= nowMs) codes.delete(code)
      const code = randomText(random, CODE_LENGTH)
      codes.set(code, { appid, user, expiresAtMs: nowMs + CODE_LIFETIME_MS, used: false })
      return code
    },
    exchange(appid, code) {
      const found = codes.get(code)
      const errcode = refusedCode(found, appid)
      if (found === undefined || errcode !== null) return refusal(errcode ?? 40029)
      found.used = true
      const openid = openidOf(found)
      exchangedAtMs.set(openid, [...recentExchanges(found), clock.nowMs()])
      const sessionKey = Buffer.from(random(SESSION_KEY_BYTES)).toString('base64')
      return { session_key: sessionKey, openid, unionid: unionidOf(found.user) }
    },
  }
}

/** Made from the names alone, so that a person stays the same one when the emulator is started anew. */
export function openidOf({ appid, user }: AppUser): string {
  return accountId(`openid ${appid} ${user}`)
}

/** The same over all apps: they are taken to belong to one open-platform account. */
export function unionidOf(user: string): string {
  return accountId(`unionid ${user}`)
}

function accountId(of: string): string {
  return `o${createHash('sha256').update(of).digest('base64url')}`.slice(0, OPENID_LENGTH)
}
