// Money as whole fen: the one door that makes an amount, and the splits that never lose a fen.
import { assert } from './result'

declare const fen: unique symbol
/** A whole number of fen, 0 ≤ x < 2^53. */
export type Fen = number & { readonly [fen]: true }

/** 500,000 yuan: the dearest single order that may be asked for. */
export const ORDER_FEN_MAX = 50_000_000
const BASIS = 10_000

export function fenOf(value: number): Fen {
  assert(Number.isSafeInteger(value) && value >= 0, `fen is a whole number from 0, not ${value}`)
  return value as Fen
}

export const ZERO = fenOf(0)

export function add(...amounts: readonly Fen[]): Fen {
  return fenOf(amounts.reduce<number>((sum, amount) => sum + amount, 0))
}

/** Throws when b is more than a: a negative amount is a bug, so callers compare first. */
export function subtract(a: Fen, b: Fen): Fen {
  return fenOf(a - b)
}

export function times(unit: Fen, quantity: number): Fen {
  assert(Number.isInteger(quantity) && quantity >= 0, 'a quantity is whole')
  return fenOf(unit * quantity)
}

/** A rate in basis points of an amount, half a fen rounded up (the channel's own rule). */
export function shareOf(amount: Fen, rateBps: number): Fen {
  assert(Number.isInteger(rateBps) && rateBps >= 0 && rateBps <= BASIS, 'a rate is 0 to 10000 basis points')
  const whole = Math.floor(amount / BASIS)
  const rest = amount - whole * BASIS
  return fenOf(whole * rateBps + Math.floor((rest * rateBps + BASIS / 2) / BASIS))
}

/** Splits by weights, largest remainder first, earlier part first on a tie; the parts add up exactly. */
export function split(amount: Fen, weights: readonly number[]): Fen[] {
  const sum = weights.reduce((total, weight) => total + weight, 0)
  assert(
    sum > 0 && weights.every((weight) => Number.isInteger(weight) && weight >= 0),
    'weights are whole, some above 0',
  )
  assert(sum <= BASIS * BASIS, 'weights add up to at most 10^8')
  const whole = Math.floor(amount / sum)
  const rest = amount - whole * sum
  const parts = weights.map((weight) => whole * weight + Math.floor((rest * weight) / sum))
  let left = amount - parts.reduce((total, part) => total + part, 0)
  const order = weights
    .map((weight, index) => ({ index, remainder: (rest * weight) % sum }))
    .sort((a, b) => b.remainder - a.remainder || a.index - b.index)
  for (const { index } of order) {
    if (left === 0) break
    parts[index] = (parts[index] ?? 0) + 1
    left -= 1
  }
  return parts.map(fenOf)
}

/** `1234` as `12.34`, for sentences and statements; screens draw the same digits. */
export function yuan(amount: Fen): string {
  const text = String(amount % 100)
  return `${Math.floor(amount / 100)}.${text.length === 1 ? `0${text}` : text}`
}

/** Reads `12.34` or `12`; null for more than two decimals, signs, spaces, or anything else. */
export function readYuan(text: string): Fen | null {
  const match = /^(\d{1,9})(?:\.(\d{1,2}))?$/.exec(text)
  if (!match) return null
  const cents = (match[2] ?? '').concat('00').slice(0, 2)
  return fenOf(Number(match[1]) * 100 + Number(cents))
}
