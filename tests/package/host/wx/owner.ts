// `wx` where the owner has a hand: the album, the scanner, the address book, and the files they leave.
import { asking, type Api } from './asking'
import { Cancelled, type System } from './system'

export function ownerApis(system: System): Record<string, Api | unknown> {
  const { files } = system
  const read = (path: unknown, encoding?: unknown): unknown => {
    const base64 = files.get(String(path))
    if (base64 === undefined) throw new Error(`no such file or directory, open ${String(path)}`)
    return encoding === 'base64' ? base64 : bytesOf(base64).buffer
  }
  return {
    getFileSystemManager: () => ({
      readFileSync: read,
      ...asking(system, { readFile: ({ filePath, encoding }) => ({ data: read(filePath, encoding) }) }),
    }),
    ...asking(system, {
      chooseMedia: () => ({ type: 'image', tempFiles: [taken(system)] }),
      compressImage: ({ src }) => ({ tempFilePath: String(src) }),
      getImageInfo: ({ src }) => ({
        path: String(src),
        width: 800,
        height: 800,
        type: 'jpeg',
        orientation: 'up',
      }),
      scanCode: () => ({ ...(system.takeAnswer('scanCode') ?? cancelled()), scanType: 'QR_CODE' }),
      chooseAddress: () => ({ ...(system.takeAnswer('chooseAddress') ?? cancelled()) }),
    }),
  }
}

function taken(system: System) {
  const { base64 } = system.takeAnswer('chooseMedia') ?? cancelled()
  const tempFilePath = `wxfile://tmp_${system.files.size}.jpg`
  system.files.set(tempFilePath, base64)
  return { tempFilePath, size: bytesOf(base64).length, fileType: 'image', thumbTempFilePath: '' }
}

function cancelled(): never {
  throw new Cancelled()
}

const bytesOf = (base64: string): Uint8Array<ArrayBuffer> =>
  Uint8Array.from(globalThis.atob(base64), (letter) => letter.charCodeAt(0))
