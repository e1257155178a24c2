// The pages tell the truth where it can be checked: paths exist, names stand in their files, scripts and alarms are known.
import { existsSync, readdirSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { readInstallation } from '../../src/adapters/installation'
import { filesBelow, ROOT, textOf } from './tree'

const PAGES = ['README.md', 'CONTRIBUTING.md', ...filesBelow('docs').filter((path) => path.endsWith('.md'))]
const ROOT_ENTRIES = ['src/', 'tests/', 'config/', 'docs/', '.ci/']
const LINES_OF_A_DECISION_MAX = 60
const READS_A_VARIABLE = /(?:\benv\[|\b(?:need|where|rate|portOf)\()'([A-Z\d_]+)'/g
/** By the build and by WeChat's cloud. */
const SET_BY_OTHERS = ['NODE_ENV', 'TARO_ENV', 'WX_CONTEXT_KEYS']

const quoted = (page: string): string[] =>
  [...textOf(page).matchAll(/`([^`\n]+)`/g)].map(([, text]) => text ?? '')
const isPath = (text: string): boolean =>
  ROOT_ENTRIES.some((entry) => text.startsWith(entry)) && !/[<>*… ]/.test(text)

describe.each(PAGES)('%s', (page) => {
  it('names only files that exist', () => {
    const missing = quoted(page).filter((text) => isPath(text) && !existsSync(join(ROOT, text)))
    expect(missing).toEqual([])
  })

  it('names with a file only what stands in it', () => {
    const named = [...textOf(page).matchAll(/`([^`\s]+\.ts)` \(`(\w+)`\)/g)]
    const absent = named.filter(
      ([, path = '', name = '']) => !(existsSync(join(ROOT, path)) && textOf(path).includes(name)),
    )
    expect(absent.map(([text]) => text)).toEqual([])
  })

  it('links only to what is there', () => {
    const links = [...textOf(page).matchAll(/\]\(([^)#:]+)\)/g)].map(([, target = '']) => target)
    expect(links.filter((target) => !existsSync(join(ROOT, dirname(page), target)))).toEqual([])
  })

  it('names only scripts that package.json has', () => {
    const { scripts } = JSON.parse(textOf('package.json')) as { scripts: Record<string, string> }
    const named = [...textOf(page).matchAll(/npm run ([a-z0-9:]+)/g)].map(([, name = '']) => name)
    expect(named.filter((name) => !Object.hasOwn(scripts, name))).toEqual([])
  })
})

describe('the pages together', () => {
  it('know every noun that use cases are about', () => {
    const nouns = readdirSync(join(ROOT, 'src/usecases'))
    expect(nouns.filter((noun) => !textOf('docs/house.md').includes(`\`src/usecases/${noun}\``))).toEqual([])
  })

  it('explain every alarm to whoever operates the shop', () => {
    const sources = filesBelow('src').filter((path) => path.endsWith('.ts') && !path.endsWith('.test.ts'))
    const raised = sources.flatMap((path) =>
      [...textOf(path).matchAll(/alarm(?:: |\()'([a-z-]+)'/g)].map(([, name = '']) => name),
    )
    const operating = textOf('docs/operating.md')
    expect(raised.length).toBeGreaterThan(0)
    expect([...new Set(raised)].filter((name) => !operating.includes(`\`${name}\``))).toEqual([])
  })

  it('tell an operator of every variable that the program reads, and of no other', () => {
    const sources = [...filesBelow('src'), ...filesBelow('config')].filter((path) => !path.includes('.test.'))
    const read = sources.flatMap((path) =>
      [...textOf(path).matchAll(READS_A_VARIABLE)].map(([, name = '']) => name),
    )
    const installation = readInstallation({})
    const needed = installation.ok ? [] : installation.problems.map((problem) => problem.split(' ')[0] ?? '')
    const ours = [...read, ...needed].filter((name) => !SET_BY_OTHERS.includes(name))
    const told = [...textOf('docs/operating.md').matchAll(/`([A-Z\d]+(?:_[A-Z\d]+)+)`/g)].map(
      ([, name = '']) => name,
    )
    expect([...new Set(told)].sort()).toEqual([...new Set(ours)].sort())
  })

  it('keep each decision to a page, numbered without a gap', () => {
    const decisions = filesBelow('docs/decisions')
    const numbers = decisions.map((path) => Number(/(\d{4})-[a-z0-9-]+\.md$/.exec(path)?.[1]))
    expect(numbers).toEqual(decisions.map((_path, index) => index + 1))
    expect(decisions.filter((path) => textOf(path).split('\n').length > LINES_OF_A_DECISION_MAX)).toEqual([])
  })
})
