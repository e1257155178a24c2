// The lint rules refuse what they are for: impure calls below the adapters, lost promises, forgotten cases, suppressions.
import { spawnSync } from 'node:child_process'
import { mkdirSync, mkdtempSync, realpathSync, rmSync, symlinkSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { ROOT } from './tree'

const LINT_TIMEOUT_MS = 60_000

/** Each statement with the rule that must refuse it, one a line. */
const REFUSED: readonly (readonly [rule: string, statement: string])[] = [
  ['no-restricted-properties', 'export const a = () => Date.now()'],
  ['no-restricted-syntax', 'export const b = () => new Date()'],
  ['no-restricted-syntax', 'export const b2 = () => Date()'],
  ['no-restricted-properties', 'export const c = () => Math.random()'],
  ['no-restricted-globals', 'export const d = () => setTimeout(() => undefined, 1)'],
  ['no-restricted-globals', 'export const e = () => setInterval(() => undefined, 1)'],
  ['no-restricted-globals', 'export const f = () => setImmediate(() => undefined)'],
  ['no-restricted-globals', "export const g = () => fetch('https://example.com')"],
  ['no-restricted-globals', "export const h = () => Intl.DateTimeFormat('zh')"],
  ['no-restricted-globals', 'export const i = () => process.env'],
  ['no-restricted-properties', 'export const j = () => Promise.all([])'],
  ['no-restricted-properties', 'export const k = () => Promise.race([])'],
  ['no-restricted-properties', 'export const l = () => Promise.allSettled([])'],
  ['no-restricted-properties', 'export const m = () => Promise.any([])'],
  ['@typescript-eslint/no-floating-promises', 'export const n = (): void => { Promise.resolve(1) }'],
  [
    '@typescript-eslint/no-misused-promises',
    'export const o = () => [1].forEach(async () => Promise.resolve())',
  ],
  [
    '@typescript-eslint/switch-exhaustiveness-check',
    'export const p = (x: 1 | 2) => { switch (x) { case 1: return 1 } }',
  ],
  ['@typescript-eslint/no-explicit-any', 'export const q = (x: any) => x as string'],
  ['@typescript-eslint/consistent-type-imports', "import { Fen } from './money'; export type R = Fen"],
  ['@typescript-eslint/no-unused-vars', 'const s = 1'],
  ['@typescript-eslint/ban-ts-comment', 'export const t = 1 // @ts-ignore'],
  ['no-restricted-syntax', 'export default 1'],
  ['no-restricted-syntax', 'export const v = (amount: number) => amount as Fen'],
  ['max-lines-per-function', `export const u = () => {${' \n'.repeat(60)}}`],
  ['max-lines', '\n'.repeat(330)],
]

/** The same calls where they are at home, and a pure one where they are not. */
const ACCEPTED: Readonly<Record<string, string>> = {
  'src/domain/pure.ts': 'export const a = (at: number): Date => new Date(at)\n',
  'src/domain/money.ts': 'export type Fen = number\nexport const fenOf = (a: number): Fen => a as Fen\n',
  'src/domain/pure.test.ts': 'export const a = (): number => Date.now()\n',
  'src/adapters/node/clock.ts': 'export const now = (): number => Date.now()\n',
  'src/emulator/delay.ts': 'export const later = (act: () => void): unknown => setTimeout(act, 1)\n',
  'tests/long.test.ts': `export const all = (): void => {${' \n'.repeat(60)}}\n`,
}
const PURE_ROOMS = ['domain', 'contract', 'ports', 'usecases/order', 'server']

describe('the lint rules', () => {
  const found = lint({
    ...ACCEPTED,
    ...Object.fromEntries(
      PURE_ROOMS.map((room) => [`src/${room}/clock.ts`, 'export const now = Date.now()\n']),
    ),
    'src/domain/suppressed.ts':
      '// eslint-disable-next-line no-var -- planted: there is none\nexport const a = 1\n',
    'src/domain/planted.ts': REFUSED.map(([, statement]) => statement).join('\n'),
  })
  const inFile = (path: string): readonly Finding[] => found.filter((one) => one.file === path)

  it('refuse every planted statement by the rule it breaks', () => {
    let line = 1
    const missed = REFUSED.filter(([rule, statement]) => {
      const first = line
      const last = first + statement.split('\n').length - 1
      line = last + 1
      return !inFile('src/domain/planted.ts').some(
        (one) => one.ruleId === rule && one.line >= first && one.line <= last,
      )
    })
    expect(missed).toEqual([])
  })

  it('know time in every room that the simulation runs', () => {
    const rooms = PURE_ROOMS.filter((room) => inFile(`src/${room}/clock.ts`).length === 0)
    expect(rooms).toEqual([])
  })

  it('accept what is pure, and what stands where it belongs', () => {
    expect(Object.keys(ACCEPTED).flatMap(inFile)).toEqual([])
  })

  it('refuse a suppression that suppresses nothing', () => {
    const [unused] = inFile('src/domain/suppressed.ts')
    expect(unused).toMatchObject({ ruleId: null, line: 1 })
  })
})

interface Finding {
  readonly file: string
  readonly ruleId: string | null
  readonly line: number
}

/** Writes the files into a folder of their own and lints them by the project's rules. */
function lint(files: Readonly<Record<string, string>>): readonly Finding[] {
  const folder = realpathSync(mkdtempSync(join(tmpdir(), 'xiaopu-lint-')))
  try {
    const types = {
      strict: true,
      target: 'es2022',
      module: 'esnext',
      moduleResolution: 'bundler',
      types: ['node'],
    }
    const tsconfig = JSON.stringify({ compilerOptions: types, include: ['src', 'tests'] })
    Object.entries({ ...files, 'tsconfig.json': tsconfig }).forEach(([path, text]) => {
      mkdirSync(dirname(join(folder, path)), { recursive: true })
      writeFileSync(join(folder, path), text)
    })
    symlinkSync(join(ROOT, 'node_modules'), join(folder, 'node_modules'))
    const eslint = join(ROOT, 'node_modules/eslint/bin/eslint.js')
    const args = [eslint, '-c', join(ROOT, 'config/eslint.config.mjs'), '-f', 'json', 'src', 'tests']
    const { stdout, stderr } = spawnSync(process.execPath, args, {
      cwd: folder,
      encoding: 'utf8',
      timeout: LINT_TIMEOUT_MS,
    })
    if (!stdout.startsWith('[')) throw new Error(`lint told nothing: ${stderr.slice(0, 2000)}`)
    const told = JSON.parse(stdout) as readonly {
      readonly filePath: string
      readonly messages: readonly Finding[]
    }[]
    return told.flatMap(({ filePath, messages }) =>
      messages.map((message) => ({
        ...message,
        file: filePath
          .slice(folder.length + 1)
          .split('\\')
          .join('/'),
      })),
    )
  } finally {
    rmSync(folder, { recursive: true, force: true })
  }
}
