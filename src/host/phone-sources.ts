// What the phone's pages are built from, and whether a build is newer than all of it.
import { existsSync, readdirSync, statSync } from 'node:fs'
import { join } from 'node:path'
import { frontMadeAtMs } from './phone-files'

const ENTRANCE = /^(app\.|index\.html$)/
const ROOMS = ['pages', 'components', 'client', 'contract', 'domain']
const BESIDE = ['config', 'package-lock.json', 'babel.config.js']
const TEST = /\.test\.tsx?$/

/** False also when nothing is built. */
export function isFresh(root: string, folder: string): boolean {
  const madeAtMs = frontMadeAtMs(folder)
  return madeAtMs !== null && madeAtMs >= newestSourceMs(root)
}

function newestSourceMs(root: string): number {
  const src = join(root, 'src')
  const entrance = existsSync(src) ? readdirSync(src).filter((name) => ENTRANCE.test(name)) : []
  const places = [
    ...[...entrance, ...ROOMS].map((name) => join(src, name)),
    ...BESIDE.map((name) => join(root, name)),
  ]
  return Math.max(0, ...places.flatMap(changedAtMs))
}

function changedAtMs(place: string): number[] {
  const found = statSync(place, { throwIfNoEntry: false })
  if (!found) return []
  if (!found.isDirectory()) return [found.mtimeMs]
  return readdirSync(place, { withFileTypes: true, recursive: true })
    .filter((entry) => entry.isFile() && !TEST.test(entry.name))
    .map((entry) => statSync(join(entry.parentPath, entry.name)).mtimeMs)
}
