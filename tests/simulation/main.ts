// `npm run simulate -- --points 1000000 [--seed N] [--workers 2] [--mutant name] [--mutants]`: explores, or replays one seed.
import { parseArgs } from 'node:util'
import { buildWorker } from './build'
import { runWorkers, type Figures } from './run-workers'
import { mutantsNamed, tableOf, tryMutants } from './try-mutants'
import type { Task } from './worker'

const POINTS = 1_000_000
const SEEDS_MAX = 1_000_000

async function main(): Promise<void> {
  const { values } = parseArgs({
    options: {
      points: { type: 'string', default: String(POINTS) },
      seed: { type: 'string' },
      from: { type: 'string', default: '1' },
      workers: { type: 'string', default: '2' },
      steps: { type: 'string', default: '40' },
      mutant: { type: 'string' },
      mutants: { type: 'boolean', default: false },
    },
  })
  const startedMs = Date.now()
  if (values.mutants || values.mutant !== undefined) {
    const caught = await tryMutants(mutantsNamed(values.mutant), Number(values.workers))
    console.log(tableOf(caught))
    process.exitCode = caught.every(({ seeds }) => seeds !== null) ? 0 : 1
    return
  }
  const bundle = await buildWorker('worker')
  const workers = values.seed === undefined ? Number(values.workers) : 1
  const points = Number(values.points)
  const lastSteps = Number(values.steps)
  const tasks = Array.from({ length: workers }, (_, number): Task =>
    values.seed === undefined
      ? {
          from: Number(values.from) + number,
          step: workers,
          points: points / workers,
          seedsMax: SEEDS_MAX,
          lastSteps,
        }
      : { from: Number(values.seed), step: 1, points: 1, seedsMax: 1, lastSteps },
  )
  const figures = await runWorkers(bundle, tasks)
  tell(figures, (Date.now() - startedMs) / 1000)
  process.exitCode = figures.broken ? 1 : 0
}

function tell({ broken, faults, digests, ...figures }: Figures, seconds: number): void {
  if (broken) {
    for (const step of broken.last) console.log(step)
    for (const { rule, detail } of broken.findings) console.log(`BROKEN ${rule}: ${detail}`)
    if (!broken.repeats) console.log('BROKEN repeat: the same seed went another way')
    console.log(`replay with: npm run simulate -- --seed ${broken.seed}`)
  }
  if (digests.length === 1) console.log(`digest ${digests[0]}`)
  const perSecond = Math.round(figures.points / seconds)
  const violations = broken ? 1 : 0
  console.log(JSON.stringify({ ...figures, faults, violations, seconds, perSecond }))
}

void main()
