// The invariants as queries: each has a name and brings the rows that break it.
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { SQL_FOLDER } from './migrate'

export interface Invariant {
  readonly name: string
  readonly sql: string
}

/** Reads `invariants.sql`, where each query follows a line `-- name: …`; every row comes as one JSON column `row`. */
export function invariants(): readonly Invariant[] {
  const text = readFileSync(join(SQL_FOLDER, 'invariants.sql'), 'utf8')
  return text
    .split(/^-- name: /m)
    .slice(1)
    .map((part) => {
      const [name = '', ...lines] = part.split('\n')
      const sql = lines.filter((line) => !line.startsWith('--')).join('\n')
      return {
        name: name.trim(),
        sql: `SELECT to_jsonb(broken) AS row FROM (${sql.trim().replace(/;$/, '')}) broken LIMIT ${ROWS_MAX}`,
      }
    })
}

/** A broken invariant needs a person to look, and a person needs a few rows only. */
const ROWS_MAX = 20
