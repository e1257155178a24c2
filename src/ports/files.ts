// Pictures: kept under the digest of their bytes, so that storing twice is storing once.
import type { FileId } from '../domain/ids'

export interface Files {
  put(bytes: Uint8Array): Promise<FileId>
  get(id: FileId): Promise<Uint8Array | null>
}
