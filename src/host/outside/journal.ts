// The channel's memory: everything that ever reached it, written down first and played again at the next start.
import { appendFileSync, existsSync, readFileSync } from 'node:fs'

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
  write(entry: Entry): void
  read(): Entry[]
}

export function openJournal(path: string): Journal {
  return {
    write: (entry) => appendFileSync(path, `${JSON.stringify(entry)}\n`),
    read: () => (existsSync(path) ? readFileSync(path, 'utf8').split('\n').flatMap(entryOf) : []),
  }
}

/** The last line may be half written by a process that was killed: then nobody had an answer to it either. */
function entryOf(line: string): Entry[] {
  try {
    return line === '' ? [] : [JSON.parse(line) as Entry]
  } catch {
    return []
  }
}
