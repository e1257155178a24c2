// Pages that never tear rows of one moment apart.
import { describe, expect, it } from '@jest/globals'
import fc from 'fast-check'
import { instantOf, type Instant } from './day'
import { pageOf } from './page'

const SIZE = 5
const at = (row: Instant): Instant => row

describe('pages', () => {
  it('bring every row once, however many share a moment', () => {
    const runs = fc.array(fc.integer({ min: 1, max: SIZE - 1 }), { maxLength: 12 })
    fc.assert(
      fc.property(runs, (lengths) => {
        const rows = lengths.flatMap((length, index) =>
          Array.from({ length }, () => instantOf(1_000 - index)),
        )
        const seen: Instant[] = []
        let before: Instant | null = null
        do {
          const from: Instant | null = before
          const read: Instant[] = rows.filter((row) => from === null || row < from).slice(0, SIZE + 1)
          const page: ReturnType<typeof pageOf<Instant>> = pageOf(read, SIZE, at)
          seen.push(...page.rows)
          before = page.more
        } while (before !== null)
        expect(seen).toEqual(rows)
      }),
    )
  })
})
