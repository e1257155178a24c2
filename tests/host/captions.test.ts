// Every face a page can show has a sentence at the desk, and no sentence names a button that is gone.
import { FACES, GENERIC_FACES, type PageName } from '../../src/client/faces'
import { captionOf, CAPTIONS } from '../../src/host/desk/screen/captions'
import { textOf } from '../house/tree'
import { pagesOf, type AppConfig } from '../package/host/app-config'
import { filesFor, folderOf, isSaid } from './words-on-screens'

const SENTENCE_CHARACTERS_MAX = 110
const HAN = /\p{Script=Han}+/gu
Object.assign(globalThis, { defineAppConfig: (config: unknown) => config })
const { default: app } = jest.requireActual<{ default: AppConfig }>('../../src/app.config')
const LISTED = pagesOf(app).map(({ route }) => route.replace(/^pages\/(.+)\/index$/, '$1'))

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
