// The real list of changes of placing an order, caught on its way to the store, as a template with ids to replace.
import type { Pool } from 'pg'
import { wireOf } from '../src/adapters/postgres/wire'
import { createPostgresStore } from '../src/adapters/postgres/store'
import { createWorld } from '../src/adapters/world'
import type { Installation } from '../src/adapters/installation'
import type { Change } from '../src/domain/change'
import type { Home } from '../src/domain/tables'
import { instantOf } from '../src/domain/day'
import type { World } from '../src/ports/world'
import { dispatch } from '../src/server/dispatch'
import { orderFrom } from './order'
import type { Buyer } from './people'

const TEMPLATE_IDS = { shop: 1, sku: 1, orderId: 'order00000000000000000', key: 'key000000000000000000k' }

/** Makes the SQL functions that `handwritten.sql` takes its constants from. Throws when the order is refused. */
export async function makeTemplate(
  pool: Pool,
  installation: Installation,
  filesFolder: string,
  buyer: Buyer,
): Promise<void> {
  const real = createPostgresStore(pool)
  let caught: { home: Home; changes: readonly Change[] } | null = null
  const store: World['store'] = {
    ...real,
    async commit(home, changes) {
      caught = { home, changes }
      return { ok: true }
    },
  }
  const log: World['log'] = {
    info: () => undefined,
    alarm: (event) => void process.stderr.write(`${event}\n`),
  }
  const now = instantOf(Date.now())
  const clock = { now: () => now }
  const world = createWorld(installation, { store, clock, log, filesFolder, fetch })
  const { name, input, key } = orderFrom(TEMPLATE_IDS)
  const answered = await dispatch(world, { name, input, key, token: buyer.token, context: null, ip: '' })
  if (answered.status !== 200 || !caught) throw new Error(`no template: ${JSON.stringify(answered.body)}`)
  await pool.query(constants(caught))
}

function constants({ home, changes }: { home: Home; changes: readonly Change[] }): string {
  const row = changes.flatMap((change) =>
    change.kind === 'insert' && change.table === 'orderAddress' ? [change.row] : [],
  )[0]
  if (!row) throw new Error('an order has an address')
  const answer = changes.find(({ kind }) => kind === 'answer')
  return [
    constant('template', 'text', withPlaces(wireOf(home, changes))),
    constant('buyer', 'text', row.personId),
    constant('address', 'text', row.sealed),
    constant('address_key', 'text', row.sealedKey),
    constant('now', 'bigint', String(answer?.kind === 'answer' ? answer.at : 0)),
  ].join('\n')
}

/** Names that no order can have, so that one replacement never meets another's. */
const withPlaces = (text: string): string =>
  text.replaceAll('sku0000000000000000001', '<sku-a>').replaceAll('sku0000000000000000002', '<sku-b>')

const constant = (name: string, type: string, value: string): string =>
  `CREATE FUNCTION bench_${name}() RETURNS ${type} LANGUAGE sql IMMUTABLE AS $sql$ SELECT '${value.replaceAll("'", "''")}'::${type} $sql$;`
