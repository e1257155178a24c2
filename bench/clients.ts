// Sixteen clients that call one SQL function without pause: pgbench's, or our own where this machine has no pgbench.
import { spawn, spawnSync } from 'node:child_process'
import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { Client } from 'pg'

export const CLIENTS = 16
const THREADS = 2

/** Transactions per second. */
export type Measure = (call: string, seconds: number) => Promise<number>

export const hasPgbench = (): boolean => spawnSync('pgbench', ['--version']).status === 0

export function pgbenchOn(url: string, folder: string): Measure {
  const { hostname, port, username, password, pathname } = new URL(url)
  const env = {
    ...process.env,
    PGHOST: hostname,
    PGPORT: port,
    PGUSER: decodeURIComponent(username),
    PGPASSWORD: decodeURIComponent(password),
  }
  const database = pathname.slice(1)
  return async (call, seconds) => {
    const script = join(folder, 'call.sql')
    writeFileSync(script, `SELECT ${call};\n`)
    const args = ['-n', '-M', 'prepared', '-c', String(CLIENTS), '-j', String(THREADS), '-T', String(seconds)]
    const text = await output(spawn('pgbench', [...args, '-f', script, database], { env }))
    const tps = /tps = ([\d.]+)/.exec(text)?.[1]
    const failed = /number of failed transactions: (\d+)/.exec(text)?.[1] ?? '0'
    if (tps === undefined || failed !== '0') throw new Error(`pgbench did not run well:\n${text}`)
    return Number(tps)
  }
}

/** Costs more of the processor than pgbench does, so its figures are lower; a ratio of two of them still stands. */
export function ownClientsOn(url: string): Measure {
  return async (call, seconds) => {
    const clients = await Promise.all(Array.from({ length: CLIENTS }, () => connected(url)))
    const began = performance.now()
    const until = began + seconds * 1_000
    const counts = await Promise.all(clients.map((client) => callUntil(client, call, until)))
    const tookMs = performance.now() - began
    await Promise.all(clients.map((client) => client.end()))
    return (counts.reduce((sum, count) => sum + count, 0) * 1_000) / tookMs
  }
}

async function connected(url: string): Promise<Client> {
  const client = new Client(url)
  await client.connect()
  return client
}

async function callUntil(client: Client, call: string, until: number): Promise<number> {
  let done = 0
  for (; performance.now() < until; done += 1) await client.query({ name: call, text: `SELECT ${call}` })
  return done
}

function output(child: ReturnType<typeof spawn>): Promise<string> {
  let text = ''
  child.stdout?.on('data', (part: Buffer) => (text += part.toString()))
  child.stderr?.on('data', (part: Buffer) => (text += part.toString()))
  return new Promise((resolve, reject) => {
    child.once('error', reject)
    child.once('exit', (code) => (code === 0 ? resolve(text) : reject(new Error(text))))
  })
}
