// Made-up people with papers that could be real: an identity number, a mobile phone, a debit card, two photos.
import { randomBytes, randomInt } from 'node:crypto'
import { luhn } from '../../src/domain/bank'
import { idCheckDigit } from '../../src/domain/id-number'
import { bytesFor, ID_LENGTH, idFrom, type Id } from '../../src/domain/ids'

export interface Papers {
  readonly name: string
  readonly idNumber: string
  readonly phone: string
  readonly cardNumber: string
}

/** Hangzhou; the years make adults of all of them. */
const REGION = '330106'
const BORN_FROM = 1960
const BORN_YEARS = 40
/** 招商银行, a debit card of sixteen digits. */
const CARD_PREFIX = '622588'
const CARD_DIGITS = 16

export function newPapers(name: string): Papers {
  return { name, idNumber: newIdNumber(), phone: `13${digits(9)}`, cardNumber: newCard() }
}

/** A photo as base64: JPG by its first bytes, different each time. */
export function newPhoto(): string {
  return Buffer.concat([Buffer.from([0xff, 0xd8, 0xff, 0xe0]), randomBytes(600)]).toString('base64')
}

export function newId<Noun extends string>(length = ID_LENGTH): Id<Noun> {
  return idFrom<Noun>(randomBytes(bytesFor(length)), length)
}

/** Of a number whose last digit fits, one whose last digit does not. */
export function mistyped(number: string): string {
  const last = number.slice(-1)
  return `${number.slice(0, -1)}${last === '1' ? '2' : '1'}`
}

function newIdNumber(): string {
  const year = BORN_FROM + randomInt(BORN_YEARS)
  const day = `${two(1 + randomInt(12))}${two(1 + randomInt(28))}`
  const seventeen = `${REGION}${year}${day}${digits(3)}`
  return `${seventeen}${idCheckDigit(seventeen)}`
}

function newCard(): string {
  const body = `${CARD_PREFIX}${digits(CARD_DIGITS - CARD_PREFIX.length - 1)}`
  const last = Array.from('0123456789').find((digit) => luhn(`${body}${digit}`))
  return `${body}${last ?? ''}`
}

function digits(count: number): string {
  return Array.from({ length: count }, () => String(randomInt(10))).join('')
}

const two = (value: number): string => String(value).padStart(2, '0')
