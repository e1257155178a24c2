// The store on PostgreSQL: a read is one prepared statement, a commit one call of a function.
import type { Pool, PoolClient, QueryResultRow } from 'pg'
import type { Change } from '../../domain/change'
import { ERRAND_TABLES, TABLES, type Family, type Home } from '../../domain/tables'
import type { CommitOutcome, DueErrand, SettleOutcome, Store, Violation } from '../../ports/store'
import { columnOf, columnsOf, sqlName } from './columns'
import { failureOf, wasTurnedBack } from './failures'
import { invariants } from './invariants'
import { answerOf, compileRead } from './read'
import { wireOf } from './wire'

/** A deadlock's victim or a serialization failure changed nothing and is tried again at once, this often in all. */
const TRIES_MAX = 3
const WHOLE_TABLES_TIMEOUT_MS = 300_000

export function createPostgresStore(pool: Pick<Pool, 'query' | 'connect'>): Store {
  const nameOf = statementNames()
  const query = async <Row extends QueryResultRow>(
    text: string,
    values: readonly unknown[],
  ): Promise<Row[]> => (await pool.query<Row>({ name: nameOf(text), text, values: [...values] })).rows

  return {
    async read(ask) {
      const { text, values } = compileRead(ask)
      const [row] = await query(text, values)
      return answerOf(ask, row ?? {})
    },
    commit: (home, changes) => commit(query, home, changes),
    due: (now, limit) => query<DueRow>(DUE, [now, limit]).then((rows) => rows.map(dueOf)),
    settle: ({ day, cutoffAt, now }) =>
      patiently(pool, async (client) => {
        const { rows } = await client.query<SettleOutcome>(SETTLE, [day, cutoffAt, now])
        return { settlements: rows[0]?.settlements ?? 0, lines: rows[0]?.lines ?? 0 }
      }),
    violations: () => patiently(pool, violationsIn),
  }
}

/** Work over whole tables takes longer than a request may: in one transaction, with a patience of its own. */
async function patiently<T>(
  pool: Pick<Pool, 'connect'>,
  work: (client: PoolClient) => Promise<T>,
): Promise<T> {
  const client = await pool.connect()
  let done = false
  try {
    await client.query('begin')
    await client.query(`set local statement_timeout = ${WHOLE_TABLES_TIMEOUT_MS}`)
    const result = await work(client)
    await client.query('commit')
    done = true
    return result
  } finally {
    // A connection that failed in the middle is closed, which takes back what it had begun.
    client.release(!done)
  }
}

async function violationsIn(client: PoolClient): Promise<Violation[]> {
  const found: Violation[] = []
  for (const { name, sql } of invariants()) {
    const { rows } = await client.query<Pick<Violation, 'row'>>(sql)
    found.push(...rows.map(({ row }) => ({ invariant: name, row })))
  }
  return found
}

type Query = <Row extends QueryResultRow>(text: string, values: readonly unknown[]) => Promise<Row[]>

async function commit(query: Query, home: Home, changes: readonly Change[]): Promise<CommitOutcome> {
  if (changes.length === 0) return { ok: true }
  const values = [home.id, wireOf(home, changes)]
  for (let tries = 1; ; tries += 1) {
    try {
      await query(COMMITS[home.family], values)
      return { ok: true }
    } catch (error) {
      const failure = failureOf(error)
      if (failure) return failure
      if (!wasTurnedBack(error)) throw error
      // Nothing was applied, so the decision may be made anew like after any guard.
      if (tries === TRIES_MAX) return { ok: false, failed: 'guard', at: 'turned back' }
    }
  }
}

const COMMITS: Record<Family, string> = {
  shop: 'SELECT commit_shop($1, $2::jsonb)',
  person: 'SELECT commit_person($1, $2::jsonb)',
  directory: 'SELECT commit_directory($1, $2::jsonb)',
}

const SETTLE = 'SELECT settlements, lines FROM settle_day($1, $2::bigint, $3::bigint)'

type DueRow = Omit<DueErrand, 'home'> & { family: Family; id: string }

const dueOf = ({ family, id, ...errand }: DueRow): DueErrand => ({ ...errand, home: { family, id } })

/** Listed plainly; whoever wants one takes its lease by a conditional change. */
const DUE = `SELECT * FROM (${Object.entries(ERRAND_TABLES).map(dueIn).join(' UNION ALL ')}) d
ORDER BY "runAt", family, id, "errandId" LIMIT $2::bigint`

function dueIn([family, table]: [string, (typeof ERRAND_TABLES)[Family]]): string {
  const owner = columnOf(table, TABLES[table].key[0] ?? '')
  const list = columnsOf(table).filter(({ name }) => name !== owner.name)
  const columns = list.map(({ quoted, name }) => `${quoted} AS "${name}"`).join(', ')
  return `(SELECT '${family}' AS family, ${owner.quoted} AS id, ${columns} FROM ${sqlName(table)}
WHERE done_at IS NULL AND run_at <= $1::bigint AND leased_until <= $1::bigint
ORDER BY run_at, ${owner.quoted}, errand_id LIMIT $2::bigint)`
}

/** Prepared statements are known by name: one name per text, as long as this process lives. */
function statementNames(): (text: string) => string {
  const names = new Map<string, string>()
  return (text) => {
    const known = names.get(text)
    if (known) return known
    const name = `x${names.size + 1}`
    names.set(text, name)
    return name
  }
}
