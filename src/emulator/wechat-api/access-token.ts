// Access tokens: two independent kinds per app, two hours long, and what is wrong with one that no longer holds.
import type { RandomBytes } from '../random-text'
import { refusal } from './answers'
import type { Fields } from './answers'
import { createTokenBook } from './token-book'
import type { Token } from './token-book'

export interface App {
  appid: string
  secret: string
}

export interface AccessTokens {
  /** A new token each time; the one before it holds for five minutes more. */
  ordinary(app: App, grantType: unknown): Fields
  /** The same token until five minutes before its end; a forced one ends its predecessor at once. */
  stable(app: App, grantType: unknown, force: boolean): Fields
  /** The app that a token speaks for, or the refusal of the call made with it. */
  holder(token: string | null): { appid: string } | { refused: Fields }
  /** Ends all tokens of an app, as a changed secret or a second server would: 40001 from now on. */
  revoke(appid: string): void
}

const TOKEN_OVERLAP_MS = 300_000
const FORCED_PER_DAY_MAX = 20
const DAY_MS = 86_400_000

export function createAccessTokens(
  clock: { nowMs(): number },
  random: RandomBytes,
  apps: readonly App[],
): AccessTokens {
  const book = createTokenBook(clock, random)
  const forcedAtMs = new Map<string, number[]>()

  function fields(token: Token): Fields {
    return { access_token: token.text, expires_in: Math.floor((token.expiresAtMs - clock.nowMs()) / 1000) }
  }

  function forced(appid: string): Fields {
    const today = (forcedAtMs.get(appid) ?? []).filter((atMs) => atMs > clock.nowMs() - DAY_MS)
    if (today.length >= FORCED_PER_DAY_MAX) return refusal(45009)
    forcedAtMs.set(appid, [...today, clock.nowMs()])
    return fields(book.issue(appid, 'stable', 0))
  }

  return {
    revoke: (appid) => book.drop(appid),
    ordinary(app, grantType) {
      const errcode = appFault(app, grantType, apps)
      return errcode === null ? fields(book.issue(app.appid, 'ordinary', TOKEN_OVERLAP_MS)) : refusal(errcode)
    },
    stable(app, grantType, force) {
      const errcode = appFault(app, grantType, apps)
      if (errcode !== null) return refusal(errcode)
      if (force) return forced(app.appid)
      const current = book.latest(app.appid, 'stable')
      const lasting = current !== undefined && current.expiresAtMs - clock.nowMs() > TOKEN_OVERLAP_MS
      return fields(lasting ? current : book.issue(app.appid, 'stable', TOKEN_OVERLAP_MS))
    },
    holder(text) {
      if (text === null || text === '') return { refused: refusal(41001) }
      const token = book.find(text)
      if (token === undefined || token.supersededAtMs <= clock.nowMs()) return { refused: refusal(40001) }
      return token.expiresAtMs <= clock.nowMs() ? { refused: refusal(42001) } : { appid: token.appid }
    },
  }
}

/** What is wrong with the app's own name and secret, as an error code; null when nothing is. */
export function appFault(app: App, grantType: unknown, apps: readonly App[], grant = 'client_credential') {
  if (app.appid === '') return 41002
  if (app.secret === '') return 41004
  if (grantType !== grant) return 40002
  const known = apps.find((each) => each.appid === app.appid)
  if (known === undefined) return 40013
  return known.secret === app.secret ? null : 40125
}
