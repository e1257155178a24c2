// The floors are kept by rules, and each rule refuses what it is for.
import { spawnSync } from 'node:child_process'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { plantHouse, VIOLATIONS } from './planted-tree'
import { ROOT } from './tree'

const CRUISER = join(ROOT, 'node_modules/dependency-cruiser/bin/dependency-cruise.mjs')
const RULES = join(ROOT, 'config/layers.cjs')
const CRUISE_TIMEOUT_MS = 60_000
const OUTPUT_BYTES_MAX = 32 * 1024 * 1024

interface Broken {
  readonly rule: { readonly name: string }
  readonly from: string
}

const { forbidden } = jest.requireActual<{ forbidden: readonly { readonly name: string }[] }>(RULES)

describe('the floors of the house', () => {
  const folder = mkdtempSync(join(tmpdir(), 'xiaopu-layers-'))
  afterAll(() => rmSync(folder, { recursive: true, force: true }))

  it(
    'are accepted where every import looks down',
    () => {
      const clean = join(folder, 'clean')
      plantHouse(clean, false)
      expect(cruise(clean)).toEqual([])
    },
    CRUISE_TIMEOUT_MS,
  )

  it(
    'refuse each planted violation by the rule it breaks',
    () => {
      const broken = join(folder, 'broken')
      plantHouse(broken, true)
      const found = cruise(broken).map(({ rule, from }) => `${rule.name}: ${from}`)
      const missed = VIOLATIONS.map(([rule, file]) => `${rule}: ${file}`).filter(
        (one) => !found.includes(one),
      )
      expect(missed).toEqual([])
    },
    CRUISE_TIMEOUT_MS,
  )

  it('have no rule without a planted violation', () => {
    const planted = VIOLATIONS.map(([rule]) => rule)
    expect([...planted].sort()).toEqual(forbidden.map(({ name }) => name).sort())
  })
})

function cruise(folder: string): readonly Broken[] {
  const args = [CRUISER, 'src', 'tests', '--config', RULES, '--output-type', 'json']
  const { stdout, stderr } = spawnSync(process.execPath, args, {
    cwd: folder,
    encoding: 'utf8',
    timeout: CRUISE_TIMEOUT_MS,
    maxBuffer: OUTPUT_BYTES_MAX,
  })
  if (!stdout.startsWith('{')) throw new Error(`the cruise told nothing: ${stderr.slice(0, 2000)}`)
  return (JSON.parse(stdout) as { summary: { violations: readonly Broken[] } }).summary.violations
}
