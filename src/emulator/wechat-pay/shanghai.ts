// Moments as the channel writes them: Asia/Shanghai, which has been UTC+8 without summer time since 1992.

export const DAY_MS = 86_400_000
const OFFSET_MS = 8 * 3_600_000
const BANK_OPENS_MS = 9 * 3_600_000

export function rfc3339(atMs: number): string {
  return `${wall(atMs).slice(0, 19)}+08:00`
}

/** `2026-11-21` */
function shanghaiDay(atMs: number): string {
  return wall(atMs).slice(0, 10)
}

/** `20261121` */
export function dayDigits(atMs: number): string {
  return shanghaiDay(atMs).replaceAll('-', '')
}

/** Nine o'clock of the next day on which banks work. */
export function nextBankMorningMs(afterMs: number, isWorkday: (day: string) => boolean): number {
  const midnightMs = Math.floor((afterMs + OFFSET_MS) / DAY_MS) * DAY_MS - OFFSET_MS
  let morningMs = midnightMs + DAY_MS + BANK_OPENS_MS
  while (!isWorkday(shanghaiDay(morningMs))) morningMs += DAY_MS
  return morningMs
}

export function isWeekday(day: string): boolean {
  const weekday = new Date(`${day}T00:00:00Z`).getUTCDay()
  return weekday !== 0 && weekday !== 6
}

function wall(atMs: number): string {
  return new Date(atMs + OFFSET_MS).toISOString()
}
