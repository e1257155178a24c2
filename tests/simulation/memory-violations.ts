// The invariants over rows in memory, under the names they have as queries; the money ones in full.
import { hasFloor } from '../../src/domain/ledger'
import { may } from '../../src/domain/machine'
import { orderLife } from '../../src/domain/order'
import { STOCK_MOVES } from '../../src/domain/stock'
import type { Rows, TableName } from '../../src/domain/tables'
import type { Violation } from '../../src/ports/store'
import type { MemoryTables } from './memory-tables'

/** The rows that rules look at. */
interface Books {
  all<T extends TableName>(table: T): readonly Rows[T][]
  in<T extends TableName>(table: T, shopId: string): readonly Rows[T][]
  balance(shopId: string, account: string): number
}

const booksOf = (tables: MemoryTables): Books => ({
  all: (table) => tables.rows(table) as never,
  in: (table, shopId) => tables.rowsIn(table, shopId) as never,
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
      const lines = books.in('orderLine', shopId).filter((line) => line.orderId === orderId)
      return goodsFen !== total(lines, ({ amountFen }) => amountFen) || totalFen !== goodsFen + postageFen
    }),
  'order-edges': (books) =>
    books
      .all('orderStep')
      .filter(({ from, to, by }) => (from === null ? to !== orderLife.first : !may(orderLife, from, to, by))),
  'order-history': orderHistory,
  'invitation-one-order': (books) => {
    const live = books
      .all('order')
      .filter(({ invitationId, state }) => invitationId !== null && state !== 'closed')
    return live.filter((a) =>
      live.some((b) => b !== a && b.shopId === a.shopId && b.invitationId === a.invitationId),
    )
  },
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
      const lines = books.in('settlementLine', shopId).filter((line) => line.day === day)
      return lines.length !== lineCount || total(lines, ({ netFen }) => netFen) !== totalFen
    }),
  'payout-settled': (books) =>
    shopsOf(books)
      .filter((shopId) => {
        const settled = total(books.in('settlement', shopId), ({ totalFen }) => totalFen)
        return paidOut(books, shopId) > settled
      })
      .map((shopId) => ({ shopId })),
  'payable-money': (books) =>
    shopsOf(books)
      .filter((shopId) => {
        const released = books.in('release', shopId).filter(({ state }) => state === 'released')
        const earned = total(released, ({ restFen }) => restFen)
        return books.balance(shopId, `payable/${shopId}`) !== earned - paidOut(books, shopId)
      })
      .map((shopId) => ({ shopId })),
  'refund-cap': (books) =>
    books.all('attempt').filter(({ shopId, orderId, attemptNo, amountFen, state }) => {
      const refunds = books
        .in('refund', shopId)
        .filter((row) => row.orderId === orderId && row.attemptNo === attemptNo)
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

const transfersOf = (books: Books, shopId: string, orderId: string): Rows['transfer'][] =>
  books.in('transfer', shopId).filter((transfer) => transfer.orderId === orderId)

const paidOut = (books: Books, shopId: string): number =>
  total(
    books.in('payout', shopId).filter(({ state }) => state !== 'returned'),
    ({ amountFen }) => amountFen,
  )

function stockMoves(books: Books): readonly object[] {
  return books.all('sku').filter(({ shopId, skuId, supplied, sellable, reserved, sold }) => {
    const moves = books.in('stockMove', shopId).filter((move) => move.skuId === skuId)
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
    const states = new Map(books.in('order', shopId).map(({ orderId, state }) => [orderId, state]))
    const lines = books.in('orderLine', shopId).filter((line) => line.skuId === skuId)
    const quantityIn = (holds: (state: string) => boolean): number =>
      total(
        lines.filter(({ orderId }) => holds(states.get(orderId) ?? 'closed')),
        ({ quantity }) => quantity,
      )
    const pending = quantityIn((state) => state === 'pending')
    const gone = quantityIn((state) => state !== 'pending' && state !== 'closed')
    return reserved !== pending || sold !== gone
  })
}

function orderHistory(books: Books): readonly object[] {
  return books.all('order').filter(({ shopId, orderId, state }) => {
    const steps = books.in('orderStep', shopId).filter((step) => step.orderId === orderId)
    const visited = steps.map(({ to }) => to)
    const leftAgain = steps.some(({ from }) => from === state)
    const jumped = steps.some(({ from }) => from !== null && !visited.includes(from))
    return !visited.includes('pending') || !visited.includes(state) || leftAgain || jumped
  })
}

function everySuccess(books: Books): readonly object[] {
  return books.all('attempt').filter(({ shopId, orderId, attemptNo, state }) => {
    if (state !== 'succeeded') return false
    const order = books.in('order', shopId).find((row) => row.orderId === orderId)
    const pays = order !== undefined && order.paidAttemptNo === attemptNo && !isUnpaid(order.state)
    const refunds = books.in('refund', shopId)
    return !pays && !refunds.some((row) => row.orderId === orderId && row.attemptNo === attemptNo)
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
