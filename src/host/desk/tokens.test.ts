// The desk has every colour of the phone, by day and by night, as the phone's own sheet writes them.
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { deskTokens } from './tokens'

const sheet = readFileSync(join(__dirname, '../../app.scss'), 'utf8')
const DARK = '@media (prefers-color-scheme: dark)'

/** `name: value` of every colour in a text. */
const coloursIn = (text: string): string[] => text.match(/--[\w-]+:\s*#\w+/g) ?? []

function halves(text: string): readonly [string, string] {
  const [day = '', night = ''] = text.split(DARK)
  return [day, night]
}

it.each([
  ['by day', 0],
  ['by night', 1],
] as const)('%s', (_when, half) => {
  const own = coloursIn(halves(sheet)[half])
  expect(own.length).toBeGreaterThan(20)
  expect(coloursIn(halves(deskTokens())[half])).toEqual(own)
})

it('has the same names by night as by day', () => {
  const [day, night] = halves(deskTokens()).map((half) =>
    coloursIn(half).map((colour) => colour.split(':')[0]),
  )
  expect(night).toEqual(day)
})
