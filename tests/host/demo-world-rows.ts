// Looking at a demo world: asked as its people would, and told from its rows.
import type { Installation } from '../../src/adapters/installation'
import { createWorld } from '../../src/adapters/world'
import type { FunctionName, Input, Output } from '../../src/contract/functions'
import { POLICIES } from '../../src/contract/table'
import { instantOf } from '../../src/domain/day'
import { TABLES, type Rows, type TableName } from '../../src/domain/tables'
import { DEMO_START_MS } from '../../src/host/clock'
import type { DeskKey, OwnerKey } from '../../src/host/seed/people'
import type { Seeded } from '../../src/host/seed/seed-demo'
import { dispatch } from '../../src/server/dispatch'
import { newId } from '../stories/papers'

/** As many orders, worth so much in fen, with so many visits for each, as the world is said to have. */
export const SHOPS: readonly (readonly [
  OwnerKey,
  string,
  orders: number,
  meanFen: number,
  visits: number,
])[] = [
  ['wang-guifen', '桂芬酱铺', 310, 6_200, 9],
  ['zhou-mingyuan', '半山茶舍', 140, 21_000, 9],
  ['miao-xiaoyu', '阿苗代购', 60, 115_000, 5],
  ['chen-man', '小满花房', 250, 8_800, 14],
  ['shi-lei', '石头陶坊', 104, 16_500, 9],
  ['he-chunshan', '春山果园', 300, 7_200, 9],
]

/** Asks with somebody's own session, on Friday morning; throws a refusal's code. */
export type Ask = <N extends FunctionName>(who: DeskKey, name: N, input: Input<N>) => Promise<Output<N>>

export function askerOf({ store, people }: Seeded, installation: Installation, filesFolder: string): Ask {
  const world = createWorld(installation, {
    store,
    clock: { now: () => instantOf(DEMO_START_MS) },
    log: { info: () => undefined, alarm: () => undefined },
    filesFolder,
    fetch: () => Promise.reject(new Error('nobody is asked')),
  })
  return async (who, name, input) => {
    const key = POLICIES[name].writes ? newId() : null
    const { token } = people[who]
    const { body } = await dispatch(world, { name, input, token, context: null, key, ip: '127.0.0.1' })
    if (!body.ok) throw new Error(`${who} was refused ${name}: ${body.code}`)
    return body.value as Output<typeof name>
  }
}

/** Why an open counts for nothing; null for one that counts. */
export function reasonOf(
  store: Seeded['store'],
  { shareId, visitorId }: Rows['visit'],
): 'forged' | 'self' | 'loop' | null {
  const share = store.rows('share').find((one) => one.shareId === shareId)
  if (!share) return 'forged'
  if (share.sharerId === visitorId) return 'self'
  for (let one = share; one.parentShareId !== null;) {
    const parent = store.rows('share').find(({ shareId: id }) => id === one.parentShareId)
    if (!parent) return 'forged'
    if (parent.sharerId === visitorId) return 'loop'
    one = parent
  }
  return null
}

/** Each table's rows, but for what is sealed or signed, and the digests of what holds sealed papers. */
export function textsOf({ store }: Seeded): ReadonlyMap<TableName, string> {
  const fresh = /"(eyJ[\w-]+\.\.[\w.-]+)"|"(paySign|inputHash)":"[^"]+"/g
  const tables = Object.keys(TABLES) as TableName[]
  return new Map(tables.map((table) => [table, JSON.stringify(store.rows(table)).replace(fresh, '"*"')]))
}
