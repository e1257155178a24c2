// One run of the package on a phone: its app, its pages as they are opened, and everything it is given.
import { createLoader, type Given } from './code-loader'
import type { CompiledPackage } from './compile'
import { hostDocument, type HostElement } from './dom'
import { createFramework, type Definition, type Framework, type Instance } from './framework'
import { pagesOf } from './app-config'
import { createPageStack, parse, type OpenPage, type PageStack } from './page-stack'
import type { SetDataCount } from './set-data-count'
import type { Device, LaunchOptions, System } from './wx/system'
import { createWx } from './wx/wx'

export interface Launch {
  readonly stack: PageStack
  readonly screen: HostElement
  readonly options: LaunchOptions
  close(): void
}

export interface LaunchNeeds extends Omit<System, 'stack' | 'launch' | 'single'> {
  readonly code: CompiledPackage
  readonly device: Device
  readonly count: SetDataCount
}

/** Where a page was opened from: https://developers.weixin.qq.com/miniprogram/dev/reference/scene-list.html */
export const SCENE = { found: 1001, card: 1007, group: 1008, code: 1047, moments: 1154 } as const
export type Scene = keyof typeof SCENE

interface Package {
  readonly framework: Framework
  readonly app: Definition
  loadPage(route: string): void
}

/** A cold start at `url`. The page is on the stack when it returns; what it shows comes later. */
export function launch(needs: LaunchNeeds, url: string, scene: Scene): Launch {
  const { route, query } = parse(url, '')
  const options = { path: route, query, scene: SCENE[scene], referrerInfo: {} }
  const screen = hostDocument().createElement('wx-screen')
  hostDocument().body.appendChild(screen)
  const stack = createPageStack({
    screen,
    load: (path) => code.loadPage(path),
    create: (path, frame) => code.framework.createPage(path, frame),
    titleOf: (path) => titleOf(needs.code, path),
    opened: (page) => watchPage(needs, page),
    newNumber: needs.count.newPage,
  })
  const system: System = { ...needs, stack, launch: options, single: scene === 'moments' }
  const code = loadPackage(needs, system)
  call(code.app, 'onLaunch', options)
  call(code.app, 'onShow', options)
  stack.push(url)
  return {
    stack,
    screen,
    options,
    close() {
      stack.close()
      code.framework.close()
      hostDocument().body.removeChild(screen)
    },
  }
}

function loadPackage(needs: LaunchNeeds, system: System): Package {
  const { code, diary } = needs
  const onFault = (fault: unknown): void => void diary.faults.push(wordsOf(fault))
  const framework = createFramework(code, onFault)
  const routes = new Set(pagesOf(code.app).map(({ route }) => route))
  const app: { definition: Definition | null } = { definition: null }
  const wx = createWx(system)
  // A part's code may lie in a chunk of another file: what counts is which file WeChat is loading.
  const loading = { path: 'app' }
  const load = createLoader(code.scripts, {
    ...needs.clock.given,
    wx,
    console: quietConsole(onFault),
    App: (definition: Definition) => void (app.definition = definition),
    Page: (definition: Definition) => framework.definePage(loading.path, definition),
    Component: (definition: Definition) =>
      framework.definePart(loading.path, definition, (part) => watchPart(needs, system.stack, part)),
    getApp: () => app.definition,
    getCurrentPages: () => system.stack.pages.map(({ instance }) => instance),
  })
  load('app')
  if (!app.definition) throw new Error('app.js has not called App')
  return {
    framework,
    app: app.definition,
    loadPage(route) {
      if (!routes.has(route)) throw new Error(`page "${route}" is not found`)
      loadWithParts(code, framework, route, (path) => {
        loading.path = path
        load(path)
      })
    },
  }
}

/** A page's parts first, since it is drawn with them. */
function loadWithParts(
  code: CompiledPackage,
  framework: Framework,
  path: string,
  load: (path: string) => void,
): void {
  if (framework.isDefined(path)) return
  const underWay = new Set<string>()
  const visit = (each: string): void => {
    if (framework.isDefined(each) || underWay.has(each)) return
    underWay.add(each)
    const parts = Object.values(code.configs[each]?.usingComponents ?? {})
    parts.map((part) => parse(part.startsWith('/') ? part : `./${part}`, each).route).forEach(visit)
    load(each)
    if (!framework.isDefined(each)) throw new Error(`${each}.js has defined neither a page nor a part`)
  }
  visit(path)
}

function watchPage({ count }: LaunchNeeds, { instance, route, number, gone }: OpenPage): void {
  count.watch(instance, () => ({ route, page: number, gone }))
}

/** A part sends for itself, past its page; it counts for the page it stands on. */
function watchPart({ count }: LaunchNeeds, stack: PageStack, part: Instance): void {
  count.watch(part, () => {
    const element = (
      part as unknown as { _$: { getBackendElement(): HostElement | null } }
    )._$.getBackendElement()
    const page = stack.pages.find(({ frame }) => element && frame.contains(element)) ?? stack.pages.at(-1)
    return page ? { route: page.route, page: page.number, gone: page.gone } : null
  })
}

function titleOf({ configs, app }: CompiledPackage, path: string): string {
  return configs[path]?.navigationBarTitleText ?? app.window?.navigationBarTitleText ?? ''
}

function call(app: Definition, name: string, options: LaunchOptions): void {
  const method = app[name]
  if (typeof method === 'function')
    (method as (this: Definition, options: LaunchOptions) => void).call(app, options)
}

/** What the package complains of is a fault; what it chats is not. */
function quietConsole(onFault: (fault: unknown) => void): Given {
  const complain = (...words: unknown[]): void => onFault(`console: ${words.map(wordsOf).join(' ')}`)
  const nothing = (): void => undefined
  return {
    log: nothing,
    info: nothing,
    debug: nothing,
    group: nothing,
    groupEnd: nothing,
    warn: complain,
    error: complain,
  }
}

export function wordsOf(fault: unknown): string {
  if (fault instanceof Error) return fault.stack ?? fault.message
  return typeof fault === 'string' ? fault : JSON.stringify(fault)
}
