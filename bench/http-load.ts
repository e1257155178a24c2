// Sixteen buyers over kept connections, each placing one order after the other through the real server.
import { fork, type ChildProcess } from 'node:child_process'
import { Agent, request } from 'node:http'
import { join } from 'node:path'
import { ID_LENGTH } from '../src/domain/ids'
import { CLIENTS } from './clients'
import { FIRST_SKUS, orderFrom, SHOPS } from './order'
import { newId, type Buyer } from './people'

export interface Shop {
  readonly port: number
  close(): void
}

export function startShop(url: string, folder: string): Promise<Shop> {
  const child = fork(join(__dirname, 'http-server.ts'), [], {
    env: { ...process.env, BENCH_DATABASE_URL: url, BENCH_FOLDER: folder },
    execArgv: ['--import', 'tsx'],
  })
  return new Promise((resolve, reject) => {
    child.once('error', reject)
    child.once('exit', () => reject(new Error('the shop did not start')))
    child.once('message', (message) => resolve({ ...(message as { port: number }), close: () => end(child) }))
  })
}

function end(child: ChildProcess): void {
  child.removeAllListeners('exit')
  child.disconnect()
}

/** Orders per second; every one of them must be placed. */
export async function placeOrders(
  { port }: Shop,
  buyers: readonly Buyer[],
  seconds: number,
): Promise<number> {
  const agent = new Agent({ keepAlive: true, maxSockets: CLIENTS })
  const began = performance.now()
  const until = began + seconds * 1_000
  const counts = await Promise.all(
    Array.from({ length: CLIENTS }, async (_, client) => {
      let done = 0
      for (; performance.now() < until; done += 1) {
        const buyer = buyers[(client + done * CLIENTS) % buyers.length]
        if (buyer) await placeOne(agent, port, buyer)
      }
      return done
    }),
  )
  const tookMs = performance.now() - began
  agent.destroy()
  return (counts.reduce((sum, count) => sum + count, 0) * 1_000) / tookMs
}

function placeOne(agent: Agent, port: number, { token }: Buyer): Promise<void> {
  const ids = { shop: 1 + chance(SHOPS), sku: 1 + chance(FIRST_SKUS) }
  const { name, key, input } = orderFrom({ ...ids, orderId: newId(ID_LENGTH), key: newId(ID_LENGTH) })
  const body = Buffer.from(JSON.stringify(input))
  const headers = {
    'content-type': 'application/json',
    'content-length': body.length,
    authorization: `Bearer ${token}`,
    'idempotency-key': key,
  }
  return new Promise((resolve, reject) => {
    const asked = request({ agent, port, host: '127.0.0.1', method: 'POST', path: `/api/${name}`, headers })
    asked.once('error', reject)
    asked.once('response', (answer) => {
      let text = ''
      answer.on('data', (part: Buffer) => (text += part.toString()))
      answer.once('end', () => (answer.statusCode === 200 ? resolve() : reject(new Error(text))))
    })
    asked.end(body)
  })
}

const chance = (below: number): number => Math.floor(Math.random() * below)
