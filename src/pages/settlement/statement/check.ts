// Checking a statement on the phone: every line, the sums, and the seal that shows any later change.
import { yuan } from '../../../components/format'
import type { ShopId } from '../../../domain/ids'
import { sealHead, sealLines } from '../../../domain/statement'
import { sumsOf, type Line, type Statement } from './statement'

export interface Verdict {
  /** `unsealed`: the sums are right, the seal is still being made. */
  readonly kind: 'right' | 'unsealed' | 'wrong'
  /** So many lines from the top are right. */
  readonly rightCount: number
  readonly text: string
}

export const RIGHT = '每一笔都对上了'
const WHAT_NOW = '请先导出这张账单，再找平台运营核对。'

/** Needs all lines of the day, in the order in which they came. */
export function checkStatement(
  shopId: ShopId,
  { settlement, seal }: Pick<Statement, 'settlement' | 'seal'>,
  lines: readonly Line[],
  sha256: (text: string) => string,
): Verdict {
  const { lineCount, totalFen } = settlement
  const wrongAt = lines.findIndex((line) => expectedFen(line) !== line.netFen)
  const wrong = lines[wrongAt]
  if (wrong) return { kind: 'wrong', rightCount: wrongAt, text: wrongLine(wrongAt, wrong) }
  const told = (kind: Verdict['kind'], text: string): Verdict => ({ kind, rightCount: lines.length, text })
  if (lines.length !== lineCount)
    return told('wrong', `账单上写 ${lineCount} 单，实际列了 ${lines.length} 单。${WHAT_NOW}`)
  const { netFen } = sumsOf(lines)
  if (netFen !== totalFen)
    return told('wrong', `每一笔加起来是 ${yuan(netFen)}，合计写的是 ${yuan(totalFen)}。${WHAT_NOW}`)
  if (!seal) return told('unsealed', `${RIGHT}。校验码还在算，过几分钟再核对一次。`)
  const hash = sealLines(sealHead(seal.previousHash, { shopId, ...settlement }, sha256), lines, sha256)
  if (hash !== seal.hash) return told('wrong', `金额都对，校验码对不上：这张账单和封存时不一样。${WHAT_NOW}`)
  return told('right', RIGHT)
}

const expectedFen = ({ grossFen, feeFen, commissionFen }: Line): number => grossFen - feeFen - commissionFen

function wrongLine(index: number, line: Line): string {
  const sums = `该是 ${yuan(expectedFen(line))}，账单上是 ${yuan(line.netFen)}`
  return `第 ${index + 1} 笔对不上：扣去费用${sums}。${WHAT_NOW}`
}
