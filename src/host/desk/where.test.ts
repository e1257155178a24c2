// Every button's function is found in the contract and behind it, at a line that says its name.
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { FUNCTIONS, type FunctionName } from '../../contract/functions'
import { whereabouts } from './where'

const ROOT = join(__dirname, '../../..')
const names = Object.keys(FUNCTIONS) as FunctionName[]

/** The text of `src/contract/order.ts:120`. */
function lineAt(place: string): string {
  const [path = '', line = ''] = place.split(':')
  return path === '' ? '' : (readFileSync(join(ROOT, path), 'utf8').split('\n')[Number(line) - 1] ?? '')
}

it.each(whereabouts(names))('$name', ({ name, contract, useCase }) => {
  expect(contract).toMatch(/^src\/contract\//)
  expect(lineAt(contract)).toContain(`${name}: {`)
  expect(useCase).toMatch(/^src\/usecases\//)
  expect(lineAt(useCase)).toContain(`export const ${name} = `)
})

it('is told for all of them', () => {
  expect(whereabouts(names).map(({ name }) => name)).toEqual(names)
})
