// What the store makes of errors: turned-back commits are tried again, known failures told, the rest is unknown.
import { DatabaseError } from 'pg'
import { insert } from '../../domain/change'
import type { Instant } from '../../domain/day'
import { directoryHome } from '../../domain/tables'
import { createPostgresStore } from './store'

const home = directoryHome('job')
const changes = [insert('jobRun', { job: 'job', at: 1 as Instant })]

function errorOf(code: string, more: Partial<DatabaseError> = {}): DatabaseError {
  return Object.assign(new DatabaseError('x', 1, 'error'), { code, ...more })
}

/** A store whose queries end with these errors, one after the other, and then well. */
function storeOn(errors: readonly Error[]): { commit: () => Promise<unknown>; calls: () => number } {
  const left = [...errors]
  let calls = 0
  const query = async () => {
    calls += 1
    const error = left.shift()
    if (error) throw error
    return { rows: [] }
  }
  const store = createPostgresStore({ query } as never)
  return { commit: () => store.commit(home, changes), calls: () => calls }
}

describe('a commit that meets an error', () => {
  it.each(['40P01', '40001'])('is tried again after %s, three times in all', async (code) => {
    const twice = storeOn([errorOf(code), errorOf(code)])
    expect(await twice.commit()).toEqual({ ok: true })
    expect(twice.calls()).toBe(3)
    const ever = storeOn([1, 2, 3, 4].map(() => errorOf(code)))
    expect(await ever.commit()).toEqual({ ok: false, failed: 'guard', at: 'turned back' })
    expect(ever.calls()).toBe(3)
  })

  it('is not tried again when nobody knows whether it was applied', async () => {
    for (const lost of [
      new Error('Connection terminated unexpectedly'),
      errorOf('57P01'),
      errorOf('57014'),
    ]) {
      const store = storeOn([lost])
      await expect(store.commit()).rejects.toBe(lost)
      expect(store.calls()).toBe(1)
    }
  })

  it.each([
    ['orders_pkey', 'taken', 'order'],
    ['orders_one_per_invitation', 'taken', 'order'],
    ['order_line_pkey_102008', 'taken', 'orderLine'],
    ['settlement_line_pkey', 'taken', 'settlementLine'],
    ['shop_name_pkey', 'taken', 'shopName'],
    ['shop_answer_pkey_102016', 'answer', 'shopAnswer'],
    ['person_answer_pkey', 'answer', 'personAnswer'],
  ])('names the table of %s', async (constraint, failed, at) => {
    expect(await storeOn([errorOf('23505', { constraint })]).commit()).toEqual({ ok: false, failed, at })
  })

  it('asks nothing when there is nothing to change', async () => {
    const query = () => Promise.reject(new Error('asked'))
    expect(await createPostgresStore({ query } as never).commit(home, [])).toEqual({ ok: true })
  })
})
