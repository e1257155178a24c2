// The phone's pages over the shop's HTTP: files and nothing beside them, a page that waits, and never half of a build.
import { existsSync, mkdirSync, mkdtempSync, readdirSync, rmSync, utimesSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { createHttp } from '../../src/host/http'
import { openPhone, type Phone } from '../../src/host/phone'
import type { World } from '../../src/ports/world'

const LONG_AGO = new Date('2026-01-01T00:00:00Z')
/** The pages ask nothing of the world. */
const NO_WORLD = {} as World
const MARK = 'x-xiaopu-pages'
const FRONT = '<!doctype html><script src="/js/app.1f2e3d4c.js"></script><link href="/css/app.0a1b2c3d.css">'

const root = mkdtempSync(join(tmpdir(), 'xiaopu-phone-'))
const said: string[] = []
let places = 0
const newFolder = (): string => join(root, `home-${(places += 1)}`, 'dist/h5')

function write(path: string, text: string, at = LONG_AGO): void {
  mkdirSync(dirname(path), { recursive: true })
  writeFileSync(path, text)
  utimesSync(path, at, at)
}

function writeBuild(folder: string, front = FRONT, at = LONG_AGO): void {
  write(join(folder, 'js/app.1f2e3d4c.js'), 'start()')
  write(join(folder, 'css/app.0a1b2c3d.css'), 'body {}')
  write(join(folder, 'static/awning.svg'), '<svg/>')
  write(join(folder, 'index.html'), front, at)
}

const open = (folder: string, command?: readonly string[]): Phone =>
  openPhone({
    folder,
    buildIn: command ? join(folder, '../..') : null,
    say: (line) => void said.push(line),
    ...(command && { command }),
  })

const get = (phone: Phone, path: string) =>
  createHttp(NO_WORLD, phone).request(`http://127.0.0.1:8100${path}`)

/** A build as a program of its own: writes its files, half of them first, and ends as it is told. */
const building = (folder: string, exit = 0): string[] => [
  '-e',
  `const { mkdirSync, writeFileSync } = require('fs')
   const at = (name) => ${JSON.stringify(folder)} + '/' + name
   mkdirSync(at('js'), { recursive: true }), mkdirSync(at('css'), { recursive: true })
   writeFileSync(at('index.html'), ${JSON.stringify(FRONT)})
   console.log('one line'), console.error('<the reason>')
   setTimeout(() => {
     writeFileSync(at('js/app.1f2e3d4c.js'), 'start()'), writeFileSync(at('css/app.0a1b2c3d.css'), 'body {}')
     process.exit(${exit})
   }, 300)`,
]

async function until(holds: () => boolean): Promise<void> {
  for (let waitedMs = 0; waitedMs < 10_000 && !holds(); waitedMs += 10)
    await new Promise((resolve) => setTimeout(resolve, 10))
}

afterAll(() => rmSync(root, { recursive: true }))
beforeEach(() => void said.splice(0))

describe('built pages', () => {
  const folder = newFolder()
  writeBuild(folder)
  write(join(folder, '../secret.txt'), 'secret')
  const phone = open(folder)

  it('are given out with their kind, for a moment or for ever', async () => {
    for (const path of ['/', '/index.html']) {
      const front = await get(phone, path)
      expect(await front.text()).toBe(FRONT)
      expect(front.headers.get('content-type')).toBe('text/html; charset=utf-8')
      expect(front.headers.get('cache-control')).toBe('no-cache')
      expect(front.headers.get('x-content-type-options')).toBe('nosniff')
    }
    const script = await get(phone, '/js/app.1f2e3d4c.js')
    expect(script.headers.get('content-type')).toBe('text/javascript; charset=utf-8')
    expect(script.headers.get('cache-control')).toContain('immutable')
    expect((await get(phone, '/css/app.0a1b2c3d.css')).headers.get('content-type')).toContain('text/css')
    const drawing = await get(phone, '/static/awning.svg')
    expect(drawing.headers.get('content-type')).toBe('image/svg+xml')
    expect(drawing.headers.get('cache-control')).toBe('no-cache')
  })

  it.each([
    '/nothing.js',
    '/js',
    '/js/',
    '/secret.txt',
    '/../secret.txt',
    '/js/../../secret.txt',
    '/%2e%2e/secret.txt',
    '/..%2fsecret.txt',
    '/js/..%2f..%2fsecret.txt',
    '/..%5csecret.txt',
    '/js%2fapp.1f2e3d4c.js%00',
    '//secret.txt',
    '/api/readShopPage',
    '/__proto__',
    '/%ff',
  ])('do not answer %s', async (path) => {
    const answer = await get(phone, path)
    expect(answer.status).toBe(404)
    expect(await answer.text()).not.toContain('secret')
  })

  it('are taken anew when somebody builds by hand, once that build has settled and is whole', async () => {
    const place = newFolder()
    writeBuild(place)
    const open1 = open(place)
    writeBuild(place, `${FRONT}<p>anew</p>`, new Date('2026-02-01T00:00:00Z'))
    expect(await (await get(open1, '/')).text()).toContain('anew')
    writeBuild(place, `${FRONT}<script src="/js/missing.js"></script>`, new Date('2026-03-01T00:00:00Z'))
    expect(await (await get(open1, '/')).text()).not.toContain('missing')
    writeBuild(place, `${FRONT}<p>this moment</p>`, new Date())
    expect(await (await get(open1, '/')).text()).not.toContain('this moment')
  })

  it('that are not there leave the address as it was', async () => {
    const answer = await get(open(newFolder()), '/')
    expect(answer.status).toBe(200)
    expect(await answer.text()).toContain('POST /api/<function>')
    expect((await get(open(newFolder()), '/js/app.js')).status).toBe(404)
  })
})

describe('pages that have to be built', () => {
  it('wait in one sentence, and are there by themselves when the build is done', async () => {
    const folder = newFolder()
    const phone = open(folder, building(folder))
    await until(() => existsSync(join(folder, 'index.html')))
    const waiting = await get(phone, '/')
    // No error in a browser's eyes: it looks again every two seconds.
    expect([waiting.status, waiting.headers.get(MARK)]).toEqual([200, 'building'])
    expect(waiting.headers.get('cache-control')).toBe('no-store')
    const text = await waiting.text()
    expect(text).toContain('正在准备小铺的页面，大约半分钟')
    expect(text).toContain('prefers-color-scheme: dark')
    expect(text).toContain('location.reload()')
    await phone.built
    const front = await get(phone, '/')
    expect([front.status, front.headers.get(MARK), await front.text()]).toEqual([200, null, FRONT])
    expect(said).toEqual([expect.stringContaining('正在做'), expect.stringContaining('页面做好了')])
    expect(readdirSync(join(folder, '..'))).toEqual(['h5'])
  })

  it('say why when the build fails, on the page and in the terminal', async () => {
    const folder = newFolder()
    const phone = open(folder, building(folder, 3))
    await phone.built
    const answer = await get(phone, '/')
    expect(answer.status).toBe(503)
    const page = await answer.text()
    expect(page).toContain('&lt;the reason&gt;')
    expect(page).toContain('没有做成')
    expect(said.join('\n')).toContain('  <the reason>')
    expect((await get(phone, '/js/app.1f2e3d4c.js')).status).toBe(404)
    // What a failed build left behind is not a build at the next start either.
    expect((await get(open(folder), '/')).status).toBe(200)
    expect(await (await get(open(folder), '/')).text()).toContain('POST /api')
  })

  it('are not built again while they are newer than every source, tests aside', async () => {
    const folder = newFolder()
    const home = join(folder, '../..')
    const [before, after] = [new Date('2026-02-01T00:00:00Z'), new Date('2026-04-01T00:00:00Z')]
    write(join(home, 'src/domain/money.ts'), 'a', before)
    write(join(home, 'src/domain/money.test.ts'), 'a', after)
    write(join(home, 'src/server/tick.ts'), 'a', after)
    writeBuild(folder, FRONT, new Date('2026-03-01T00:00:00Z'))
    await open(folder, building(folder)).built
    expect(said).toEqual([])
    write(join(home, 'src/pages/shop/view/shelf.tsx'), 'a', after)
    await open(folder, building(folder)).built
    expect(said).toHaveLength(2)
  })

  it('of a start that was killed are built again, however whole they look', async () => {
    const folder = newFolder()
    writeBuild(folder, FRONT, new Date())
    // No process has this number: it is above what Linux gives.
    writeFileSync(`${folder}.building`, '99999999')
    expect(await (await get(open(folder), '/')).text()).toContain('POST /api')
    const phone = open(folder, building(folder))
    expect((await get(phone, '/')).headers.get(MARK)).toBe('building')
    await phone.built
    expect((await get(phone, '/')).headers.get(MARK)).toBeNull()
  })

  it('are built once for two starts at the same time', async () => {
    const folder = newFolder()
    const counted = [...building(folder)]
    counted[1] = `require('fs').appendFileSync(${JSON.stringify(`${folder}.count`)}, 'x');${counted[1] ?? ''}`
    mkdirSync(dirname(folder), { recursive: true })
    const phones = [open(folder, counted), open(folder, counted)]
    await Promise.all(phones.map(({ built }) => built))
    for (const phone of phones) expect((await get(phone, '/')).status).toBe(200)
    expect(readdirSync(join(folder, '..')).sort()).toEqual(['h5', 'h5.count'])
    expect(
      existsSync(`${folder}.count`) && (await import('node:fs')).readFileSync(`${folder}.count`, 'utf8'),
    ).toBe('x')
  })

  it('stop being built when the shop stops', async () => {
    const folder = newFolder()
    const phone = open(folder, ['-e', 'setTimeout(() => undefined, 60_000)'])
    phone.stop()
    await phone.built
    expect((await get(phone, '/')).status).toBe(503)
    expect(existsSync(`${folder}.building`)).toBe(false)
  })
})
