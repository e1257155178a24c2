// Every face a page can show has a sentence at the desk, and no sentence names a button that is gone.
import { existsSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { FACES, GENERIC_FACES, type PageName } from '../../src/client/faces'
import { captionOf, CAPTIONS } from '../../src/host/desk/screen/captions'
import { ROOT, textOf } from '../house/tree'
import { pagesOf, type AppConfig } from '../package/host/app-config'

const SENTENCE_CHARACTERS_MAX = 110
const HAN = /\p{Script=Han}+/gu
const ON_THE_DESK = ['src/host/desk/screen/chats.tsx', 'src/host/outside/pages/cashier.ts']
/** Where one comes from to a page that cannot be shown, whichever it is. */
const ANYWHERE = ['src/components/unreached.tsx']

Object.assign(globalThis, { defineAppConfig: (config: unknown) => config })
const { default: app } = jest.requireActual<{ default: AppConfig }>('../../src/app.config')
const LISTED = pagesOf(app).map(({ route }) => route.replace(/^pages\/(.+)\/index$/, '$1'))

const folderOf = (page: string): string => `src/pages/${page}`

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

function filesFor(page: string): readonly string[] {
  if (page === 'any') return ANYWHERE
  return page === 'desk' ? ON_THE_DESK : [...sourcesOf(`${folderOf(page)}/index.tsx`)]
}

/** As it is read on the screen: at the start of a text and up to where its letters end. */
function isSaid(words: string, files: readonly string[]): boolean {
  const text = new RegExp(`(['"\`>}]|\\n +)${words}(?!\\p{Script=Han})`, 'u')
  return files.some((path) => text.test(textOf(path)))
}

it('has faces for the pages of the app, and for no others', () => {
  expect(Object.keys(FACES).sort()).toEqual([...LISTED].sort())
})

describe.each(Object.keys(FACES) as PageName[])('%s', (page) => {
  it('has a sentence of its own for each of its faces, and no other', () => {
    expect(Object.keys(CAPTIONS[page] ?? {}).sort()).toEqual([...FACES[page]].sort())
  })

  it('tells its own name and face, and only that', () => {
    const told = [...textOf(`${folderOf(page)}/index.tsx`).matchAll(/usePageFace\('([^']+)'/g)]
    expect([...new Set(told.map(([, name]) => name))]).toEqual([page])
  })
})

it('has a sentence for what every page shows while it has no face', () => {
  for (const face of GENERIC_FACES) expect(captionOf('start/home', face)).toBeTruthy()
})

describe.each(Object.entries(CAPTIONS))('the sentences of %s', (page, sentences) => {
  it('are short and whole', () => {
    const bad = Object.values(sentences).filter(
      (sentence) => !/^[A-Z].+[.]$/.test(sentence) || sentence.length > SENTENCE_CHARACTERS_MAX,
    )
    expect(bad).toEqual([])
  })

  it('name buttons as they are written there', () => {
    const named = Object.values(sentences).flatMap((sentence) => sentence.match(HAN) ?? [])
    const files = filesFor(page)
    expect([...new Set(named)].filter((words) => !isSaid(words, files))).toEqual([])
  })
})
