// A statement of three orders for tests, sealed as the server seals one.
import { sha256 } from '../../../client/sha256'
import { sealHead, sealLines } from '../../../domain/statement'
import type { ShopId } from '../../../domain/ids'
import type { Line, Settlement, Statement } from './statement'

export const SHOP = 'pkgOZDgr' as ShopId
const PREVIOUS = '9f2c41d0aa'

export const at = (text: string): number => Date.parse(`${text}+08:00`)

const line = (orderId: string, receiver: string, title: string, grossFen: number, feeFen: number): Line =>
  ({
    orderId,
    receiver,
    title,
    postageFen: 0,
    grossFen,
    feeFen,
    commissionFen: 0,
    netFen: grossFen - feeFen,
    releasedAt: at('2026-11-19T18:00:00'),
  }) as unknown as Line

export const LINES: readonly Line[] = [
  line('a', '陈*', '三瓶礼盒', 13600, 82),
  line('b', '周*', '剁椒酱', 16800, 101),
  line('c', '何*', '外婆菜等 4 件', 9400, 56),
]
export const SETTLEMENT = {
  day: '2026-11-20',
  cutoffAt: at('2026-11-19T23:30:00'),
  lineCount: 3,
  totalFen: 39561,
  payout: null,
} as unknown as Settlement

export const SEAL: NonNullable<Statement['seal']> = {
  previousHash: PREVIOUS,
  hash: sealLines(sealHead(PREVIOUS, { shopId: SHOP, ...SETTLEMENT }, sha256), LINES, sha256),
}
