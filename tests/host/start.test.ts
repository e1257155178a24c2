// `npm start` as a process: it starts, refuses a second copy, survives kill -9, and remembers what the outside knew.
import { spawn, type ChildProcess } from 'node:child_process'
import { mkdtempSync } from 'node:fs'
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
const running = new Set<ChildProcess>()

function start(env: Record<string, string>): Started {
  const child = spawn(process.execPath, ['--import', 'tsx', 'src/host/main.ts'], {
    env: { ...process.env, XIAOPU_DATA: folder, ...env },
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
  until(() => output().includes('ready'), READY_WITHIN_MS, output)

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
    for (const name of ['XIAOPU_MASTER_KEY', 'WECHAT_PAY_PRIVATE_KEY', 'WECHAT_PAY_MCHID', 'PUBLIC_URL']) {
      expect(real.output()).toContain(`${name} is missing`)
    }
  })
})
