// The password is made once, and the port is kept while nobody else has it.
import { mkdtempSync, rmSync, statSync } from 'node:fs'
import { createServer } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { freePort, passwordsOf, writePort } from './secrets'

let folder: string
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'xiaopu-secrets-'))
})
afterEach(() => rmSync(folder, { recursive: true }))

it('makes a password of its own for each folder, once, and one for the application that does not tell it', () => {
  const first = passwordsOf(folder)
  expect(passwordsOf(folder)).toEqual(first)
  expect(first.admin).toHaveLength(32)
  expect(first.app).not.toContain(first.admin)
  expect(statSync(join(folder, 'password')).mode & 0o777).toBe(0o600)
})

it('uses the written port until somebody else listens there', async () => {
  const port = await freePort(folder)
  writePort(folder, port)
  expect(await freePort(folder)).toBe(port)
  const other = createServer()
  await new Promise<void>((resolve) => other.listen(port, '127.0.0.1', resolve))
  expect(await freePort(folder)).not.toBe(port)
  await new Promise((resolve) => other.close(resolve))
})
