// Who plays in a tour: two newcomers of their own with fresh papers, so that it can be watched again and nobody's shop is touched.
import { luhn } from '../../../domain/bank'
import { idCheckDigit } from '../../../domain/id-number'
import { SEATED, type DeskPerson } from '../people'

export interface Cast {
  readonly seller: DeskPerson
  readonly buyer: DeskPerson
  readonly phone: string
  readonly idNumber: string
  readonly cardNumber: string
  readonly shopName: string
  readonly waybill: string
}

const BORN = '33010619920307'
/** A debit card of 招商银行. */
const BIN = '622588'
const SERIAL_LENGTH = 9

/** `play` counts from 1; each has other numbers, and the same play always the same. */
export function castOf(play: number): Cast {
  const serial = String(play).padStart(SERIAL_LENGTH, '0')
  const seventeen = `${BORN}${String(100 + (play % 900)).padStart(3, '0')}`
  const card = `${BIN}${serial}`
  return {
    seller: `li-na~${play}`,
    buyer: `zhao-yiming~${play}`,
    phone: `139${serial.slice(1)}`,
    idNumber: `${seventeen}${idCheckDigit(seventeen)}`,
    cardNumber: lastDigits(card),
    shopName: play === 1 ? '李娜的小厨' : `李娜的小厨${play}`,
    waybill: `SF2026${serial}`,
  }
}

/** The digit that makes the whole sum right. */
function lastDigits(card: string): string {
  for (let digit = 0; digit < 10; digit += 1) if (luhn(`${card}${digit}`)) return `${card}${digit}`
  return card
}

/** The person at the desk whose part a player takes. */
export const roleOf = (key: DeskPerson): (typeof SEATED)[number] | undefined =>
  SEATED.find((one) => one.key === key.split('~')[0])
