// The arithmetic of the eighteen-digit Chinese identity number: regions, birth date and last digit (GB 11643).

const WEIGHTS = [7, 9, 10, 5, 8, 4, 2, 1, 6, 3, 7, 9, 10, 5, 8, 4, 2]
const LAST_BY_REMAINDER = '10X98765432'
const REGIONS =
  '11 12 13 14 15 21 22 23 31 32 33 34 35 36 37 41 42 43 44 45 46 50 51 52 53 54 61 62 63 64 65 71 81 82 83'.split(
    ' ',
  )
const BIRTH_YEAR_MIN = 1900

/** A day of the calendar, months and days counted from 1. */
export interface CalendarDay {
  year: number
  month: number
  day: number
}

/** The last character that belongs to the first seventeen digits. */
export function idCheckDigit(seventeenDigits: string): string {
  const sum = WEIGHTS.reduce(
    (total, weight, place) => total + weight * Number(seventeenDigits.charAt(place)),
    0,
  )
  return LAST_BY_REMAINDER.charAt(sum % LAST_BY_REMAINDER.length)
}

/** Whether the first two digits are a province, 71 Taiwan, 81–82 Hong Kong and Macao, or 83 (residents from Taiwan). */
export function isIdRegion(idNumber: string): boolean {
  return REGIONS.indexOf(idNumber.slice(0, 2)) >= 0
}

/** The birth date in the number, or null when the calendar has no such day or it lies after today. */
export function idBirthDay(idNumber: string, today: CalendarDay): CalendarDay | null {
  const born = {
    year: Number(idNumber.slice(6, 10)),
    month: Number(idNumber.slice(10, 12)),
    day: Number(idNumber.slice(12, 14)),
  }
  const real = born.year >= BIRTH_YEAR_MIN && born.day >= 1 && born.day <= daysInMonth(born.year, born.month)
  return real && dayOrder(born) <= dayOrder(today) ? born : null
}

/** Completed years of life on `today`. */
export function ageOn(born: CalendarDay, today: CalendarDay): number {
  const beforeBirthday = today.month * 100 + today.day < born.month * 100 + born.day
  return today.year - born.year - (beforeBirthday ? 1 : 0)
}

function dayOrder(day: CalendarDay): number {
  return day.year * 10000 + day.month * 100 + day.day
}

function daysInMonth(year: number, month: number): number {
  const leap = (year % 4 === 0 && year % 100 !== 0) || year % 400 === 0
  const days = [31, leap ? 29 : 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31]
  return days[month - 1] ?? 0
}
