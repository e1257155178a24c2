// Photos of papers as files: their bytes are sealed before they are kept, and opened only for the one who needs them.
import { asciiFromBytes, bytesFromAscii } from '../../domain/base64'
import type { FileId } from '../../domain/ids'
import type { World } from '../../ports/world'

type Tools = Pick<World, 'vault' | 'files'>

/** Such a file is no picture to anybody who gets hold of it, the picture server included. */
export async function keepPaper({ vault, files }: Tools, sealedKey: string, base64: string): Promise<FileId> {
  const sealed = await vault.seal(sealedKey, { paper: base64 })
  return files.put(bytesFromAscii(sealed['paper'] ?? ''))
}

/** The photo as base64. Rejects for a file that is missing, or sealed with another person's key. */
export async function openPaper({ vault, files }: Tools, sealedKey: string, fileId: string): Promise<string> {
  const bytes = await files.get(fileId as FileId)
  if (!bytes) throw new Error('a paper is missing')
  const opened = await vault.open(sealedKey, { paper: asciiFromBytes(bytes) })
  return opened['paper'] ?? ''
}

/** Opening them is the only proof that two different photos are there and are this person's own. */
export async function areOwnPapers(
  tools: Tools,
  sealedKey: string,
  [front, back]: readonly [string, string],
): Promise<boolean> {
  if (front === back) return false
  try {
    await openPaper(tools, sealedKey, front)
    await openPaper(tools, sealedKey, back)
    return true
  } catch {
    return false
  }
}
