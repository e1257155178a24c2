// Where the words that a finger taps stand in the sources: of the phone's pages, of the desk's chats, and of the cashier.
import { existsSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { ROOT, textOf } from '../house/tree'

const ON_THE_DESK = ['src/host/desk/screen/chats.tsx', 'src/host/outside/pages/cashier.ts']
/** Where one comes from to a page that cannot be shown, whichever it is. */
const ANYWHERE = ['src/components/unreached.tsx']

export const folderOf = (page: string): string => `src/pages/${page}`

/** The file and, below it, all of the pages and the kit that it is made of. */
function sourcesOf(path: string, known = new Set<string>()): Set<string> {
  if (known.has(path)) return known
  known.add(path)
  for (const [, from = ''] of textOf(path).matchAll(/from '(\.[^']+)'/g)) {
    const file = join(dirname(path), from).split('\\').join('/')
    const found = [`${file}.tsx`, `${file}.ts`].find((one) => existsSync(join(ROOT, one)))
    if (found && /^src\/(pages|components)\//.test(found)) sourcesOf(found, known)
  }
  return known
}

/** Of a page, or of what stands beside all of them: `any`, `desk`. */
export function filesFor(page: string): readonly string[] {
  if (page === 'any') return ANYWHERE
  return page === 'desk' ? ON_THE_DESK : [...sourcesOf(`${folderOf(page)}/index.tsx`)]
}

/** As it is read on the screen: at the start of a text and up to where its letters end. */
export function isSaid(words: string, files: readonly string[]): boolean {
  const text = new RegExp(`(['"\`>}]|\\n +)${words}(?!\\p{Script=Han})`, 'u')
  return files.some((path) => text.test(textOf(path)))
}
