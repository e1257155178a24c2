// A demo begins only where somebody means one.
import { expect, it } from '@jest/globals'
import { startMode } from './start-mode'

const DATABASE_URL = 'postgres://shop@127.0.0.1/shop'

it.each<[string, Record<string, string>, boolean]>([
  ['nothing is set', {}, true],
  ['a demo is asked for', { XIAOPU_MODE: 'demo' }, true],
  ['a demo is asked for on a named database', { XIAOPU_MODE: 'demo', DATABASE_URL }, true],
  ['production is asked for', { XIAOPU_MODE: 'production', DATABASE_URL }, false],
])('starts when %s', (_when, env, isDemo) => expect(startMode(env)).toEqual({ ok: true, isDemo }))

it.each<[string, Record<string, string>, string]>([
  ['a capital letter', { XIAOPU_MODE: 'Production', DATABASE_URL }, 'XIAOPU_MODE'],
  ['a blank', { XIAOPU_MODE: 'production ' }, 'XIAOPU_MODE'],
  ['another word', { XIAOPU_MODE: 'prod' }, 'XIAOPU_MODE'],
  ['a database, and nothing said of the mode', { DATABASE_URL }, 'DATABASE_URL'],
])('refuses %s', (_what, env, named) =>
  expect(startMode(env)).toEqual({ ok: false, problem: expect.stringMatching(`^${named} is `) }),
)
