// The whole server under the seeded scheduler: clean on a first stretch, the same again for the same seed, and blind to no planted bug.
import { buildWorker } from './build'
import { MUTANTS } from './mutants'
import { runWorkers } from './run-workers'
import { mutantsNamed, tryMutants } from './try-mutants'

const POINTS = 20_000
const A_WHILE_MS = 120_000
/** One for each place money bugs live; `npm run simulate -- --mutants` tries all. */
const TRIED = [
  'notice-applied-twice',
  'amount-not-compared',
  'closed-without-asking-and-late-money-ignored',
  'payout-retried-with-a-new-number',
  'stock-freed-twice',
  'settlement-cut-off-by-UTC',
]

const task = { from: 1, step: 1, points: POINTS, seedsMax: 1_000, lastSteps: 40 }

it(
  'finds nothing in a first stretch of seeds, and goes the same way twice',
  async () => {
    const bundle = await buildWorker('worker-tested')
    const [first, again] = [await runWorkers(bundle, [task]), await runWorkers(bundle, [task])]
    expect(first.broken).toBeNull()
    expect(first.points).toBeGreaterThanOrEqual(POINTS)
    expect(again.digests).toEqual(first.digests)
    // A run in which nothing was bought, refunded, settled or broken would prove nothing.
    const { seen, faults } = first
    expect(Math.min(seen.paid, seen.closed, seen.released, seen.payouts)).toBeGreaterThan(0)
    expect(Object.keys(faults).length).toBeGreaterThan(10)
  },
  A_WHILE_MS,
)

it(
  'catches each of these bugs',
  async () => {
    const mutants = TRIED.flatMap((name) => mutantsNamed(name))
    const caught = await tryMutants(mutants, 2)
    expect(caught.filter(({ seeds }) => seeds === null)).toEqual([])
    expect(caught).toHaveLength(TRIED.length)
  },
  A_WHILE_MS,
)

it(
  'plants every mutant in text that is really there',
  async () => {
    for (const { name, plants } of MUTANTS) await buildWorker(`mutant-${name}`, plants)
  },
  A_WHILE_MS,
)
