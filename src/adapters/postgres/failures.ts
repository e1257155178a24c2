// What the database says when a commit fails, translated: which guard, or nothing that is known.
import { DatabaseError } from 'pg'
import { ANSWER_TABLES, type TableName } from '../../domain/tables'
import type { CommitOutcome, FailedKind } from '../../ports/store'
import { sqlName, TABLE_NAMES } from './columns'

/** The commit functions' own error codes. */
export const STATES = { guard: 'XP001', stock: 'XP002', floor: 'XP003', lease: 'XP004' } as const

const UNIQUE_VIOLATION = '23505'
const TURNED_BACK = ['40P01', '40001'] // a deadlock's victim, a serialization failure: nothing was applied

/** The outcome an error stands for; null when it is a bug, or nobody knows whether the commit was applied. */
export function failureOf(error: unknown): Extract<CommitOutcome, { ok: false }> | null {
  if (!(error instanceof DatabaseError)) return null
  if (error.code === UNIQUE_VIOLATION) return takenBy(error)
  const failed = BY_STATE.get(error.code ?? '')
  return failed ? { ok: false, failed, at: error.detail ?? '' } : null
}

export const wasTurnedBack = (error: unknown): boolean =>
  error instanceof DatabaseError && TURNED_BACK.includes(error.code ?? '')

const BY_STATE = new Map<string, FailedKind>(
  Object.entries(STATES).map(([failed, state]) => [state, failed as FailedKind]),
)

function takenBy({ constraint }: DatabaseError): Extract<CommitOutcome, { ok: false }> | null {
  const table = tableOf(constraint ?? '')
  if (!table) return null
  const failed = Object.values<TableName>(ANSWER_TABLES).includes(table) ? 'answer' : 'taken'
  return { ok: false, failed, at: table }
}

/**
 * The table whose name a constraint's name begins with: the longest that fits. A cluster adds the number of the shard
 * to constraints, which doesn't change that.
 */
function tableOf(constraint: string): TableName | undefined {
  return LONGEST_FIRST.find((table) => constraint.startsWith(`${sqlName(table)}_`))
}

const LONGEST_FIRST = [...TABLE_NAMES].sort((a, b) => sqlName(b).length - sqlName(a).length)
