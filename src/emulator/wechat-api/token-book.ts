// The access tokens ever issued, each with its end and with the moment a newer one took its place.
import { randomText } from '../random-text'
import type { RandomBytes } from '../random-text'

export type TokenKind = 'ordinary' | 'stable'

export interface Token {
  text: string
  appid: string
  kind: TokenKind
  expiresAtMs: number
  /** From then on the token is not the latest; Infinity while it is. */
  supersededAtMs: number
}

export interface TokenBook {
  latest(appid: string, kind: TokenKind): Token | undefined
  /** A new token; the one it follows holds for `graceMs` more. */
  issue(appid: string, kind: TokenKind, graceMs: number): Token
  find(text: string): Token | undefined
  drop(appid: string): void
}

const TOKEN_LIFETIME_MS = 7_200_000
const TOKEN_LENGTH = 136
/** Ended tokens are remembered for a day, so that "expired" and "never heard of" stay two answers. */
const MEMORY_MS = 86_400_000

export function createTokenBook(clock: { nowMs(): number }, random: RandomBytes): TokenBook {
  let tokens: Token[] = []

  function latest(appid: string, kind: TokenKind): Token | undefined {
    const nowMs = clock.nowMs()
    return tokens.find(
      (token) =>
        token.appid === appid &&
        token.kind === kind &&
        token.supersededAtMs === Infinity &&
        token.expiresAtMs > nowMs,
    )
  }

  return {
    latest,
    issue(appid, kind, graceMs) {
      const nowMs = clock.nowMs()
      const before = latest(appid, kind)
      if (before !== undefined) before.supersededAtMs = nowMs + graceMs
      const expiresAtMs = nowMs + TOKEN_LIFETIME_MS
      const token = {
        text: randomText(random, TOKEN_LENGTH),
        appid,
        kind,
        expiresAtMs,
        supersededAtMs: Infinity,
      }
      tokens = [...tokens.filter((each) => each.expiresAtMs > nowMs - MEMORY_MS), token]
      return token
    },
    find: (text) => tokens.find((token) => token.text === text),
    drop(appid) {
      tokens = tokens.filter((token) => token.appid !== appid)
    },
  }
}
