// Files: kept once under the digest of their bytes, whole or not at all, and never outside of the folder.
import { mkdtemp, readdir, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { isId, type FileId } from '../../domain/ids'
import { createFiles, FILE_BYTES_MAX, fileIdOf } from './files'

const PICTURE = Uint8Array.from([0xff, 0xd8, 0xff, 0, 10, 13])
let folder: string

beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'files-'))
})
afterEach(() => rm(folder, { recursive: true }))

const kept = async () =>
  (await readdir(folder, { recursive: true, withFileTypes: true })).filter((each) => each.isFile())

it('keeps bytes under an id of their own, once', async () => {
  const files = createFiles(folder)
  const id = await files.put(PICTURE)
  expect(isId(id)).toBe(true)
  expect(await files.put(PICTURE)).toBe(id)
  expect(await files.put(Uint8Array.from([1]))).not.toBe(id)
  expect(await kept()).toHaveLength(2)
  expect(Uint8Array.from((await createFiles(folder).get(id)) ?? [])).toEqual(PICTURE)
})

it('takes the same bytes from two people at once', async () => {
  const files = createFiles(folder)
  const ids = await Promise.all([files.put(PICTURE), files.put(PICTURE), createFiles(folder).put(PICTURE)])
  expect(new Set(ids).size).toBe(1)
  expect(await kept()).toHaveLength(1)
})

it('answers nothing for an unknown id and for a path', async () => {
  const files = createFiles(folder)
  await writeFile(join(folder, 'secret'), 'x')
  expect(await files.get(fileIdOf(PICTURE))).toBeNull()
  for (const path of ['../secret', 'secret', '', '/etc/passwd'])
    expect(await files.get(path as FileId)).toBeNull()
})

it('refuses what is too large, and leaves nothing behind', async () => {
  await expect(createFiles(folder).put(new Uint8Array(FILE_BYTES_MAX + 1))).rejects.toThrow('at most')
  expect(await kept()).toHaveLength(0)
})
