// Telling a living server from a pid file whose number has passed to somebody else.
import { spawnSync } from 'node:child_process'
import { existsSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { clearStalePidFile, isAlive, readPostmaster } from './postmaster'

// Other systems don't tell whose number it is; there the file is believed.
const onLinux = process.platform === 'linux' ? it : it.skip
const data = mkdtempSync(join(tmpdir(), 'xiaopu-pid-'))
const file = join(data, 'postmaster.pid')
const writePid = (pid: number) =>
  writeFileSync(file, `${pid}\n${data}\n1\n5432\n\n127.0.0.1\n 1 1\nready   \n`)
afterAll(() => rmSync(data, { recursive: true }))

it('finds nobody where there is no file', () => {
  rmSync(file, { force: true })
  expect(readPostmaster(data)).toBeNull()
})

onLinux('does not take another process for the server, and clears the file that names it', () => {
  writePid(process.pid)
  expect(readPostmaster(data)).toBeNull()
  clearStalePidFile(data)
  expect(existsSync(file)).toBe(false)
})

it('leaves the file of a process that is gone to PostgreSQL, which looks closer', () => {
  const { pid } = spawnSync(process.execPath, ['-e', ''])
  writePid(pid)
  expect(isAlive(pid)).toBe(false)
  expect(readPostmaster(data)).toBeNull()
  clearStalePidFile(data)
  expect(existsSync(file)).toBe(true)
})
