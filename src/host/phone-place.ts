// Which built pages a start gives out: a folder that is named, as it is, or our own, built when missing or old.
import { join, resolve } from 'node:path'

const ROOT = join(__dirname, '../..')

export function phonePlace(): { readonly folder: string; readonly buildIn: string | null } {
  const named = process.env['XIAOPU_H5_FOLDER'] ?? ''
  return named === ''
    ? { folder: join(ROOT, 'dist/h5'), buildIn: ROOT }
    : { folder: resolve(named), buildIn: null }
}
