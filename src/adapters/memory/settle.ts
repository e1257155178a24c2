// The settlement of a business day over rows in memory, as the database's function does it.
import type { Instant, Day } from '../../domain/day'
import type { SettleOutcome } from '../../ports/store'
import type { MemoryRow } from './clean'
import type { MemoryTables } from './tables'

interface Closing {
  readonly day: Day
  readonly cutoffAt: Instant
  readonly now: Instant
}

export function settleDay(tables: MemoryTables, closing: Closing): SettleOutcome {
  let outcome: SettleOutcome = { settlements: 0, lines: 0 }
  tables.atomic(() => {
    const lines = newLines(tables, closing)
    lines.forEach((line) => tables.insert('settlementLine', line))
    const shops = new Set([
      ...lines.map((line) => String(line['shopId'])),
      ...carriedOver(tables, closing.day),
    ])
    const open = [...shops].filter((shopId) => !isClosed(tables, shopId, closing.day))
    open.forEach((shopId) => close(tables, closing, shopId))
    outcome = { settlements: open.length, lines: lines.length }
    return null
  })
  return outcome
}

function newLines(tables: MemoryTables, { day, cutoffAt }: Closing): MemoryRow[] {
  return tables
    .rows('release')
    .filter((release) => release['state'] === 'released' && Number(release['releasedAt']) < cutoffAt)
    .filter((release) => tables.get('settlementLine', release) === null)
    .filter((release) => !isClosed(tables, String(release['shopId']), day))
    .map((release) => lineOf(release, tables.get('order', release) ?? {}, day))
}

function lineOf({ shopId, orderId, releasedAt }: MemoryRow, order: MemoryRow, day: Day): MemoryRow {
  const { totalFen: grossFen, feeFen, commissionFen } = order
  const netFen = Number(grossFen) - Number(feeFen) - Number(commissionFen)
  return { shopId, orderId, day, grossFen, feeFen, commissionFen, netFen, releasedAt }
}

/** Shops with money that an earlier payout did not bring to the card. */
function carriedOver(tables: MemoryTables, day: Day): string[] {
  const owed = new Map<string, number>()
  const add = (row: MemoryRow, fen: number): unknown =>
    owed.set(String(row['shopId']), (owed.get(String(row['shopId'])) ?? 0) + fen)
  tables.rows('settlement').forEach((row) => String(row['day']) < day && add(row, Number(row['totalFen'])))
  tables.rows('payout').forEach((row) => row['state'] !== 'returned' && add(row, -Number(row['amountFen'])))
  return [...owed].filter(([, fen]) => fen > 0).map(([shopId]) => shopId)
}

const isClosed = (tables: MemoryTables, shopId: string, day: Day): boolean =>
  tables.get('settlement', { shopId, day }) !== null

function close(tables: MemoryTables, { day, cutoffAt, now }: Closing, shopId: string): void {
  const lines = tables.rowsWith('settlementLine', { shopId, day })
  const totalFen = lines.reduce((sum, line) => sum + Number(line['netFen']), 0)
  tables.insert('settlement', { shopId, day, cutoffAt, lineCount: lines.length, totalFen, at: now })
  const errand = { shopId, errandId: `plan-payout/${day}`, topic: 'plan-payout', body: { day }, runAt: now }
  tables.insert('shopErrand', {
    ...errand,
    tries: 0,
    leasedBy: null,
    leasedUntil: 0,
    doneAt: null,
    fault: null,
  })
}
