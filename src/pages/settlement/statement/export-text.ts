// A statement as a table that any spreadsheet opens: with all that is needed to check its seal without the phone.
import { minuteText } from '../../../domain/day'
import type { ShopId } from '../../../domain/ids'
import { sumsOf, type Line, type Statement } from './statement'

/** Without it a spreadsheet takes Chinese for something else. */
const BYTE_ORDER_MARK = '\ufeff'
const LINE_END = '\r\n'
const FEN_PER_YUAN = 100
/** What a spreadsheet would carry out instead of showing it, also behind blanks and in full width. */
const FORMULA = /^[\s\u200b-\u200f\ufeff]*[=+\-@|%＝＋－＠\u2212]/
const HEADER = ['订单号', '买家', '商品', '货款', '手续费', '平台佣金', '实得', '收到货', '收到货（毫秒）']

export const exportName = ({ settlement }: Statement): string => `对账单-${settlement.day}.csv`

/** All lines of the day, its sums, and the facts its seal is made of. */
export function exportText(
  shopId: ShopId,
  { settlement, seal }: Pick<Statement, 'settlement' | 'seal'>,
  lines: readonly Line[],
): string {
  const { day, cutoffAt, lineCount, totalFen } = settlement
  const { feeFen, commissionFen, netFen } = sumsOf(lines)
  const grossFen = netFen + feeFen + commissionFen
  const sums = [grossFen, feeFen, commissionFen, netFen].map(plainYuan)
  const rows: (readonly string[])[] = [
    HEADER,
    ...lines.map(cellsOf),
    ['合计', '', `${lines.length} 单`, ...sums],
    [],
    ['结算日', day],
    ['店号', shopId],
    ['截止时刻（毫秒）', String(cutoffAt)],
    ['单数', String(lineCount)],
    ['合计（分）', String(totalFen)],
    ['上一张的校验码', seal?.previousHash ?? ''],
    ['这一张的校验码', seal?.hash ?? ''],
  ]
  return BYTE_ORDER_MARK + rows.map((row) => row.map(cell).join(',')).join(LINE_END) + LINE_END
}

function cellsOf(line: Line): readonly string[] {
  const { orderId, receiver, title, grossFen, feeFen, commissionFen, netFen, releasedAt } = line
  const sums = [grossFen, feeFen, commissionFen, netFen].map(plainYuan)
  return [orderId, receiver, title, ...sums, minuteText(releasedAt), String(releasedAt)]
}

/** `1036.50`: without the commas that would make two cells of one amount. */
function plainYuan(amountFen: number): string {
  const fen = amountFen % FEN_PER_YUAN
  return `${Math.floor(amountFen / FEN_PER_YUAN)}.${fen < 10 ? '0' : ''}${fen}`
}

function cell(text: string): string {
  const safe = FORMULA.test(text) ? `'${text}` : text
  return /[",\r\n]/.test(safe) ? `"${safe.replace(/"/g, '""')}"` : safe
}
