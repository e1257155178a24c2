// Random text for the ids, codes and tokens that the outside world makes up.

/** So many random bytes; seeded in a simulation. */
export type RandomBytes = (count: number) => Uint8Array

const LETTERS = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789_-'

/** Letters, digits, `_` and `-`; sixty-four of them, so each byte gives one without favour. */
export function randomText(random: RandomBytes, length: number): string {
  return Array.from(random(length), (byte) => LETTERS.charAt(byte % LETTERS.length)).join('')
}

/** The dashed form request ids have. */
export function randomUuid(random: RandomBytes): string {
  const hex = Buffer.from(random(16)).toString('hex')
  return [hex.slice(0, 8), hex.slice(8, 12), hex.slice(12, 16), hex.slice(16, 20), hex.slice(20)].join('-')
}
