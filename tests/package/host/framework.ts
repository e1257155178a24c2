// WeChat's own component framework, loaded with one package: its templates, its parts, and a root for every page.
import * as glassEasel from 'glass-easel'
import { MiniProgramEnv } from 'glass-easel-miniprogram-adapter'
import type { CompiledPackage } from './compile'
import { hostDocument, type HostElement } from './dom'

/** A page or part as the package's code sees it (`this`). */
export interface Instance {
  setData(data: Readonly<Record<string, unknown>>, done?: () => void): void
  createSelectorQuery(): unknown
  createIntersectionObserver(options?: unknown): unknown
  readonly is: string
  [name: string]: unknown
}

export type Definition = Readonly<Record<string, unknown>>

export interface Framework {
  definePage(path: string, definition: Definition): void
  /** `made` is told of every instance before its first data. */
  definePart(path: string, definition: Definition, made: (instance: Instance) => void): void
  isDefined(path: string): boolean
  /** Draws a page into `frame`; it lives from `attach` to `release`. */
  createPage(path: string, frame: HostElement): FrameworkPage
  close(): void
}

export interface FrameworkPage {
  readonly instance: Instance
  readonly root: glassEasel.Element
  attach(): void
  release(): void
}

type CodeSpace = ReturnType<MiniProgramEnv['createCodeSpace']>
type TemplateGroups = Record<string, glassEasel.template.ComponentTemplate['content']>

/** `onFault` is told of every throw in the package's handlers and of what the framework warns of. */
export function createFramework(code: CompiledPackage, onFault: (fault: unknown) => void): Framework {
  const env = new MiniProgramEnv()
  const space = env.createCodeSpace('', true)
  const backend = env.associateBackend(new glassEasel.CurrentWindowBackendContext())
  loadTemplates(space, code)
  const parts = new Set(
    Object.values(code.configs).flatMap(({ usingComponents = {} }) => Object.keys(usingComponents)),
  )
  const own = code.tags.filter((tag) => !parts.has(tag))
  for (const tag of own) space.getComponentSpace().setGlobalUsingComponent(tag, `wx-${tag}`)
  for (const [path, config] of Object.entries(code.configs))
    space.addComponentStaticConfig(path, config as Parameters<typeof space.addComponentStaticConfig>[1])
  const defined = new Set<string>()
  const close = listenForFaults(space, onFault)
  return {
    close,
    isDefined: (path) => defined.has(path),
    definePage(path, definition) {
      defined.add(path)
      space.component(path).pageDefinition(definition).register()
    },
    definePart(path, definition, made) {
      defined.add(path)
      const tellOf = { created: withMade(definition['created'], made) }
      space
        .component(path)
        .definition({ ...definition, ...tellOf })
        .register()
    },
    createPage(path, frame) {
      const root = backend.createRoot('wx-page', space, path)
      const element = root.getComponent()
      return {
        instance: root.get() as unknown as Instance,
        root: element,
        attach: () => attach(root, frame),
        release: () => root.release(),
      }
    },
  }
}

/** The framework tells all faults of this process in one place; each is told apart by the code it is about. */
function listenForFaults(space: CodeSpace, onFault: (fault: unknown) => void): () => void {
  const isOurs = (about?: glassEasel.GeneralComponent | string): boolean =>
    typeof about !== 'object' || about.getRootBehavior().ownerSpace === space.getComponentSpace()
  const onError: Parameters<typeof glassEasel.addGlobalErrorListener>[0] = (fault, _method, about) => {
    if (!isOurs(about)) return true
    onFault(fault)
    return false
  }
  const onWarning: Parameters<typeof glassEasel.addGlobalWarningListener>[0] = (message, about) => {
    if (!isOurs(about)) return true
    onFault(`warning: ${message}`)
    return false
  }
  glassEasel.addGlobalErrorListener(onError)
  glassEasel.addGlobalWarningListener(onWarning)
  return () => {
    glassEasel.removeGlobalErrorListener(onError)
    glassEasel.removeGlobalWarningListener(onWarning)
  }
}

function loadTemplates(space: CodeSpace, code: CompiledPackage): void {
  const groups = new Function(`return ${code.templates}`)() as TemplateGroups
  for (const path of code.templatePaths) {
    const content = groups[path]
    if (!content) throw new Error(`no template was made of ${path}`)
    // Without the fallback `bindtap` stays a plain attribute, and no tap arrives.
    space.addCompiledTemplate(path, { groupList: groups, content, fallbackListenerOnNativeNode: true })
  }
}

function withMade(created: unknown, made: (instance: Instance) => void) {
  return function (this: Instance): void {
    made(this)
    if (typeof created === 'function') (created as (this: Instance) => void).call(this)
  }
}

type Root = ReturnType<ReturnType<MiniProgramEnv['associateBackend']>['createRoot']>

function attach(root: Root, frame: HostElement): void {
  const placeholder = hostDocument().createElement('wx-place')
  frame.appendChild(placeholder)
  root.attach(
    frame as unknown as glassEasel.GeneralBackendElement,
    placeholder as unknown as glassEasel.GeneralBackendElement,
  )
}
