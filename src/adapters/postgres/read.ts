// Compiles what a read asks for into one statement: who asks, the kept answer, and one fact per fetch.
import { ANSWER_TABLES, TABLES, type TableName } from '../../domain/tables'
import type { Condition, Credential, Fetch, Fetches, ReadAnswer, ReadAsk } from '../../ports/store'
import { columnOf, columnsOf, sqlName } from './columns'

export interface Statement {
  readonly text: string
  readonly values: readonly unknown[]
}

/** The text depends on the shape of the ask alone, so the same use case always brings the same text. */
export function compileRead(ask: ReadAsk<Fetches>): Statement {
  const values: unknown[] = []
  const bind = (value: unknown): string => `$${values.push(value)}`
  const parts = inOrderOfNeed(ask.fetches).map(
    ([name, fetch]) => `${cteOf(name)} AS (${fetchSql(fetch, bind)})`,
  )
  const facts = Object.entries(ask.fetches).map(([name, fetch]) => `${factSql(name, fetch)} AS "${name}"`)
  const who = `(${whoSql(ask.credential, ask.now, bind)}) AS who_`
  const stored = `(${storedSql(ask.repeat, bind)}) AS stored_`
  const text = `${parts.length > 0 ? `WITH ${parts.join(', ')} ` : ''}SELECT ${[who, stored, ...facts].join(', ')}`
  return { text, values }
}

/** The row a compiled read brings, as its answer. */
export function answerOf<F extends Fetches>(
  ask: ReadAsk<F>,
  row: Readonly<Record<string, unknown>>,
): ReadAnswer<F> {
  const facts = Object.keys(ask.fetches).map((name) => [name, row[name]])
  return {
    who: row['who_'] ?? null,
    stored: row['stored_'] ?? null,
    facts: Object.fromEntries(facts) as unknown,
  } as ReadAnswer<F>
}

type Bind = (value: unknown) => string

const NAME = /^[a-zA-Z][a-zA-Z0-9]*$/
const cteOf = (name: string): string => `f_${name}`

/** Fetches that others refer to come before them. */
function inOrderOfNeed(fetches: Fetches): [string, Fetch][] {
  const done = new Map<string, Fetch>()
  const add = (name: string, path: readonly string[]): void => {
    const fetch = fetches[name]
    if (!fetch || !NAME.test(name) || path.includes(name)) throw new Error(`a read cannot refer to ${name}`)
    Object.values(fetch.where).forEach((condition) => {
      if (isVia(condition)) add(condition.via[0], [...path, name])
    })
    done.set(name, fetch)
  }
  Object.keys(fetches).forEach((name) => add(name, []))
  return [...done]
}

function fetchSql(fetch: Fetch, bind: Bind): string {
  const { take, table, order, limit, column, distinct } = fetch
  const from = `FROM ${sqlName(table)}${whereSql(fetch, bind)}`
  if (take === 'count') {
    const counted = column === null ? '*' : `${distinct ? 'DISTINCT ' : ''}${columnOf(table, column).quoted}`
    return `SELECT count(${counted}) AS n ${from}`
  }
  if (take === 'sum')
    return `SELECT coalesce(sum(${columnOf(table, column ?? '').quoted}), 0)::bigint AS n ${from}`
  const by = order.map(([name, way]) => `${columnOf(table, name).quoted} ${way === 'desc' ? 'DESC' : 'ASC'}`)
  return `SELECT ${columnList(table)} ${from}${by.length > 0 ? ` ORDER BY ${by.join(', ')}` : ''} LIMIT ${bind(limit)}`
}

function factSql(name: string, { take }: Fetch): string {
  const cte = cteOf(name)
  if (take === 'count' || take === 'sum') return `(SELECT n FROM ${cte})`
  if (take === 'one') return `(SELECT row_to_json(${cte}) FROM ${cte})`
  return `(SELECT coalesce(json_agg(${cte}), '[]') FROM ${cte})`
}

function whereSql({ table, where }: Fetch, bind: Bind): string {
  const parts = Object.entries(where).flatMap(([name, condition]) =>
    conditionSql(table, name, condition, bind),
  )
  return parts.length > 0 ? ` WHERE ${parts.join(' AND ')}` : ''
}

function conditionSql(
  table: TableName,
  name: string,
  condition: Condition | undefined,
  bind: Bind,
): string[] {
  const { quoted, type } = columnOf(table, name)
  if (condition === undefined) throw new Error(`a condition on ${table}.${name} is undefined`)
  if (condition === null) return [`${quoted} IS NULL`]
  if (typeof condition !== 'object') return [`${quoted} = ${bind(condition)}`]
  if ('in' in condition) return [`${quoted} = ANY(${bind(condition.in)}::${type}[])`]
  if ('via' in condition)
    return [`${quoted} IN (SELECT "${condition.via[1]}" FROM ${cteOf(condition.via[0])})`]
  if ('not' in condition) {
    return [
      condition.not === null ? `${quoted} IS NOT NULL` : `${quoted} IS DISTINCT FROM ${bind(condition.not)}`,
    ]
  }
  const { gte, gt, lt } = condition
  return [
    ...(gte === undefined ? [] : [`${quoted} >= ${bind(gte)}`]),
    ...(gt === undefined ? [] : [`${quoted} > ${bind(gt)}`]),
    ...(lt === undefined ? [] : [`${quoted} < ${bind(lt)}`]),
  ]
}

const isVia = (condition: Condition): condition is Extract<Condition, { via: unknown }> =>
  typeof condition === 'object' && condition !== null && 'via' in condition

function whoSql(credential: Credential | null, now: number, bind: Bind): string {
  if (!credential) return 'SELECT NULL::json'
  const person = `SELECT row_to_json(w) FROM (SELECT ${columnList('person')} FROM person WHERE person_id = ${bind(credential.personId)}`
  if (credential.kind === 'context') return `${person}) w`
  const { personId, hash } = credential
  return `${person} AND EXISTS (SELECT 1 FROM session WHERE person_id = ${bind(personId)} AND hash = ${bind(hash)} AND ended_at IS NULL AND expires_at > ${bind(now)})) w`
}

function storedSql(repeat: ReadAsk<Fetches>['repeat'], bind: Bind): string {
  if (!repeat) return 'SELECT NULL::json'
  const table = ANSWER_TABLES[repeat.home.family]
  const family = columnOf(table, TABLES[table].key[0] ?? '')
  const list = columnList(table, family.name)
  const guards = `${family.quoted} = ${bind(repeat.home.id)} AND asker_id = ${bind(repeat.askerId)} AND key = ${bind(repeat.key)}`
  return `SELECT row_to_json(s) FROM (SELECT ${list} FROM ${sqlName(table)} WHERE ${guards}) s`
}

/** Columns under the domain's own names. */
function columnList(table: TableName, without?: string): string {
  const columns = columnsOf(table).filter(({ name }) => name !== without)
  return columns.map(({ quoted, name }) => `${quoted} AS "${name}"`).join(', ')
}
