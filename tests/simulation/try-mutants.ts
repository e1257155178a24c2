// Runs each mutant until it is caught or its seeds are used up, and prints which rule caught it.
import { buildWorker } from './build'
import { MUTANTS, type Mutant } from './mutants'
import { runWorkers } from './run-workers'

export interface Caught {
  readonly mutant: string
  /** How many seeds it took; null when none of them caught it. */
  readonly seeds: number | null
  readonly rule: string
}

/** Beyond this a mutant counts as not caught. */
export const MUTANT_SEEDS_MAX = 400
const NO_LIMIT = Number.MAX_SAFE_INTEGER

export async function tryMutants(mutants: readonly Mutant[], workers: number): Promise<Caught[]> {
  const left = [...mutants]
  const caught: Caught[] = []
  const worker = async (): Promise<void> => {
    for (let next = left.shift(); next; next = left.shift()) caught.push(await tryMutant(next))
  }
  await Promise.all(Array.from({ length: workers }, worker))
  return caught.sort((a, b) => orderOf(mutants, a) - orderOf(mutants, b))
}

export function tableOf(caught: readonly Caught[]): string {
  const width = Math.max(...caught.map(({ mutant }) => mutant.length))
  const lines = caught.map(({ mutant, seeds, rule }) => {
    return `${mutant.padEnd(width)}  ${String(seeds ?? 'none').padStart(5)}  ${rule}`
  })
  return [`${'mutant'.padEnd(width)}  seeds  caught by`, ...lines].join('\n')
}

/** The named mutants, or all; throws for a name that is none. */
export function mutantsNamed(name: string | undefined): readonly Mutant[] {
  if (name === undefined) return MUTANTS
  const found = MUTANTS.filter((mutant) => mutant.name === name)
  if (found.length === 0)
    throw new Error(`no mutant ${name}; there are ${MUTANTS.map((mutant) => mutant.name).join(' ')}`)
  return found
}

async function tryMutant({ name, plants }: Mutant): Promise<Caught> {
  const bundle = await buildWorker(`mutant-${name}`, plants)
  const task = { from: 1, step: 1, points: NO_LIMIT, seedsMax: MUTANT_SEEDS_MAX, lastSteps: 0 }
  const { broken, seeds } = await runWorkers(bundle, [task])
  if (!broken) return { mutant: name, seeds: null, rule: 'nothing' }
  const rules = [...new Set(broken.findings.map(({ rule }) => rule))]
  return { mutant: name, seeds, rule: rules.join(', ') }
}

const orderOf = (mutants: readonly Mutant[], { mutant }: Caught): number =>
  mutants.findIndex(({ name }) => name === mutant)
