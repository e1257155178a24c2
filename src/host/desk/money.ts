// Where the money is, told to the desk from the ledger's rows as they are committed.
import type { Pool } from 'pg'
import {
  invariantCount,
  latestToTrade,
  latestTransfers,
  ledgerSums,
  sumOfAllAccounts,
} from '../../adapters/postgres/overview'
import type { PersonId } from '../../domain/ids'
import type { World } from '../../ports/world'
import type { MoneyNews } from './news'
import { lately } from './lately'

const ROWS_SHOWN = 6

interface MoneySide {
  readonly pool: Pool
  readonly world: World
  /** Who sits at the desk now. */
  readonly seated: () => readonly PersonId[]
}

/** Reads anew soon after `look` was called, however often that was. */
export function openMoney(
  { pool, world, seated }: MoneySide,
  publish: (news: MoneyNews) => void,
): { look(): void } {
  let broken: number | null = null
  const tell = async (): Promise<void> => {
    const rows = await latestTransfers(pool, ROWS_SHOWN)
    const shop = (await latestToTrade(pool, seated())) ?? rows[0] ?? null
    const [sums, sum] = await Promise.all([
      shop ? ledgerSums(pool, shop.shopId) : null,
      sumOfAllAccounts(pool),
    ])
    publish({ shop, rows, sums, ...sum, invariants: { count: invariantCount(), broken } })
  }
  const soon = lately(tell)
  const checked = lately(async () => {
    broken = (await world.store.violations()).length
    await tell()
  }, CHECK_EVERY_MS)
  const look = (): void => {
    soon()
    checked()
  }
  look()
  return { look }
}

/** All invariants over all rows take a moment: not after every single commit. */
const CHECK_EVERY_MS = 3_000
