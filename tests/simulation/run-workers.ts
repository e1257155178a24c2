// Runs worker processes over seeds that are theirs alone, and adds up what they report.
import { fork } from 'node:child_process'
import type { Seen } from './run-seed'
import type { Task, WorkerReport } from './worker'

export interface Figures {
  readonly seeds: number
  readonly points: number
  readonly commits: number
  readonly seen: Seen
  readonly cpuSeconds: number
  readonly faults: Readonly<Record<string, number>>
  /** The first seed that broke a rule, or went two ways; null when all is well. */
  readonly broken: WorkerReport | null
  readonly digests: readonly string[]
}

export async function runWorkers(bundle: string, tasks: readonly Task[]): Promise<Figures> {
  const reports = (await Promise.all(tasks.map((task) => runOne(bundle, task)))).flat()
  const sum = (of: (report: WorkerReport) => number): number =>
    reports.reduce((all, each) => all + of(each), 0)
  const broken = reports.filter(({ findings, repeats }) => findings.length > 0 || !repeats)
  return {
    seeds: reports.length,
    points: sum(({ points }) => points),
    commits: sum(({ commits }) => commits),
    seen: addUp(reports.map(({ seen }) => ({ ...seen }))) as unknown as Seen,
    cpuSeconds: Math.round(sum(({ cpuMs }) => cpuMs)) / 1000,
    faults: addUp(reports.map(({ faults }) => faults)),
    broken: broken.sort((a, b) => a.seed - b.seed)[0] ?? null,
    digests: reports.map(({ digest }) => digest),
  }
}

function runOne(bundle: string, task: Task): Promise<WorkerReport[]> {
  return new Promise((resolve, reject) => {
    const reports: WorkerReport[] = []
    const child = fork(bundle, [], { execArgv: ['--enable-source-maps'] })
    child.on('message', (report) => reports.push(report as WorkerReport))
    child.on('error', reject)
    child.on('exit', (code) =>
      code === 0 ? resolve(reports) : reject(new Error(`a worker ended with ${code}`)),
    )
    child.send(task)
  })
}

function addUp(each: readonly Readonly<Record<string, number>>[]): Record<string, number> {
  const sums: Record<string, number> = {}
  for (const faults of each) {
    for (const [name, count] of Object.entries(faults)) sums[name] = (sums[name] ?? 0) + count
  }
  return Object.fromEntries(Object.entries(sums).sort(([a], [b]) => (a < b ? -1 : 1)))
}
