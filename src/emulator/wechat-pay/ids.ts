// Names the channel gives: never all digits, because some clients read those as numbers and lose the end.
import { dayDigits } from './shanghai'

const LETTERS = '0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZ'
const NONCE_LENGTH = 32
const NUMBER_LENGTH = 28
const PREPAY_LENGTH = 36
const FIRST_APPLYMENT_ID = 2_000_002_124_000_000

export type Ids = {
  /** Digits and capitals; callers put a letter before it where all digits would hurt. */
  text(length: number): string
  nonce(): string
  /** 28 characters: the mark, the day, then chance. The mark holds a letter. */
  number(mark: string, nowMs: number): string
  prepayId(nowMs: number): string
  subMchid(): string
  /** A number on the wire, so it stays one. */
  applymentId(): number
}

export type IdsMemory = { applications: number }

export function createIds(random: (length: number) => Uint8Array, memory: IdsMemory): Ids {
  const text = (length: number) => {
    let made = ''
    for (const byte of random(length)) made += LETTERS[byte % LETTERS.length] ?? ''
    return made
  }
  const fill = (head: string, length: number) => head + text(length - head.length)
  return {
    text,
    nonce: () => text(NONCE_LENGTH),
    number: (mark, nowMs) => fill(mark + dayDigits(nowMs), NUMBER_LENGTH),
    prepayId: (nowMs) => fill(`wx${dayDigits(nowMs)}`, PREPAY_LENGTH),
    subMchid: () => `19M${text(7)}`,
    applymentId: () => FIRST_APPLYMENT_ID + (memory.applications += 1),
  }
}
