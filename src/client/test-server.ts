// A server for tests of the door: answers what it is told to, keeps each write's key, and can fall silent before or after.
import type { Call } from './platform'

export type Silence = 'before' | 'after'

export interface TestServer {
  call(asked: Call): Promise<unknown>
  /** What arrived, in order. */
  readonly asked: Call[]
  /** Names of writes that were carried out, each key once. */
  readonly done: string[]
  /** For the next calls, one after the other; then it answers again. */
  silent(...silences: Silence[]): void
  refuse(name: string, code: string): void
}

export function createTestServer(): TestServer {
  const asked: Call[] = []
  const done: string[] = []
  const answers = new Map<string, unknown>()
  const refusals = new Map<string, string>()
  let silences: Silence[] = []
  const carryOut = ({ name, key }: Call): unknown => {
    const code = refusals.get(name)
    if (code !== undefined) return { ok: false, code, sentence: '不行。', details: {}, now: 1 }
    if (key === null) return { ok: true, value: name, now: 1 }
    if (!answers.has(key)) {
      done.push(name)
      answers.set(key, { ok: true, value: { token: `token-${done.length}` }, now: 1 })
    }
    return answers.get(key)
  }
  return {
    asked,
    done,
    silent: (...next) => void (silences = next),
    refuse: (name, code) => void refusals.set(name, code),
    call(call) {
      asked.push(call)
      const silence = silences.shift()
      if (silence === 'before') return Promise.reject(new Error('offline'))
      const answer = carryOut(call)
      return silence === 'after' ? Promise.reject(new Error('lost')) : Promise.resolve(answer)
    },
  }
}
