// An onlooker's view over all shops at once, read only: the ledger's sums and latest rows, errands, shops and their shares.
import type { Pool } from 'pg'
import type { TransferKind } from '../../domain/ledger'
import type { ShopId } from '../../domain/ids'
import { invariants } from './invariants'

type Db = Pick<Pool, 'query'>

/** Nobody has been here: no person, no shop. */
export async function isUnused(db: Db): Promise<boolean> {
  const { rows } = await db.query<{ used: boolean }>(
    'SELECT EXISTS (SELECT 1 FROM person) OR EXISTS (SELECT 1 FROM shop) AS used',
  )
  return rows[0]?.used === false
}

export interface LedgerRow {
  readonly shopId: ShopId
  readonly shopName: string
  readonly kind: TransferKind
  readonly debit: string
  readonly credit: string
  readonly amountFen: number
  readonly at: number
}

export type TradingShop = Pick<LedgerRow, 'shopId' | 'shopName' | 'kind'>

export interface LedgerSums {
  readonly heldFen: number
  /** Freed, and not on the card yet. */
  readonly owedFen: number
  readonly arrivedFen: number
  readonly refundedFen: number
}

/** Latest first. */
export async function latestTransfers(db: Db, limit: number): Promise<LedgerRow[]> {
  const { rows } = await db.query<LedgerRow>(
    `SELECT t.shop_id AS "shopId", s.name AS "shopName", t.kind, t.debit, t.credit,
       t.amount_fen AS "amountFen", t.at
     FROM transfer t JOIN shop s ON s.shop_id = t.shop_id
     ORDER BY t.at DESC, t.ref DESC, t.line_no DESC LIMIT $1`,
    [limit],
  )
  return rows
}

/** The shop of the latest row, among those of some owners; null when none of them has any. */
export async function latestToTrade(db: Db, ownerIds: readonly string[]): Promise<TradingShop | null> {
  const { rows } = await db.query<TradingShop>(
    `SELECT t.shop_id AS "shopId", s.name AS "shopName", t.kind
     FROM transfer t JOIN shop s ON s.shop_id = t.shop_id
     WHERE s.owner_id = ANY($1) ORDER BY t.at DESC, t.ref DESC, t.line_no DESC LIMIT 1`,
    [ownerIds],
  )
  return rows[0] ?? null
}

export async function ledgerSums(db: Db, shopId: ShopId): Promise<LedgerSums> {
  const { rows } = await db.query<LedgerSums>(
    `SELECT
       coalesce((SELECT sum(amount_fen) FROM balance WHERE shop_id = $1 AND account LIKE 'held/%'), 0)::bigint
         AS "heldFen",
       coalesce((SELECT sum(amount_fen) FROM balance WHERE shop_id = $1
         AND (account LIKE 'payable/%' OR account LIKE 'payout/%')), 0)::bigint AS "owedFen",
       coalesce(sum(amount_fen) FILTER (WHERE kind = 'payout-paid'), 0)::bigint AS "arrivedFen",
       coalesce(sum(amount_fen) FILTER (WHERE kind = 'refund-succeeded'), 0)::bigint AS "refundedFen"
     FROM transfer WHERE shop_id = $1`,
    [shopId],
  )
  return rows[0] ?? { heldFen: 0, owedFen: 0, arrivedFen: 0, refundedFen: 0 }
}

/** Debits less credits of every account of every shop, and how many accounts that were; anything but zero is a lost fen. */
export async function sumOfAllAccounts(
  db: Db,
): Promise<{ readonly sumFen: number; readonly accounts: number }> {
  const { rows } = await db.query<{ sumFen: number; accounts: number }>(
    `SELECT coalesce(sum(fen), 0)::bigint AS "sumFen", count(*)::bigint AS accounts FROM (
       SELECT account, sum(fen) AS fen FROM (
         SELECT debit AS account, amount_fen AS fen FROM transfer
         UNION ALL SELECT credit, -amount_fen FROM transfer
       ) legs GROUP BY account
     ) accounts`,
  )
  return rows[0] ?? { sumFen: 0, accounts: 0 }
}

export const invariantCount = (): number => invariants().length

export interface ErrandLine {
  readonly topic: string
  readonly waiting: number
  readonly due: number
  readonly lastFault: string | null
}

/** What is still to be done outside, by topic. */
export async function errandLines(db: Db, now: number): Promise<ErrandLine[]> {
  const { rows } = await db.query<ErrandLine>(
    `SELECT topic, count(*)::bigint AS waiting, count(*) FILTER (WHERE run_at <= $1)::bigint AS due,
       max(fault) AS "lastFault"
     FROM (
       SELECT topic, run_at, fault FROM shop_errand WHERE done_at IS NULL
       UNION ALL SELECT topic, run_at, fault FROM person_errand WHERE done_at IS NULL
       UNION ALL SELECT topic, run_at, fault FROM directory_errand WHERE done_at IS NULL
     ) errands GROUP BY topic ORDER BY due DESC, waiting DESC, topic`,
    [now],
  )
  return rows
}

export interface ShopInTree {
  readonly shopId: ShopId
  readonly name: string
  readonly paint: string
  readonly ownerId: string
  readonly parentShopId: ShopId | null
  readonly viaShareId: string | null
  readonly openedAt: number
}

export async function shopsInTree(db: Db, limit: number): Promise<ShopInTree[]> {
  const { rows } = await db.query<ShopInTree>(
    `SELECT shop_id AS "shopId", name, paint, owner_id AS "ownerId", parent_shop_id AS "parentShopId",
       via_share_id AS "viaShareId", opened_at AS "openedAt"
     FROM shop ORDER BY opened_at, shop_id LIMIT $1`,
    [limit],
  )
  return rows
}

export interface OpenedShare {
  readonly shareId: string
  readonly shopId: ShopId
  readonly kind: string
  readonly title: string
  readonly sharerId: string
  readonly visitorId: string
  readonly at: number
}

/** The latest opens of shared cards by somebody else than who sent them, latest first. */
export async function latestOpens(db: Db, limit: number): Promise<OpenedShare[]> {
  const { rows } = await db.query<OpenedShare>(
    `SELECT h.share_id AS "shareId", h.shop_id AS "shopId", h.kind, coalesce(p.title, s.name) AS title,
       h.sharer_id AS "sharerId", v.visitor_id AS "visitorId", min(v.at)::bigint AS at
     FROM visit v JOIN share h ON h.share_id = v.share_id JOIN shop s ON s.shop_id = h.shop_id
     LEFT JOIN product p ON p.shop_id = h.shop_id AND p.product_id = h.target_id
     WHERE v.visitor_id <> h.sharer_id
     GROUP BY h.share_id, h.shop_id, h.kind, p.title, s.name, h.sharer_id, v.visitor_id
     ORDER BY at DESC, "visitorId" LIMIT $1`,
    [limit],
  )
  return rows
}
