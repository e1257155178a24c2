// The demo world of a first start: made once, in a process of its own, into a database that nobody has used yet.
import { spawn } from 'node:child_process'
import { join } from 'node:path'
import { isUnused } from '../adapters/postgres/overview'
import type { Ground } from './ground'

const MAKER = join(__dirname, 'seed/seed-main.ts')
/** Most of what the making lays aside is wanted no longer; with room for it, a sixth of the work is saved. */
const YOUNG_MB = 64

/** Which world a demo has: the one with six shops, or none at all, for those who bring their own. */
const wantsEmpty = (): boolean => process.env['XIAOPU_WORLD'] === 'empty'

/** How long it took, in words; null, and never begun, when there was nothing to make. */
export async function makeDemoWorld(
  { folder, pool, databaseUrl }: Ground,
  begins: () => void,
): Promise<string | null> {
  if (wantsEmpty() || !(await isUnused(pool))) return null
  begins()
  const node = [`--max-semi-space-size=${YOUNG_MB}`, '--import', 'tsx']
  const child = spawn(process.execPath, [...node, MAKER, folder, databaseUrl], {
    stdio: ['ignore', 'pipe', 'pipe'],
  })
  const end = (): void => void child.kill()
  process.once('exit', end)
  let said = ''
  let faults = ''
  child.stdout.on('data', (chunk: Buffer) => (said += chunk.toString()))
  child.stderr.on('data', (chunk: Buffer) => (faults += chunk.toString()))
  const code = await new Promise<number | null>((resolve) => child.once('close', resolve))
  process.off('exit', end)
  if (code !== 0) throw new Error(`the demo world could not be made: ${faults.trim()}`)
  return said.trim()
}
