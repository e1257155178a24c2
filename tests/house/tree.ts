// The project's own files, read from disk: what is built, installed or run is left out.
import { readdirSync, readFileSync } from 'node:fs'
import { join, relative } from 'node:path'

export const ROOT = join(__dirname, '../..')
const NOT_OURS = ['node_modules', 'dist', '.git', '.xiaopu', 'coverage']

/** Paths relative to the root with forward slashes, sorted. */
export function filesBelow(folder: string): string[] {
  const found: string[] = []
  const walk = (path: string): void => {
    for (const entry of readdirSync(path, { withFileTypes: true })) {
      if (NOT_OURS.includes(entry.name)) continue
      const inside = join(path, entry.name)
      if (entry.isDirectory()) walk(inside)
      else if (entry.isFile()) found.push(relative(ROOT, inside).split('\\').join('/'))
    }
  }
  walk(join(ROOT, folder))
  return found.sort()
}

export const textOf = (path: string): string => readFileSync(join(ROOT, path), 'utf8')
