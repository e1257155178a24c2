// The built package as a parcel: small enough, in JavaScript that old phones read, whole, and tied to no machine.
import { parse } from 'acorn'
import { pagesOf } from './host/app-config'
import { appConfigOf, readPackage, sizesOf, type PackageFile } from './host/package-files'

const MAIN_BYTES_MAX = 600_000
/** WeChat's own limit of each part. */
const PART_BYTES_MAX = 2 * 1024 * 1024
/** Names that stand in a library's texts and are never asked. */
const NEVER_ASKED = ['https://reactjs.org/', 'https://taro.com', 'http://www.w3.org/']
const ADDRESS = /(?:https?|wss?):\/\/[^\s"'`\\)]+/g
const MACHINE = /\b(?:localhost|127\.0\.0\.1|0\.0\.0\.0|192\.168\.\d+\.\d+|10\.\d+\.\d+\.\d+)\b/

let files: PackageFile[] = []
const scripts = () => files.filter(({ path }) => path.endsWith('.js'))

beforeAll(() => void (files = readPackage()))

it('the main part is at most 600 kB, and no part is more than WeChat takes', () => {
  const sizes = [...sizesOf(files)]
  const lines = sizes.map(([root, bytes]) => `${(root || 'main').padEnd(24)} ${String(bytes).padStart(9)} B`)
  process.stdout.write(`package parts\n${lines.join('\n')}\n`)
  expect(sizes.find(([root]) => root === '')?.[1]).toBeLessThanOrEqual(MAIN_BYTES_MAX)
  for (const [root, bytes] of sizes)
    expect({ root, fits: bytes <= PART_BYTES_MAX }).toEqual({ root, fits: true })
})

it('every script is ES5', () => {
  expect(scripts().length).toBeGreaterThan(3)
  const tooNew = scripts().flatMap(({ path, text }) => {
    try {
      parse(text, { ecmaVersion: 5, sourceType: 'script' })
      return []
    } catch (fault) {
      return [`${path}: ${String(fault)}`]
    }
  })
  expect(tooNew).toEqual([])
})

it('every page that app.json lists has its script, template and settings, and none is listed twice', () => {
  const routes = pagesOf(appConfigOf(files)).map(({ route }) => route)
  const paths = new Set(files.map(({ path }) => path))
  const missing = routes.flatMap((route) =>
    ['js', 'wxml', 'json'].map((suffix) => `${route}.${suffix}`).filter((path) => !paths.has(path)),
  )
  expect(missing).toEqual([])
  expect(new Set(routes).size).toBe(routes.length)
})

it('no address of a machine is in it, and nothing of one who builds it', () => {
  const found = files.flatMap(({ path, text }) => {
    const asked = [...text.matchAll(ADDRESS)].map(([address]) => address)
    const foreign = asked.filter((address) => !NEVER_ASKED.some((start) => address.startsWith(start)))
    const machine = MACHINE.exec(text)
    return [...foreign, ...(machine ? [machine[0]] : [])].map((what) => `${path}: ${what}`)
  })
  expect(found.filter((line) => !line.includes('.LICENSE.txt'))).toEqual([])
  expect(files.filter(({ path }) => path.endsWith('.map')).map(({ path }) => path)).toEqual([])
})
