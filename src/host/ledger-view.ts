// A shop's ledger as a demo and a test look at it: every transfer in order, and the balances that have a floor.
import type { ShopId } from '../domain/ids'
import type { Transfer } from '../domain/ledger'
import { many } from '../ports/store'
import type { World } from '../ports/world'

export interface LedgerView {
  readonly transfers: readonly Transfer[]
  /** Whole fen by account. */
  readonly balances: Readonly<Record<string, number>>
}

/** The story of one shop; whoever needs more asks the database. */
const ROWS_MAX = 500

export async function readLedger(world: World, shopId: ShopId): Promise<LedgerView> {
  const inTime = [
    ['at', 'asc'],
    ['ref', 'asc'],
    ['lineNo', 'asc'],
    ['kind', 'asc'],
  ] as const
  const fetches = {
    transfers: many('transfer', { shopId }, inTime, ROWS_MAX),
    balances: many('balance', { shopId }, [['account', 'asc']], ROWS_MAX),
  }
  const { facts } = await world.store.read({
    credential: null,
    now: world.clock.now(),
    fetches,
    repeat: null,
  })
  const balances = facts.balances.map(({ account, amountFen }) => [account, amountFen] as const)
  return { transfers: facts.transfers, balances: Object.fromEntries(balances) }
}
