// The channel's memory: where it began, and everything that reached it since, played again at the next start.
import { appendFileSync, existsSync, readFileSync, renameSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'

export type Entry =
  | {
      readonly kind: 'request'
      readonly atMs: number
      readonly method: string
      readonly url: string
      readonly headers: Readonly<Record<string, string>>
      readonly body: string
    }
  /** Due work with what the shop answered to each notice, in order. */
  | { readonly kind: 'run'; readonly atMs: number; readonly statuses: readonly number[] }
  | { readonly kind: 'control'; readonly atMs: number; readonly name: string; readonly input: unknown }

export interface Journal {
  /** The state that the first entry was written upon; undefined for a channel that began with nothing. */
  start(): unknown
  write(entry: Entry): void
  read(): Entry[]
}

const STATE = 'channel-state.json'
const ENTRIES = 'channel.jsonl'

export function openJournal(folder: string): Journal {
  const state = join(folder, STATE)
  const path = join(folder, ENTRIES)
  return {
    start: () => (existsSync(state) ? (JSON.parse(readFileSync(state, 'utf8')) as unknown) : undefined),
    write: (entry) => appendFileSync(path, `${JSON.stringify(entry)}\n`),
    read: () => (existsSync(path) ? readFileSync(path, 'utf8').split('\n').flatMap(entryOf) : []),
  }
}

/** Lets the channel of a folder begin with a state. Throws when something has reached it before: that came upon another. */
export function beginJournal(folder: string, state: unknown): void {
  if (existsSync(join(folder, ENTRIES))) throw new Error(`the channel in ${folder} has begun before`)
  const draft = join(folder, `${STATE}.draft`)
  writeFileSync(draft, JSON.stringify(state))
  renameSync(draft, join(folder, STATE))
}

/** The last line may be half written by a process that was killed: then nobody had an answer to it either. */
function entryOf(line: string): Entry[] {
  try {
    return line === '' ? [] : [JSON.parse(line) as Entry]
  } catch {
    return []
  }
}
