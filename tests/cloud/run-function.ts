// Runs built cloud functions as the platform does: each call in a process of its own, the caller told by its environment.
import { execFileSync, fork } from 'node:child_process'
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'

export type FunctionName = 'api' | 'notice' | 'tick'
export type Environment = Readonly<Record<string, string>>
export type Called = { readonly value: unknown } | { readonly thrown: string }

export interface BuiltFunctions {
  readonly folder: string
  /** `vouched` is what the platform says of the caller, as `OPENID`, `APPID` and so on. */
  call(name: FunctionName, event: unknown, env: Environment, vouched?: Environment): Promise<Called>
  remove(): void
}

const ROOT = join(__dirname, '../..')

export function buildFunctions(): BuiltFunctions {
  const folder = mkdtempSync(join(tmpdir(), 'xiaopu-cloud-'))
  execFileSync(process.execPath, [join(ROOT, 'config/build-cloud.mjs'), folder])
  const sdk = join(folder, 'node_modules/wx-server-sdk')
  mkdirSync(sdk, { recursive: true })
  writeFileSync(join(sdk, 'index.js'), SDK)
  const runner = join(folder, 'run.js')
  writeFileSync(runner, RUNNER)
  return {
    folder,
    call: (name, event, env, vouched = {}) =>
      callIn(runner, { file: join(folder, name), event }, { ...env, ...platform(vouched) }),
    remove: () => rmSync(folder, { recursive: true, force: true }),
  }
}

function platform(vouched: Environment): Environment {
  const named = Object.entries(vouched).map(([name, value]) => [`WX_${name}`, value] as const)
  return { ...Object.fromEntries(named), WX_CONTEXT_KEYS: named.map(([name]) => name).join(',') }
}

function callIn(runner: string, asked: object, env: Environment): Promise<Called> {
  return new Promise((resolve, reject) => {
    const child = fork(runner, [], { env, execArgv: [], stdio: ['ignore', 'ignore', 'inherit', 'ipc'] })
    let called: Called = { thrown: 'it ended without an answer' }
    child.on('message', (message) => (called = message as Called))
    child.on('error', reject)
    child.on('exit', () => resolve(called))
    child.send(asked)
  })
}

const RUNNER = `process.once('message', async ({ file, event }) => {
  const answer = await require(file)
    .main(event, {})
    .then((value) => ({ value }), (fault) => ({ thrown: fault.message }))
  process.send(answer, () => process.exit(0))
})
`

/** What wx-server-sdk 4.0.2 makes of the environment: the names that are listed, less their prefix; digits as numbers. */
const SDK = `const KEPT_BACK = ['API_TOKEN', 'TRIGGER_API_TOKEN_V0']
const typed = (text) => (/^-?\\d+$/.test(text) ? Number(text) : text)
exports.DYNAMIC_CURRENT_ENV = Symbol.for('DYNAMIC_CURRENT_ENV')
exports.init = () => undefined
exports.getWXContext = () => {
  const listed = (process.env.WX_CONTEXT_KEYS || '').split(',').filter((name) => process.env[name] !== undefined)
  const pairs = listed.map((name) => [name.replace(/^WX_/, ''), typed(process.env[name])])
  const context = Object.fromEntries(pairs.filter(([name]) => !KEPT_BACK.includes(name)))
  return { ...context, ENV: process.env.TCB_ENV || process.env.SCF_NAMESPACE, SOURCE: process.env.TCB_SOURCE }
}
`
