// Pictures in a folder, each under the digest of its bytes.
import { createHash, randomBytes } from 'node:crypto'
import { mkdir, open, readFile, rename, rm } from 'node:fs/promises'
import { dirname, join } from 'node:path'
import { idFrom, ID_LENGTH, isId, type FileId } from '../../domain/ids'
import type { Files } from '../../ports/files'

/** More than any picture a phone sends after shrinking it, and more than the channel takes for papers (2 MB). */
export const FILE_BYTES_MAX = 8 * 1024 * 1024
/** Folders of some hundred files stay quick everywhere. */
const FOLDER_LETTERS = 2

export function createFiles(folder: string): Files {
  const placeOf = (id: FileId) => join(folder, id.slice(0, FOLDER_LETTERS), id)
  return {
    async put(bytes) {
      if (bytes.length > FILE_BYTES_MAX) throw new Error(`a file has at most ${FILE_BYTES_MAX} bytes`)
      const id = fileIdOf(bytes)
      const place = placeOf(id)
      if (await exists(place)) return id
      // Two writers of the same bytes each have a file of their own until the end; the later name changes nothing.
      await writeWhole(place, `${place}.${randomBytes(8).toString('hex')}.part`, bytes)
      return id
    },
    async get(id) {
      // Anything else could name a place outside of the folder.
      if (!isId(id)) return null
      try {
        return await readFile(placeOf(id))
      } catch (fault) {
        if (isMissing(fault)) return null
        throw fault
      }
    },
  }
}

/** 22 letters of the SHA-256 of the bytes; a second digest makes up for bytes that base62 cannot use. */
export function fileIdOf(bytes: Uint8Array): FileId {
  const first = createHash('sha256').update(bytes).digest()
  return idFrom(Buffer.concat([first, createHash('sha256').update(first).digest()]), ID_LENGTH)
}

/** Nobody ever sees half a file: it gets its name when all of it is on the disk. */
async function writeWhole(place: string, part: string, bytes: Uint8Array): Promise<void> {
  await mkdir(dirname(place), { recursive: true })
  const handle = await open(part, 'wx')
  try {
    await handle.writeFile(bytes)
    await handle.sync()
  } catch (fault) {
    await handle.close()
    await rm(part, { force: true })
    throw fault
  }
  await handle.close()
  await rename(part, place)
}

async function exists(place: string): Promise<boolean> {
  try {
    await (await open(place, 'r')).close()
    return true
  } catch (fault) {
    if (isMissing(fault)) return false
    throw fault
  }
}

function isMissing(fault: unknown): boolean {
  return typeof fault === 'object' && fault !== null && 'code' in fault && fault.code === 'ENOENT'
}
