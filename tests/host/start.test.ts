// `npm start` as a process: it starts, refuses a second copy, survives kill -9, and gives out its pages and no others.
import { spawn, type ChildProcess } from 'node:child_process'
import { generateKeyPairSync, randomBytes } from 'node:crypto'
import { mkdirSync, mkdtempSync, writeFileSync } from 'node:fs'
import { request } from 'node:http'
import { createServer } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { removeDatabase } from '../../src/host/database/remove-database'

const READY_WITHIN_MS = 60_000
const ENDED_WITHIN_MS = 20_000
jest.setTimeout(180_000)

interface Started {
  readonly child: ChildProcess
  readonly output: () => string
  readonly exited: Promise<number | null>
}

const folder = mkdtempSync(join(tmpdir(), 'xiaopu-start-'))
/** Built long ago, so that no start builds anything. */
const pages = join(folder, 'pages')
mkdirSync(pages)
writeFileSync(join(pages, 'index.html'), '<title>the shop</title>')
const running = new Set<ChildProcess>()

function start(env: Record<string, string>): Started {
  const child = spawn(process.execPath, ['--import', 'tsx', 'src/host/main.ts'], {
    env: { ...process.env, XIAOPU_DATA: folder, XIAOPU_H5_FOLDER: pages, XIAOPU_WORLD: 'empty', ...env },
    stdio: ['ignore', 'pipe', 'pipe'],
  })
  running.add(child)
  let text = ''
  child.stdout?.on('data', (chunk: Buffer) => (text += chunk.toString()))
  child.stderr?.on('data', (chunk: Buffer) => (text += chunk.toString()))
  const exited = new Promise<number | null>((resolve) =>
    child.once('exit', (code) => {
      running.delete(child)
      resolve(code)
    }),
  )
  return { child, output: () => text, exited }
}

async function until(
  holds: () => boolean | Promise<boolean>,
  withinMs: number,
  what: () => string,
): Promise<void> {
  for (let waited = 0; waited < withinMs; waited += 100) {
    if (await holds()) return
    await new Promise((resolve) => setTimeout(resolve, 100))
  }
  throw new Error(`not within ${withinMs} ms: ${what()}`)
}

const ready = ({ output }: Started): Promise<void> =>
  until(() => output().includes('就绪 · ready'), READY_WITHIN_MS, output)

async function freePort(): Promise<string> {
  const server = createServer().listen(0, '127.0.0.1')
  await new Promise((resolve) => server.once('listening', resolve))
  const { port } = server.address() as { port: number }
  await new Promise((resolve) => server.close(resolve))
  return String(port)
}

const healthy = (port: string): Promise<boolean> =>
  fetch(`http://127.0.0.1:${port}/health`).then(
    ({ ok }) => ok,
    () => false,
  )

const at = (port: string, path = '/') => `http://127.0.0.1:${port}${path}`

const isThere = (url: string): Promise<boolean> =>
  fetch(url).then(
    () => true,
    () => false,
  )

/** The beginning of an answer that has no end. */
async function firstOf(url: string): Promise<string> {
  const reader = (await fetch(url)).body?.getReader()
  const chunk = await reader?.read()
  await reader?.cancel()
  return new TextDecoder().decode(chunk?.value)
}

/** As a browser would not let a page ask: with a Host of another name, or in the name of another site. */
function statusOf(port: string, path: string, headers: Record<string, string>): Promise<number> {
  return new Promise((resolve, reject) => {
    const asked = request({ host: '127.0.0.1', port, path, headers }, (answer) => {
      answer.resume()
      resolve(answer.statusCode ?? 0)
    })
    asked.once('error', reject)
    asked.end()
  })
}

const secret = (bytes: number): string => randomBytes(bytes).toString('hex')

/** Everything that a real installation asks for. */
function whatIsNeeded(): Record<string, string> {
  const { privateKey, publicKey } = generateKeyPairSync('rsa', { modulusLength: 2048 })
  return {
    XIAOPU_MASTER_KEY: secret(32),
    XIAOPU_INDEX_KEY: secret(32),
    WECHAT_APP_SECRET: secret(16),
    WECHAT_PAY_API_V3_KEY: secret(16),
    WECHAT_PAY_PRIVATE_KEY: String(privateKey.export({ type: 'pkcs8', format: 'pem' })),
    TENCENT_SECRET_KEY: secret(16),
    WECHAT_APPID: 'wx1',
    WECHAT_PAY_MCHID: '19',
    WECHAT_PAY_SERIAL: 'AA',
    WECHAT_PAY_PLATFORM_SERIAL: 'PUB_KEY_ID_1',
    WECHAT_PAY_PLATFORM_KEY: String(publicKey.export({ type: 'spki', format: 'pem' })),
    PUBLIC_URL: 'https://shop.example',
    TENCENT_SECRET_ID: 'AKID',
    SMS_SDK_APP_ID: '14',
    SMS_SIGN_NAME: '小铺',
    SMS_TEMPLATE_CODE: '1',
    SMS_TEMPLATE_NEW_ORDER: '2',
    SMS_TEMPLATE_PAYOUT_RETURNED: '3',
  }
}

const nowhere = 'http://127.0.0.1:9'
/** A real installation whose providers are nowhere. */
const realEnvironment = (): Record<string, string> => ({
  XIAOPU_MODE: 'production',
  ...whatIsNeeded(),
  WECHAT_PAY_BASE_URL: nowhere,
  WECHAT_API_BASE_URL: nowhere,
  TENCENT_SMS_URL: nowhere,
  TENCENT_FACEID_URL: nowhere,
})

describe('npm start', () => {
  let ports: { XIAOPU_PORT: string; XIAOPU_OUTSIDE_PORT: string }

  beforeAll(async () => {
    ports = { XIAOPU_PORT: await freePort(), XIAOPU_OUTSIDE_PORT: await freePort() }
  })

  afterAll(async () => {
    running.forEach((child) => child.kill('SIGKILL'))
    await removeDatabase(folder)
  })

  it('starts, refuses a second copy without harm, and starts again after kill -9', async () => {
    const first = start(ports)
    await ready(first)
    expect(await healthy(ports.XIAOPU_PORT)).toBe(true)
    expect(await (await fetch(at(ports.XIAOPU_PORT))).text()).toBe('<title>the shop</title>')
    expect(await (await fetch(at(ports.XIAOPU_OUTSIDE_PORT, '/inbox'))).text()).toContain('短信')
    for (const path of ['/desk', '/desk/desk.js', '/desk/desk.css', '/desk/where'])
      expect((await fetch(at(ports.XIAOPU_PORT, path))).status).toBe(200)
    for (const path of ['/desk', '/desk/news', '/desk/where']) {
      expect(await statusOf(ports.XIAOPU_PORT, path, { host: 'elsewhere.example' })).toBe(403)
      expect(await statusOf(ports.XIAOPU_PORT, path, { origin: 'http://elsewhere.example' })).toBe(403)
    }
    const second = start({ XIAOPU_PORT: await freePort(), XIAOPU_OUTSIDE_PORT: await freePort() })
    expect(await second.exited).toBe(75)
    expect(await healthy(ports.XIAOPU_PORT)).toBe(true)
    first.child.kill('SIGKILL')
    await first.exited
    const third = start(ports)
    await ready(third)
    expect(await healthy(ports.XIAOPU_PORT)).toBe(true)
    third.child.kill('SIGTERM')
    await until(() => third.child.exitCode !== null, ENDED_WITHIN_MS, third.output)
    expect(third.child.exitCode).toBe(0)
  })

  it('shows its desk, and what the start is doing, while the database does not answer', async () => {
    // Takes whatever it is sent, and says nothing.
    const silent = createServer((socket) => void socket.resume()).listen(0, '127.0.0.1')
    await new Promise((resolve) => silent.once('listening', resolve))
    const { port } = silent.address() as { port: number }
    const waiting = start({
      ...ports,
      XIAOPU_MODE: 'demo',
      DATABASE_URL: `postgres://nobody@127.0.0.1:${port}/nothing`,
    })
    await until(() => isThere(at(ports.XIAOPU_PORT, '/desk')), READY_WITHIN_MS, waiting.output)
    expect(await (await fetch(at(ports.XIAOPU_PORT, '/desk'))).text()).toContain('id="desk"')
    expect((await fetch(at(ports.XIAOPU_PORT, '/desk/desk.js'))).status).toBe(200)
    expect(await firstOf(at(ports.XIAOPU_PORT, '/desk/news'))).toContain('event: starting')
    expect((await fetch(at(ports.XIAOPU_PORT, '/desk/tour'), { method: 'POST' })).status).toBe(503)
    expect(await healthy(ports.XIAOPU_PORT)).toBe(false)
    waiting.child.kill('SIGKILL')
    await waiting.exited
    await new Promise((resolve) => silent.close(resolve))
  })

  it.each([
    ['before the database is there', 'Opening a real PostgreSQL'],
    ['once it is', 'bringing the tables up to date'],
  ])('stopped in the middle of a start, %s, it leaves no database behind', async (_when, said) => {
    const stopped = start(ports)
    await until(() => stopped.output().includes(said), READY_WITHIN_MS, stopped.output)
    stopped.child.kill('SIGTERM')
    expect(await stopped.exited).toBe(0)
    const next = start(ports)
    await ready(next)
    expect(next.output()).toContain('database started')
    next.child.kill('SIGTERM')
    expect(await next.exited).toBe(0)
  })

  it('starts no demo by a slip of the pen', async () => {
    const slipped = start({ ...ports, XIAOPU_MODE: 'Production' })
    expect(await slipped.exited).toBe(78)
    expect(slipped.output()).toContain('XIAOPU_MODE is "Production"')
  })

  it('says which port is taken instead of falling over', async () => {
    const server = createServer().listen(Number(ports.XIAOPU_PORT), '127.0.0.1')
    await new Promise((resolve) => server.once('listening', resolve))
    const blocked = start(ports)
    expect(await blocked.exited).toBe(1)
    expect(blocked.output()).toContain(ports.XIAOPU_PORT)
    await new Promise((resolve) => server.close(resolve))
  })

  it('as a real installation names everything that is missing, and has no outside world of its own', async () => {
    const real = start({ ...ports, XIAOPU_MODE: 'production' })
    expect(await real.exited).toBe(78)
    const named = [...real.output().matchAll(/(\w+) is missing/g)].map(([, name]) => name)
    expect(named.sort()).toEqual(Object.keys(whatIsNeeded()).sort())
  })

  it('as a real installation gives out the pages that are built, and nothing of a demo', async () => {
    const real = start({ ...ports, ...realEnvironment() })
    await ready(real)
    expect(await (await fetch(at(ports.XIAOPU_PORT))).text()).toBe('<title>the shop</title>')
    await expect(fetch(at(ports.XIAOPU_OUTSIDE_PORT))).rejects.toThrow()
    for (const path of ['/inbox', '/scan', '/papers', '/clock', '/cashier?prepay_id=wx1'])
      expect((await fetch(at(ports.XIAOPU_PORT, path))).status).toBe(404)
    for (const path of ['/desk', '/desk/', '/desk/desk.js', '/desk/desk.css', '/desk/news', '/desk/where']) {
      const answer = await fetch(at(ports.XIAOPU_PORT, path))
      expect([path, answer.status]).toEqual([path, 404])
      expect(await answer.text()).not.toContain('the shop')
    }
    for (const path of [
      '/control/clock',
      '/clock/hour',
      '/cashier/pay',
      '/desk/tour',
      '/desk/hard/pay-late',
      '/desk/chats/x/send',
      '/desk/chats/x/seen',
    ])
      expect((await fetch(at(ports.XIAOPU_PORT, path), { method: 'POST' })).status).toBe(404)
    expect(real.output()).not.toContain(ports.XIAOPU_OUTSIDE_PORT)
    real.child.kill('SIGTERM')
    expect(await real.exited).toBe(0)
  })
})
