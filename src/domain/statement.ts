// The statement of a settled day as text, and the chain of seals over it that anybody can check offline.
import type { Settlement, SettlementLine } from './settlement'

/** What is sealed of a line and of a day: no more than a seller's export carries. */
export type SealedLine = Pick<
  SettlementLine,
  'orderId' | 'grossFen' | 'feeFen' | 'commissionFen' | 'netFen' | 'releasedAt'
>
export type SealedDay = Pick<Settlement, 'shopId' | 'day' | 'cutoffAt' | 'lineCount' | 'totalFen'>

/** The first link of every shop's chain. */
export const FIRST_SEAL = 'xiaopu-statement-1'

/** `sha256(before + text)` line by line, so that a long day needs no long text. */
export function sealLines(
  before: string,
  lines: readonly SealedLine[],
  sha256: (text: string) => string,
): string {
  return lines.reduce((hash, line) => sha256(`${hash}\n${lineText(line)}`), before)
}

/** A day's seal starts from the day before and its own head; its lines follow in the order of their ids. */
export function sealHead(
  previousHash: string,
  settlement: SealedDay,
  sha256: (text: string) => string,
): string {
  const { shopId, day, cutoffAt, lineCount, totalFen } = settlement
  return sha256([previousHash, shopId, day, cutoffAt, lineCount, totalFen].join('\n'))
}

/** One line: order, gross, fee, commission, net, and the moment of release. */
export function lineText(line: SealedLine): string {
  const { orderId, grossFen, feeFen, commissionFen, netFen, releasedAt } = line
  return [orderId, grossFen, feeFen, commissionFen, netFen, releasedAt].join(' ')
}
