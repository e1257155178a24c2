// The stage of a journey: a real start of the demo on ports of its own, and one Chromium for all who take part.
import { spawn, type ChildProcess } from 'node:child_process'
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { createServer, type AddressInfo } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { chromium, type Browser } from 'playwright-core'
import { findDemo, type Demo } from '../stories/tell-outside'
import { openPhone, type Phone, type PhoneLook } from './phone'

export interface Stage {
  readonly demo: Demo
  readonly outsideUrl: string
  /** Somebody's phone: a browser that nobody else shares. */
  phone(look?: PhoneLook): Promise<Phone>
  readonly browser: Browser
  close(): Promise<void>
}

const ROOT = join(__dirname, '../..')
const LOOPBACK = '127.0.0.1'
/** The pages may have to be built first. */
const START_MS_MAX = 600_000
const LOOK_AGAIN_MS = 500
const STOP_MS_MAX = 20_000
const CHROMIUM = process.env['CHROMIUM'] ?? '/usr/bin/chromium'
const CHROMIUM_FLAGS = [
  '--no-sandbox',
  '--disable-gpu',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
]

export interface StageOptions {
  readonly world?: 'empty' | 'demo'
  /** Another moment than the demo's own for the clock to begin at. */
  readonly at?: string
}

/** Journeys bring their own people and begin where nobody has been; the demo's own world takes a while to be made. */
export async function openStage({ world = 'empty', at }: StageOptions = {}): Promise<Stage> {
  const folder = mkdtempSync(join(tmpdir(), 'xiaopu-stage-'))
  if (at !== undefined) writeFileSync(join(folder, 'clock.json'), JSON.stringify({ worldMs: Date.parse(at) }))
  const [shopPort, outsidePort] = [await freePort(), await freePort()]
  const env = {
    ...process.env,
    XIAOPU_DATA: folder,
    XIAOPU_WORLD: world,
    XIAOPU_PORT: String(shopPort),
    XIAOPU_OUTSIDE_PORT: String(outsidePort),
  }
  const said: string[] = []
  const host = spawn(process.execPath, ['--import', 'tsx', 'src/host/main.ts'], { cwd: ROOT, env })
  host.stdout.on('data', (chunk: Buffer) => said.push(String(chunk)))
  host.stderr.on('data', (chunk: Buffer) => said.push(String(chunk)))
  const demo = findDemo(env)
  await untilReady(demo.shopUrl, host, said)
  // Without a language of letters beyond ASCII, Chromium loses the Chinese names of saved files.
  const letters = { ...process.env, LANG: 'C.UTF-8', LC_ALL: 'C.UTF-8' }
  const browser = await chromium.launch({ executablePath: CHROMIUM, args: CHROMIUM_FLAGS, env: letters })
  const outsideUrl = `http://${LOOPBACK}:${outsidePort}`
  return {
    demo,
    outsideUrl,
    browser,
    phone: (look) => openPhone(browser, demo.shopUrl, look),
    close: () => close(browser, host, folder, env),
  }
}

async function untilReady(url: string, host: ChildProcess, said: readonly string[]): Promise<void> {
  for (let waitedMs = 0; waitedMs < START_MS_MAX; waitedMs += LOOK_AGAIN_MS) {
    if (host.exitCode !== null) throw new Error(`the demo has ended: ${said.join('')}`)
    const front = await fetch(`${url}/`).then(
      (response) => response.text(),
      () => '',
    )
    if (front.includes('id="app"')) return
    await new Promise((resolve) => setTimeout(resolve, LOOK_AGAIN_MS))
  }
  throw new Error(`the demo was not ready in time: ${said.join('')}`)
}

async function close(
  browser: Browser,
  host: ChildProcess,
  folder: string,
  env: NodeJS.ProcessEnv,
): Promise<void> {
  await browser.close()
  const ended = new Promise((resolve) => host.once('exit', resolve))
  host.kill('SIGTERM')
  const timer = setTimeout(() => host.kill('SIGKILL'), STOP_MS_MAX)
  await ended
  clearTimeout(timer)
  // Started by root, a database lies outside the folder it belongs to.
  const reset = spawn(process.execPath, ['--import', 'tsx', 'src/host/reset.ts'], { cwd: ROOT, env })
  await new Promise((resolve) => reset.once('exit', resolve))
  rmSync(folder, { recursive: true, force: true })
}

function freePort(): Promise<number> {
  return new Promise((resolve) => {
    const server = createServer().listen(0, LOOPBACK, () => {
      const { port } = server.address() as AddressInfo
      server.close(() => resolve(port))
    })
  })
}
