// The random password and the port of an embedded database, written down in its folder for the owner's eyes only.
import { createHmac, randomBytes } from 'node:crypto'
import { linkSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { createServer, type AddressInfo } from 'node:net'
import { join } from 'node:path'

const PASSWORD_BYTES = 24
const OWNER_ONLY = 0o600

export interface Passwords {
  admin: string
  app: string
}

/** Two copies that start at once agree on one password: linking fails when the name is taken. */
export function passwordsOf(folder: string): Passwords {
  const file = join(folder, 'password')
  const mine = `${file}.${process.pid}`
  if (readIfThere(file) === null) {
    writeFileSync(mine, randomBytes(PASSWORD_BYTES).toString('base64url'), { mode: OWNER_ONLY })
    try {
      linkSync(mine, file)
    } catch (error) {
      if ((error as NodeJS.ErrnoException).code !== 'EEXIST') throw error
    } finally {
      rmSync(mine, { force: true })
    }
  }
  const admin = readFileSync(file, 'utf8').trim()
  return { admin, app: createHmac('sha256', admin).update('xiaopu').digest('base64url') }
}

/** The port written down, as long as it is free; else any free one. */
export async function freePort(folder: string): Promise<number> {
  const written = Number(readIfThere(join(folder, 'port')))
  if (written > 0 && (await tryPort(written)) === written) return written
  const other = await tryPort(0)
  if (other === null) throw new Error('no free port on 127.0.0.1')
  return other
}

/** Untouched when it says so already: a full disk would leave it empty. */
export function writePort(folder: string, port: number): void {
  if (Number(readIfThere(join(folder, 'port'))) === port) return
  writeFileSync(join(folder, 'port'), String(port), { mode: OWNER_ONLY })
}

function tryPort(port: number): Promise<number | null> {
  return new Promise((resolve) => {
    const probe = createServer()
    probe.once('error', () => resolve(null))
    probe.listen(port, '127.0.0.1', () => {
      const taken = (probe.address() as AddressInfo).port
      probe.close(() => resolve(taken))
    })
  })
}

function readIfThere(file: string): string | null {
  try {
    return readFileSync(file, 'utf8')
  } catch {
    return null
  }
}
