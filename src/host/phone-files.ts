// The built pages of the phone, read whole into memory: what is given out is never half of a build, nor anything beside it.
import { readdirSync, readFileSync, statSync } from 'node:fs'
import { extname, join } from 'node:path'

interface PhoneFile {
  readonly bytes: Uint8Array<ArrayBuffer>
  readonly headers: Readonly<Record<string, string>>
}

/** By the path in the address: `/index.html`, `/js/app.1f2e3d4c.js`. */
export type PhoneFiles = ReadonlyMap<string, PhoneFile>

export const FRONT = 'index.html'
const FILES_MAX = 2_000
const BYTES_MAX = 64 * 1024 * 1024
const YEAR_SECONDS = 31_536_000
/** A name that changes with its content: `app.1f2e3d4c.js`. */
const HASHED = /\.[0-9a-f]{8,32}\.\w+$/
const CONTENT_TYPES: Readonly<Record<string, string>> = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.json': 'application/json; charset=utf-8',
  '.txt': 'text/plain; charset=utf-8',
  '.svg': 'image/svg+xml',
  '.png': 'image/png',
  '.jpg': 'image/jpeg',
  '.jpeg': 'image/jpeg',
  '.gif': 'image/gif',
  '.webp': 'image/webp',
  '.ico': 'image/x-icon',
  '.woff2': 'font/woff2',
  '.woff': 'font/woff',
}

/** Null when there is no front page, or when it names a script or a style that is not there. */
export function readPhoneFiles(folder: string): PhoneFiles | null {
  if (frontMadeAtMs(folder) === null) return null
  const files = new Map<string, PhoneFile>()
  let bytesLeft = BYTES_MAX
  // Links are not followed: `isFile` is false for them.
  for (const entry of readdirSync(folder, { withFileTypes: true, recursive: true })) {
    if (!entry.isFile()) continue
    const place = join(entry.parentPath, entry.name)
    const bytes = new Uint8Array(readFileSync(place))
    bytesLeft -= bytes.length
    if (bytesLeft < 0 || files.size === FILES_MAX)
      throw new Error(`more lies in ${folder} than a phone needs`)
    files.set(pathOf(folder, place), { bytes, headers: headersOf(entry.name) })
  }
  return isWhole(files) ? files : null
}

/** When the front page was written, or null when there is none. */
export function frontMadeAtMs(folder: string): number | null {
  return statSync(join(folder, FRONT), { throwIfNoEntry: false })?.mtimeMs ?? null
}

export function answerFile(files: PhoneFiles, path: string): Response | null {
  const file = files.get(path === '/' ? `/${FRONT}` : path)
  return file ? new Response(file.bytes, { headers: file.headers }) : null
}

function pathOf(folder: string, place: string): string {
  return place.slice(folder.length).replaceAll('\\', '/')
}

function headersOf(name: string): Record<string, string> {
  return {
    'Content-Type': CONTENT_TYPES[extname(name).toLowerCase()] ?? 'application/octet-stream',
    'Cache-Control': HASHED.test(name) ? `public, max-age=${YEAR_SECONDS}, immutable` : 'no-cache',
  }
}

function isWhole(files: PhoneFiles): boolean {
  const front = new TextDecoder().decode(files.get(`/${FRONT}`)?.bytes)
  const named = [...front.matchAll(/(?:src|href)="(\/[^"?#]+)/g)].map(([, path = '']) => path)
  return named.every((path) => files.has(path))
}
