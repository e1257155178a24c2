// A first start that was killed half-way is done again; a folder with something else in it is not touched.
import { spawnSync } from 'node:child_process'
import { existsSync, mkdirSync, mkdtempSync, readFileSync, readdirSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { serverBinaries } from './binaries'
import { initialise } from './initialise'
import { placeOf, type Place } from './place'
import { removeDatabase } from './remove-database'

jest.setTimeout(60_000)

let folder: string
let place: Place
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), `xiaopu-test-${process.pid}-`))
  place = placeOf(folder)
})
afterEach(() => removeDatabase(folder))

it('removes the half of a process that is gone, keeps that of a living one, and makes a whole', async () => {
  const gone = spawnSync(process.execPath, ['-e', '']).pid
  mkdirSync(join(place.home, `data.half-${gone}`))
  mkdirSync(join(place.home, `data.half-${process.ppid}`))
  await initialise(place, serverBinaries(place), 'secret', true)
  expect(existsSync(join(place.data, 'PG_VERSION'))).toBe(true)
  expect(readdirSync(place.home).filter((name) => name.startsWith('data.half'))).toEqual([
    `data.half-${process.ppid}`,
  ])
  expect(readFileSync(join(place.data, 'pg_hba.conf'), 'utf8')).not.toMatch(/^[^#].*trust/m)
})

it('refuses a folder that holds something else', async () => {
  mkdirSync(place.data)
  writeFileSync(join(place.data, 'letters.txt'), 'dear')
  await expect(initialise(place, serverBinaries(place), 'secret', true)).rejects.toThrow('move it away')
  expect(readdirSync(place.data)).toEqual(['letters.txt'])
})
