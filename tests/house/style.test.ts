// House style as a test: how files are named, how they open, how long they are, and what they never say.
import { readdirSync } from 'node:fs'
import { basename } from 'node:path'
import { filesBelow, ROOT, textOf } from './tree'

const ROOMS = [
  'adapters',
  'client',
  'cloud',
  'components',
  'console',
  'contract',
  'domain',
  'emulator',
  'host',
  'pages',
  'ports',
]
const SERVER_ROOMS = ['server', 'usecases']
const ENTRANCE = ['app.ts', 'app.config.ts', 'app.scss', 'index.html', 'theme.json', 'global.d.ts']

const ROOT_FOLDERS = ['src', 'config', 'tests', 'bench', 'docs']
const ROOT_FILES = [
  'project.config.json',
  'babel.config.js',
  'package.json',
  'package-lock.json',
  'tsconfig.json',
  'README.md',
  'CONTRIBUTING.md',
  'LICENSE',
]
const BUILT = ['node_modules', 'dist', 'coverage']

const LINES_MAX = 320
const KEBAB = /^[a-z0-9]+(-[a-z0-9]+)*(\.[a-z0-9]+)*(\.[a-z]+)$/
const BANNED_WORDS = [
  'util',
  'utils',
  'helper',
  'helpers',
  'manager',
  'service',
  'services',
  'common',
  'misc',
  'types',
]
/** Written by a program, which a test beside it keeps up to date. */
const GENERATED = ['src/adapters/postgres/commit-functions.sql']
/** Taro names a page's file, and its own settings. */
const TARO_INDEX = /^(src\/pages\/.+\/index(\.config|\.module)?\.(tsx|ts|scss)|config\/index\.ts)$/

const NEVER: readonly (readonly [what: string, pattern: RegExp])[] = [
  [
    'a folder of somebody’s machine',
    /\/(root|work|workspace|mnt|Users)\/[\w.-]|(^|[^\w.])\/home\/[\w.-]|[A-Z]:\\{1,2}Users/m,
  ],
  ['a package registry', /registry\.(npm|yarn)[a-z]*\.|npmmirror|"resolved":|:4873\b/],
  ['the temporary folder of one system', /['"`]\/tmp\//],
  ['an unfinished thought', /\b(TODO|FIXME|XXX)\b/],
]
const SUPPRESSION =
  /(eslint-disable|@ts-expect-error|@ts-ignore|@ts-nocheck|prettier-ignore|istanbul ignore)(.*)$/
const SENTENCE_LENGTH_MIN = 12

const code = ['src', 'tests', 'bench', 'config']
  .flatMap(filesBelow)
  .filter((path) => /\.(ts|tsx|mjs|cjs|js|sql)$/.test(path))
const sheets = ['src', 'tests'].flatMap(filesBelow).filter((path) => /\.s?css$/.test(path))
const own = code.filter((path) => !path.startsWith('tests/house/'))
const everything = [...code, ...filesBelow('docs'), ...filesBelow('.ci'), ...ROOT_FILES].filter(isThere)

describe('the house', () => {
  it('has at its root only what the layout lists', () => {
    const strange = readdirSync(ROOT, { withFileTypes: true })
      .filter(({ name }) => !name.startsWith('.') && !BUILT.includes(name))
      .filter((entry) => !(entry.isDirectory() ? ROOT_FOLDERS : ROOT_FILES).includes(entry.name))
    expect(strange.map(({ name }) => name)).toEqual([])
  })

  it('has in src only rooms and the phone’s entrance', () => {
    const known = [...ROOMS, ...SERVER_ROOMS, ...ENTRANCE]
    expect(readdirSync(`${ROOT}/src`).filter((name) => !known.includes(name))).toEqual([])
  })
})

describe('a file', () => {
  it('is named in kebab-case, after what it holds', () => {
    expect(code.filter((path) => !isNamedWell(path))).toEqual([])
  })

  it('opens with one sentence', () => {
    expect(code.filter((path) => !opensWithSentence(textOf(path)))).toEqual([])
  })

  it(`has at most ${LINES_MAX} lines`, () => {
    const lines = (path: string): number => textOf(path).split('\n').length - 1
    const long = [...code, ...sheets].filter((path) => !GENERATED.includes(path) && lines(path) > LINES_MAX)
    expect(long.map((path) => `${path}: ${lines(path)}`)).toEqual([])
  })

  it.each(NEVER)('never holds %s', (_what, pattern) => {
    const scanned = everything.filter((path) => path !== 'tests/house/style.test.ts')
    expect(scanned.filter((path) => pattern.test(textOf(path)))).toEqual([])
  })

  it('suppresses no check without a sentence that says why', () => {
    const silent = own.flatMap((path) =>
      textOf(path)
        .split('\n')
        .filter((line) => !saysWhy(line))
        .map((line) => `${path}: ${line.trim()}`),
    )
    expect(silent).toEqual([])
  })
})

describe('these checks', () => {
  it('know bad from good', () => {
    expect(
      ['src/domain/util.ts', 'src/domain/Money.ts', 'src/domain/index.ts', 'src/money_file.ts'].filter(
        isNamedWell,
      ),
    ).toEqual([])
    expect(isNamedWell('src/pages/shop/home/index.tsx')).toBe(true)
    expect(opensWithSentence('import x\n')).toBe(false)
    expect(opensWithSentence('// no capital and no end\n')).toBe(false)
    expect(opensWithSentence('// Money as whole fen.\n')).toBe(true)
    expect(saysWhy('// eslint-disable-next-line no-var')).toBe(false)
    expect(saysWhy('// eslint-disable-next-line no-var -- the old runtime hoists it')).toBe(true)
    const planted = ['/root/x', '/home/me', 'C:\\Users', 'registry.npmjs.org', "'/tmp/x'", 'TODO later']
    expect(planted.filter((text) => !NEVER.some(([, pattern]) => pattern.test(text)))).toEqual([])
  })
})

function isNamedWell(path: string): boolean {
  const name = basename(path)
  if (TARO_INDEX.test(path)) return true
  const words = name.slice(0, name.indexOf('.')).split('-')
  return (
    KEBAB.test(name) &&
    name !== 'index.ts' &&
    !words.some((word) => BANNED_WORDS.includes(word) || word === 'index.ts')
  )
}

/** One comment, over one or more lines, that begins like a sentence and ends like one. */
function opensWithSentence(text: string): boolean {
  const lines = text.replace(/^#!.*\n/, '').split('\n')
  const marks = /^(\/\/|--) ?/
  const end = lines.findIndex((line) => !marks.test(line))
  const sentence = lines
    .slice(0, end)
    .map((line) => line.replace(marks, ''))
    .join(' ')
    .trim()
  return (
    /^(["“]|「[^」]*」|`[^`]+`|\d+ )*( is |[A-Z:,`]).*[.!?)”"]$/.test(sentence) &&
    sentence.length >= SENTENCE_LENGTH_MIN
  )
}

function saysWhy(line: string): boolean {
  const found = SUPPRESSION.exec(line)
  if (!found) return true
  const why = found[1] === 'eslint-disable' ? (found[2] ?? '').split(' -- ')[1] : found[2]
  return (why ?? '').trim().length >= SENTENCE_LENGTH_MIN
}

function isThere(path: string): boolean {
  try {
    return textOf(path).length > 0
  } catch {
    return false
  }
}
