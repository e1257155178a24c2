// The phone's pages built in a process of their own, one build at a time however many shops are started from this folder.
import { spawn } from 'node:child_process'
import { existsSync, mkdirSync, readFileSync, rmSync, utimesSync, writeFileSync } from 'node:fs'
import { constants, setPriority } from 'node:os'
import { dirname, join } from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'
import { FRONT } from './phone-files'
import { isFresh } from './phone-sources'

export type BuildEnd = { readonly ok: true } | { readonly ok: false; readonly lastLines: readonly string[] }

export interface BuildPlan {
  /** Where sources and the build's command are at home. */
  readonly root: string
  /** What the build fills. */
  readonly folder: string
  /** A program of Node and its arguments. */
  readonly command: readonly string[]
  readonly signal: AbortSignal
}

const BUILD_MS_MAX = 10 * 60_000
const LOOK_AGAIN_MS = 500
const LAST_LINES_MAX = 20
const OUTPUT_CHARACTERS_MAX = 20_000

export const taroBuild = (root: string): readonly string[] => [
  join(root, 'node_modules/@tarojs/cli/bin/taro'),
  'build',
  '--type',
  'h5',
]

/** The mark of a build that has begun and not ended well; what lies in the folder meanwhile is nobody's. */
export const markOf = (folder: string): string => `${folder}.building`

/** Resolves when the folder holds a whole new build, made here or by another start, or with the reason why not. */
export async function buildPhone(plan: BuildPlan): Promise<BuildEnd> {
  const { root, folder } = plan
  const mark = markOf(folder)
  mkdirSync(dirname(folder), { recursive: true })
  const builtByAnother = await takeTurn(mark, plan.signal)
  if (builtByAnother && isFresh(root, folder)) {
    rmSync(mark, { force: true })
    return { ok: true }
  }
  const startedAt = new Date()
  rmSync(join(folder, FRONT), { force: true })
  const end = finish(folder, await runBuild(plan, mark), startedAt)
  // A build that failed leaves no front page, and is then no build.
  if (!end.ok) rmSync(join(folder, FRONT), { force: true })
  rmSync(mark, { force: true })
  return end
}

function finish(folder: string, end: BuildEnd, startedAt: Date): BuildEnd {
  const front = join(folder, FRONT)
  if (!end.ok) return end
  if (!existsSync(front)) return { ok: false, lastLines: [`${FRONT} was not built`] }
  // A source that was saved while the build ran is newer than the build.
  utimesSync(front, startedAt, startedAt)
  return end
}

/** Waits while a living process builds; true when it did. The mark is ours afterwards. */
async function takeTurn(mark: string, signal: AbortSignal): Promise<boolean> {
  let waited = false
  const until = performance.now() + BUILD_MS_MAX
  for (;;) {
    try {
      writeFileSync(mark, String(process.pid), { flag: 'wx' })
      return waited
    } catch (fault) {
      if ((fault as NodeJS.ErrnoException).code !== 'EEXIST') throw fault
    }
    if (performance.now() > until || !isAlive(builderOf(mark))) rmSync(mark, { force: true })
    else {
      waited = true
      await sleep(LOOK_AGAIN_MS, undefined, { signal })
    }
  }
}

function runBuild({ root, command, signal }: BuildPlan, mark: string): Promise<BuildEnd> {
  return new Promise((resolve) => {
    const env = { ...process.env, NODE_ENV: 'production', NO_COLOR: '1' }
    const options = { cwd: root, env, signal, timeout: BUILD_MS_MAX } as const
    const child = spawn(process.execPath, command, { ...options, stdio: ['ignore', 'pipe', 'pipe'] })
    if (child.pid !== undefined) {
      // Should this start be killed, the build goes on alone for a while: the mark is then the build's own.
      writeFileSync(mark, String(child.pid))
      standBack(child.pid)
    }
    const end = (): void => void child.kill()
    process.once('exit', end)
    let output = ''
    const hear = (chunk: Buffer): void => {
      output = `${output}${chunk.toString()}`.slice(-OUTPUT_CHARACTERS_MAX)
    }
    child.stdout.on('data', hear)
    child.stderr.on('data', hear)
    child.once('error', (fault) => resolve({ ok: false, lastLines: [fault.message] }))
    child.once('close', (code) => {
      process.off('exit', end)
      resolve(code === 0 ? { ok: true } : failed(output, code))
    })
  })
}

/** The desk and the demo world come first: somebody is looking at the one, and waits for the other. */
function standBack(pid: number): void {
  try {
    setPriority(pid, constants.priority.PRIORITY_LOW)
  } catch {
    // Where that is not allowed, or the build has ended already, it goes on as it is.
  }
}

function failed(output: string, code: number | null): BuildEnd {
  const lines = output.split('\n').filter((line) => line.trim() !== '')
  return { ok: false, lastLines: [...lines.slice(-LAST_LINES_MAX), `taro build: ${code ?? 'killed'}`] }
}

function builderOf(mark: string): number {
  try {
    return Number(readFileSync(mark, 'utf8'))
  } catch {
    return 0
  }
}

function isAlive(pid: number): boolean {
  if (!Number.isSafeInteger(pid) || pid <= 0) return false
  try {
    process.kill(pid, 0)
    return true
  } catch (fault) {
    return (fault as NodeJS.ErrnoException).code === 'EPERM'
  }
}
