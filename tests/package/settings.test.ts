// The package's settings files fit WeChat's own schemas, and those would notice a mistake.
import Ajv from 'ajv'
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { pagesOf } from './host/app-config'
import { appConfigOf, readPackage, ROOT } from './host/package-files'

type Schema = 'app' | 'page' | 'project-config' | 'sitemap' | 'theme'

const ajv = new Ajv({ strict: false, allErrors: true })
const read = (path: string): unknown => JSON.parse(readFileSync(path, 'utf8'))

/** Every complaint, by place. */
function wrongIn(schema: Schema, value: unknown): string[] {
  const key = `of ${schema}`
  if (!ajv.getSchema(key)) ajv.addSchema(read(join(__dirname, `schemas/${schema}.json`)) as object, key)
  ajv.validate(key, value)
  return (ajv.errors ?? []).map(
    ({ instancePath, message, params }) => `${instancePath} ${message} ${JSON.stringify(params)}`,
  )
}

const files = readPackage()
const built = (path: string): unknown => JSON.parse(files.find((file) => file.path === path)?.text ?? 'null')

it('app.json', () => {
  expect(wrongIn('app', built('app.json'))).toEqual([])
  expect(wrongIn('app', { ...appConfigOf(files), subPackage: [] })).toHaveLength(1)
  expect(wrongIn('app', { pages: 'pages/a/index' })).toHaveLength(1)
})

it('every page’s json', () => {
  for (const { route } of pagesOf(appConfigOf(files)))
    expect({ route, wrong: wrongIn('page', built(`${route}.json`)) }).toEqual({ route, wrong: [] })
  expect(wrongIn('page', { navigationBarTitle: '小铺' })).toHaveLength(1)
})

it('project.config.json, as it lies here and as it is sent', () => {
  expect(wrongIn('project-config', read(join(ROOT, 'project.config.json')))).toEqual([])
  expect(wrongIn('project-config', built('project.config.json'))).toEqual([])
  expect(wrongIn('project-config', { setting: { es6: 'no' } })).not.toEqual([])
})

it('theme.json names every colour that app.json and the pages ask for, in light and in dark', () => {
  const { themeLocation } = built('app.json') as { themeLocation?: string }
  const themes = built(themeLocation ?? '') as { light: object; dark: object } | null
  if (themes) expect(wrongIn('theme', themes)).toEqual([])
  const json = files.filter(({ path }) => path.endsWith('.json')).map(({ text }) => text)
  const asked = json.flatMap((text) => [...text.matchAll(/"@(\w+)"/g)].map((found) => found[1] ?? ''))
  for (const name of new Set(asked))
    expect({ name, light: name in (themes?.light ?? {}), dark: name in (themes?.dark ?? {}) }).toEqual({
      name,
      light: true,
      dark: true,
    })
})

it('a sitemap, where there is one', () => {
  const { sitemapLocation } = built('app.json') as { sitemapLocation?: string }
  if (sitemapLocation !== undefined) expect(wrongIn('sitemap', built(sitemapLocation))).toEqual([])
  expect(wrongIn('sitemap', { rules: [{ action: 'forbid' }] })).not.toEqual([])
})
