// One worker of a run: takes seed after seed behind its tripwires and tells its parent what each one brought.
import { runSeed, type SeedReport } from './run-seed'
import { setTripwires } from './tripwires'

/** What the parent asks for: seeds `from`, `from + step`, … until so many switch points are done or a rule is broken. */
export interface Task {
  readonly from: number
  readonly step: number
  readonly points: number
  readonly seedsMax: number
  /** How many of the last steps are told when a rule is broken. */
  readonly lastSteps: number
}

export interface WorkerReport extends SeedReport {
  /** What this seed took of a core, its second run included. */
  readonly cpuMs: number
  /** False when a second run of the seed went another way. */
  readonly repeats: boolean
}

/** One seed of so many is run twice. */
const REPEAT_EVERY = 100

async function work({ from, step, points, seedsMax, lastSteps }: Task): Promise<void> {
  let done = 0
  for (let count = 0; count < seedsMax && done < points; count += 1) {
    const before = process.cpuUsage()
    const report = await guarded(from + count * step, lastSteps)
    const again = count % REPEAT_EVERY === 0 ? await guarded(report.seed, lastSteps) : report
    const { user, system } = process.cpuUsage(before)
    const cpuMs = (user + system) / 1000
    const told: WorkerReport = { ...report, cpuMs, repeats: again.digest === report.digest }
    done += report.points
    await new Promise<void>((sent) => process.send?.(told, undefined, {}, () => sent()))
    if (report.findings.length > 0 || !told.repeats) return
  }
}

async function guarded(seed: number, lastSteps: number): Promise<SeedReport> {
  const release = setTripwires()
  try {
    return await runSeed(seed, lastSteps)
  } finally {
    release()
  }
}

process.once('message', (task) => {
  void work(task as Task).then(() => process.disconnect())
})
