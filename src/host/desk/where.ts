// "Where is this?": a function's entry in the contract and the use case behind it, by path and line.
import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import type { FunctionName } from '../../contract/functions'

export interface Whereabouts {
  readonly name: string
  /** `src/contract/order.ts:120`. */
  readonly contract: string
  readonly useCase: string
}

const SRC = join(__dirname, '../..')

/** Read from the sources as they are, so that it never points at what was moved. */
export function whereabouts(names: readonly FunctionName[]): Whereabouts[] {
  const contracts = linesOf('contract')
  const stories = linesOf('usecases')
  return names.map((name) => ({
    name,
    contract: find(contracts, new RegExp(`^  ${name}: \\{`)),
    useCase: find(stories, new RegExp(`^export const ${name} = `)),
  }))
}

interface Line {
  readonly path: string
  readonly number: number
  readonly text: string
}

function linesOf(room: string): Line[] {
  return readdirSync(join(SRC, room), { recursive: true, encoding: 'utf8' })
    .filter((path) => path.endsWith('.ts') && !path.endsWith('.test.ts'))
    .flatMap((path) => {
      const lines = readFileSync(join(SRC, room, path), 'utf8').split('\n')
      return lines.map((text, place) => ({ path: `src/${room}/${path}`, number: place + 1, text }))
    })
}

function find(lines: readonly Line[], start: RegExp): string {
  const line = lines.find(({ text }) => start.test(text))
  return line ? `${line.path}:${line.number}` : ''
}
