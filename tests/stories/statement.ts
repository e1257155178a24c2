// A statement as its seller exports it, and two ways to check its seal: the shop's own functions, and from scratch.
import { createHash } from 'node:crypto'
import type { Output } from '../../src/contract/functions'
import type { Day } from '../../src/domain/day'
import type { OrderId, ShopId } from '../../src/domain/ids'
import { sealHead, sealLines } from '../../src/domain/statement'
import type { Person } from './citizen'

type Statement = Output<'readStatement'>
export type Line = Statement['lines'][number]
export interface Exported extends Pick<Statement, 'settlement' | 'seal'> {
  readonly shopId: ShopId
  readonly day: Day
  readonly lines: readonly Line[]
}

const PAGES_MAX = 100
const HALF_HOUR_MS = 1_800_000

/** All pages of one day. */
export async function exportStatement(seller: Person, shopId: ShopId, day: Day): Promise<Exported> {
  const lines: Line[] = []
  let after: OrderId | null = null
  for (let pages = 0; pages < PAGES_MAX; pages += 1) {
    const page: Statement = await seller.call('readStatement', { shopId, day, after })
    lines.push(...page.lines)
    if (page.more === null) return { shopId, day, settlement: page.settlement, seal: page.seal, lines }
    after = page.more
  }
  throw new Error('the statement has no end')
}

/** With the functions that the shop itself seals with, from the answers alone, as a phone does it. */
export function sealByTheBook({ shopId, settlement, seal, lines }: Exported): string {
  const head = sealHead(seal?.previousHash ?? '', { shopId, ...settlement }, sha256)
  return sealLines(head, lines, sha256)
}

/** With nothing of the shop's: only what is written about seals, and SHA-256. */
export function sealFromScratch({ shopId, day, settlement, seal, lines }: Exported): string {
  const cutoffMs = Date.parse(`${day}T00:00:00+08:00`) - HALF_HOUR_MS
  let hash = sha256(
    `${seal?.previousHash}\n${shopId}\n${day}\n${cutoffMs}\n${settlement.lineCount}\n${settlement.totalFen}`,
  )
  for (const row of [...lines].sort((a, b) => (a.orderId < b.orderId ? -1 : 1))) {
    const { orderId, grossFen, feeFen, commissionFen, netFen, releasedAt } = row
    hash = sha256(`${hash}\n${orderId} ${grossFen} ${feeFen} ${commissionFen} ${netFen} ${releasedAt}`)
  }
  return hash
}

const sha256 = (text: string): string => createHash('sha256').update(text, 'utf8').digest('hex')
