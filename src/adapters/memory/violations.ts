// The invariants over rows in memory, under the names they have as queries; the money ones in full.
import { hasFloor } from '../../domain/ledger'
import { may } from '../../domain/machine'
import { orderLife } from '../../domain/order'
import { STOCK_MOVES } from '../../domain/stock'
import type { Rows, TableName } from '../../domain/tables'
import type { Violation } from '../../ports/store'
import type { MemoryTables } from './tables'

type Where = Readonly<Record<string, string | number>>

/** The rows that rules look at. */
interface Books {
  all<T extends TableName>(table: T): readonly Rows[T][]
  in<T extends TableName>(table: T, where: Where): readonly Rows[T][]
  balance(shopId: string, account: string): number
}

const booksOf = (tables: MemoryTables): Books => ({
  all: (table) => tables.rows(table) as never,
  in: (table, where) => tables.rowsWith(table, where) as never,
  balance: (shopId, account) => Number(tables.get('balance', { shopId, account })?.['amountFen'] ?? 0),
})

const RULES: Record<string, (books: Books) => readonly object[]> = {
  'stock-counts': (books) =>
    books.all('sku').filter(({ supplied, sellable, reserved, sold }) => {
      return supplied !== sellable + reserved + sold || Math.min(sellable, reserved, sold) < 0
    }),
  'stock-moves': stockMoves,
  'stock-orders': stockOrders,
  'order-total': (books) =>
    books.all('order').filter(({ shopId, orderId, goodsFen, postageFen, totalFen }) => {
      const lines = books.in('orderLine', { shopId, orderId })
      return goodsFen !== total(lines, ({ amountFen }) => amountFen) || totalFen !== goodsFen + postageFen
    }),
  'order-edges': (books) =>
    books
      .all('orderStep')
      .filter(({ from, to, by }) => (from === null ? to !== orderLife.first : !may(orderLife, from, to, by))),
  'order-history': orderHistory,
  'invitation-one-order': (books) =>
    books.all('order').filter(({ shopId, invitationId, state }) => {
      if (invitationId === null || state === 'closed') return false
      return (
        books.in('order', { shopId, invitationId }).filter((order) => order.state !== 'closed').length > 1
      )
    }),
  'money-taken-once': (books) =>
    books.all('order').filter(({ shopId, orderId, state, totalFen }) => {
      const taken = transfersOf(books, shopId, orderId).filter(({ kind }) => kind === 'payment')
      return total(taken, ({ amountFen }) => amountFen) !== (isUnpaid(state) ? 0 : totalFen)
    }),
  'every-success-accounted': everySuccess,
  'held-money': heldMoney,
  'balance-transfers': balanceTransfers,
  'settlement-total': (books) =>
    books.all('settlement').filter(({ shopId, day, lineCount, totalFen }) => {
      const lines = books.in('settlementLine', { shopId, day })
      return lines.length !== lineCount || total(lines, ({ netFen }) => netFen) !== totalFen
    }),
  'payout-settled': (books) =>
    shopsOf(books)
      .filter((shopId) => {
        const settled = total(books.in('settlement', { shopId }), ({ totalFen }) => totalFen)
        return paidOut(books, shopId) > settled
      })
      .map((shopId) => ({ shopId })),
  'payable-money': (books) =>
    shopsOf(books)
      .filter((shopId) => {
        const released = books.in('release', { shopId, state: 'released' })
        const earned = total(released, ({ restFen }) => restFen)
        return books.balance(shopId, `payable/${shopId}`) !== earned - paidOut(books, shopId)
      })
      .map((shopId) => ({ shopId })),
  'refund-cap': (books) =>
    books.all('attempt').filter(({ shopId, orderId, attemptNo, amountFen, state }) => {
      const refunds = books
        .in('refund', { shopId, orderId, attemptNo })
        .filter((row) => row.state !== 'rejected' && row.state !== 'failed')
      const refunded = total(refunds, (row) => row.amountFen)
      return refunded > amountFen || (refunded > 0 && state !== 'succeeded')
    }),
}

export function violationsIn(tables: MemoryTables): Violation[] {
  const books = booksOf(tables)
  return Object.entries(RULES).flatMap(([invariant, rule]) =>
    rule(books).map((row) => ({ invariant, row: row as Record<string, unknown> })),
  )
}

export const MEMORY_RULES: readonly string[] = Object.keys(RULES)

const total = <Row>(rows: readonly Row[], of: (row: Row) => number): number =>
  rows.reduce((sum, row) => sum + of(row), 0)

const isUnpaid = (state: Rows['order']['state']): boolean => state === 'pending' || state === 'closed'

const shopsOf = (books: Books): string[] => [
  ...new Set([...books.all('transfer'), ...books.all('settlement')].map(({ shopId }) => String(shopId))),
]

const transfersOf = (books: Books, shopId: string, orderId: string): readonly Rows['transfer'][] =>
  books.in('transfer', { shopId, orderId })

const paidOut = (books: Books, shopId: string): number =>
  total(
    books.in('payout', { shopId }).filter(({ state }) => state !== 'returned'),
    ({ amountFen }) => amountFen,
  )

function stockMoves(books: Books): readonly object[] {
  return books.all('sku').filter(({ shopId, skuId, supplied, sellable, reserved, sold }) => {
    const moves = books.in('stockMove', { shopId, skuId })
    const counted = (name: keyof (typeof STOCK_MOVES)['sell']): number =>
      total(moves, ({ kind, quantity }) => STOCK_MOVES[kind][name] * quantity)
    return (
      supplied !== counted('supplied') ||
      sellable !== counted('sellable') ||
      reserved !== counted('reserved') ||
      sold !== counted('sold')
    )
  })
}

function stockOrders(books: Books): readonly object[] {
  return books.all('sku').filter(({ shopId, skuId, reserved, sold }) => {
    const lines = books.in('orderLine', { shopId, skuId })
    const stateOf = (orderId: string): string => books.in('order', { shopId, orderId })[0]?.state ?? 'closed'
    const quantityIn = (holds: (state: string) => boolean): number =>
      total(
        lines.filter(({ orderId }) => holds(stateOf(orderId))),
        ({ quantity }) => quantity,
      )
    const pending = quantityIn((state) => state === 'pending')
    const gone = quantityIn((state) => state !== 'pending' && state !== 'closed')
    return reserved !== pending || sold !== gone
  })
}

function orderHistory(books: Books): readonly object[] {
  return books.all('order').filter(({ shopId, orderId, state }) => {
    const steps = books.in('orderStep', { shopId, orderId })
    const visited = steps.map(({ to }) => to)
    const leftAgain = steps.some(({ from }) => from === state)
    const jumped = steps.some(({ from }) => from !== null && !visited.includes(from))
    return !visited.includes('pending') || !visited.includes(state) || leftAgain || jumped
  })
}

function everySuccess(books: Books): readonly object[] {
  return books.all('attempt').filter(({ shopId, orderId, attemptNo, state }) => {
    if (state !== 'succeeded') return false
    const [order] = books.in('order', { shopId, orderId })
    const pays = order !== undefined && order.paidAttemptNo === attemptNo && !isUnpaid(order.state)
    return !pays && books.in('refund', { shopId, orderId, attemptNo }).length === 0
  })
}

function heldMoney(books: Books): readonly object[] {
  return books.all('order').filter(({ shopId, orderId, state, totalFen, feeFen }) => {
    const account = `held/${orderId}`
    const off = transfersOf(books, shopId, orderId).filter(
      ({ kind, debit }) => debit === account && (kind === 'commission' || kind === 'refund-decided'),
    )
    const holds = state === 'paid' || state === 'shipped' || state === 'received'
    return (
      books.balance(shopId, account) !==
      (holds ? totalFen - feeFen - total(off, ({ amountFen }) => amountFen) : 0)
    )
  })
}

function balanceTransfers(books: Books): readonly object[] {
  const sums = new Map<string, number>()
  const add = (shopId: string, account: string, fen: number): void => {
    const key = `${shopId} ${account}`
    sums.set(key, (sums.get(key) ?? 0) + fen)
  }
  books.all('transfer').forEach(({ shopId, debit, credit, amountFen }) => {
    if (hasFloor(debit)) add(shopId, debit, -amountFen)
    if (hasFloor(credit)) add(shopId, credit, amountFen)
  })
  books.all('balance').forEach(({ shopId, account, amountFen }) => add(shopId, account, -amountFen))
  return [...sums].filter(([, fen]) => fen !== 0).map(([account, fen]) => ({ account, fen }))
}
