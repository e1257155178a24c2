// Turns a built package into plain data that a phone can run, in this process or sent into a browser.
import { TmplGroup } from 'glass-easel-template-compiler'
import type { AppConfig } from './app-config'
import { appConfigOf, type PackageFile } from './package-files'
import { unseenIn } from './unseen'

export interface PageOrPartConfig {
  readonly component?: boolean
  readonly usingComponents?: Readonly<Record<string, string>>
  readonly navigationBarTitleText?: string
  readonly enableShareAppMessage?: boolean
  readonly enableShareTimeline?: boolean
}

export interface CompiledPackage {
  readonly app: AppConfig
  /** Source of an expression: all templates by path. */
  readonly templates: string
  readonly templatePaths: readonly string[]
  /** By path without suffix. */
  readonly scripts: Readonly<Record<string, string>>
  readonly configs: Readonly<Record<string, PageOrPartConfig>>
  readonly styles: Readonly<Record<string, string>>
  /** Selectors of what the style sheets keep off the screen. */
  readonly unseen: string
  /** The platform's own tags that the templates use. */
  readonly tags: readonly string[]
}

/** Warnings are left out: Taro's own templates have some that WeChat takes. */
interface TemplateFault {
  readonly isError: boolean
  readonly message: string
  readonly startLine: number
}

const NOT_A_TAG = new Set(['block', 'template', 'import', 'include', 'wxs', 'slot'])

/** Throws with every place of a template that the compiler finds wrong. */
export function compilePackage(files: readonly PackageFile[]): CompiledPackage {
  const group = new TmplGroup()
  const faults: string[] = []
  const templates = textsOf(files, '.wxml')
  for (const [path, text] of Object.entries(templates)) {
    const found = group.addTmpl(path, text) as TemplateFault[]
    const wrong = found.filter(({ isError }) => isError)
    faults.push(...wrong.map(({ message, startLine }) => `${path}:${startLine + 1} ${message}`))
  }
  if (faults.length > 0) throw new Error(`templates are wrong:\n${faults.join('\n')}`)
  for (const [path, text] of Object.entries(textsOf(files, '.wxs'))) group.addScript(path, text)
  const source = group.getTmplGenObjectGroups()
  group.free()
  const styles = textsOf(files, '.wxss')
  const configs = Object.entries(textsOf(files, '.json')).filter(([path]) => path in templates)
  return {
    app: appConfigOf(files),
    templates: source,
    templatePaths: Object.keys(templates),
    scripts: textsOf(files, '.js'),
    configs: Object.fromEntries(configs.map(([path, text]) => [path, JSON.parse(text) as PageOrPartConfig])),
    styles,
    unseen: unseenIn(Object.values(styles)),
    tags: tagsOf(Object.values(templates)),
  }
}

function textsOf(files: readonly PackageFile[], suffix: string): Record<string, string> {
  const found = files.filter(({ path }) => path.endsWith(suffix))
  return Object.fromEntries(found.map(({ path, text }) => [path.slice(0, -suffix.length), text]))
}

/** Tags of parts are among them; where one is used by a page, the page's own entry wins. */
function tagsOf(templates: readonly string[]): string[] {
  const tags = templates.flatMap((text) =>
    [...text.matchAll(/<([a-z][a-z0-9-]*)/g)].map((found) => found[1] ?? ''),
  )
  return [...new Set(tags)].filter((tag) => !NOT_A_TAG.has(tag))
}
