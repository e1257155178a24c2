// The built WeChat package as it lies on the disk: every file by its path, and how large each package of it is.
import { readdirSync, readFileSync, statSync } from 'node:fs'
import { join } from 'node:path'
import type { AppConfig } from './app-config'

export const ROOT = join(__dirname, '../../..')
export const PACKAGE_FOLDER = join(ROOT, 'dist/weapp')

export interface PackageFile {
  /** From the package's root, with `/`. */
  readonly path: string
  readonly bytes: number
  /** Empty for what is not text. */
  readonly text: string
}

const TEXT = /\.(js|json|wxml|wxs|wxss|txt)$/

export function readPackage(folder = PACKAGE_FOLDER): PackageFile[] {
  const names = readdirSync(folder, { recursive: true, encoding: 'utf8' })
  return names
    .map((name) => ({ path: name.replaceAll('\\', '/'), full: join(folder, name) }))
    .filter(({ full }) => statSync(full).isFile())
    .map(({ path, full }) => {
      const bytes = readFileSync(full)
      return { path, bytes: bytes.length, text: TEXT.test(path) ? bytes.toString('utf8') : '' }
    })
    .sort((a, b) => (a.path < b.path ? -1 : 1))
}

export function appConfigOf(files: readonly PackageFile[]): AppConfig {
  const app = files.find(({ path }) => path === 'app.json')
  if (!app) throw new Error('the package has no app.json')
  return JSON.parse(app.text) as AppConfig
}

/** Raw bytes of the main package and of each subpackage, by root. */
export function sizesOf(files: readonly PackageFile[]): Map<string, number> {
  const roots = (appConfigOf(files).subPackages ?? []).map(({ root }) => root.replace(/\/$/, ''))
  const sizes = new Map(['', ...roots].map((root) => [root, 0]))
  for (const { path, bytes } of files) {
    const root = roots.find((each) => path.startsWith(`${each}/`)) ?? ''
    sizes.set(root, (sizes.get(root) ?? 0) + bytes)
  }
  return sizes
}
