// The second opinion: pages of the built package in miniprogram-simulate, WeChat's older framework with its real template compiler.
import { join } from 'node:path'
import { createEyes } from './finding'
import type { HostElement } from './dom'
import { openWindow } from './jsdom-window'
import type { Line } from './line'
import { PACKAGE_FOLDER } from './package-files'
import type { OpenPage, PageStack } from './page-stack'
import { createPending } from './pending'
import { createPhoneClock, type PhoneClock } from './phone-clock'
import type { Instance } from './framework'
import { cardOf, type Card } from './sharing'
import type { System } from './wx/system'
import { createWx } from './wx/wx'

const { findField, textOf } = createEyes()

export interface SimulatedPage {
  text(): string
  /** Taps the innermost element that bears these words. */
  tap(words: string): void
  /** Writes into the field below these words, and leaves it. */
  type(label: string, text: string): void
  /** WeChat's own menu. */
  share(): Promise<Card>
  /** Waits until the page bears these words. */
  sees(words: string): Promise<void>
  close(): void
}

export interface Simulated {
  /** Each page once in a test file: the framework keeps what it has loaded. */
  open(route: string, query?: Readonly<Record<string, string>>): SimulatedPage
  readonly faults: readonly string[]
  close(): void
}

type Method = (this: unknown, ...args: unknown[]) => unknown
type Definition = Readonly<Record<string, unknown>>

interface SimulatedComponent {
  readonly dom: HostElement
  readonly instance: Instance
  attach(parent: HostElement): void
  detach(): void
}

/** What the package finds around it; simulate itself adds `Component`. */
interface Around {
  setTimeout: unknown
  setInterval: unknown
  clearTimeout: unknown
  clearInterval: unknown
  wx?: unknown
  App?: unknown
  Page?: unknown
  getApp?: unknown
  getCurrentPages?: unknown
  __wxConfig?: unknown
  Component(definition: Definition): void
}

const LOOK_AGAIN_MS = 10
const SEE_LIMIT_MS = 20_000

export function openSimulated(line: Line): Simulated {
  const closeWindow = openWindow()
  const around = globalThis as unknown as Around
  const pages: OpenPage[] = []
  const faults: string[] = []
  const clock = createPhoneClock((fault) => void faults.push(String(fault)), false)
  const { setTimeout, setInterval, clearTimeout, clearInterval } = globalThis
  const app: { definition: Definition | null } = { definition: null }
  around.wx = createWx(systemOf({ line, pages, faults, clock }))
  // What still waits at the end must not wake a page that is gone.
  const { Date: _Date, ...timers } = clock.given
  Object.assign(around, timers)
  around.App = (definition: Definition) => void (app.definition = definition)
  around.Page = (definition: Definition) => around.Component(asPart(definition))
  around.getApp = () => app.definition
  around.getCurrentPages = () => pages.map(({ instance }) => instance)
  around.__wxConfig = {}
  // It looks for a window as soon as it is loaded.
  const simulate = require('miniprogram-simulate') as Simulate
  require(join(PACKAGE_FOLDER, 'app.js'))
  const launched = app.definition?.['onLaunch']
  if (typeof launched !== 'function') throw new Error('app.js has not called App')
  ;(launched as Method).call(app.definition, { path: '', query: {}, scene: 1007, referrerInfo: {} })
  return {
    faults,
    open: (route, query = {}) => openPage(simulate, pages, route, query),
    close() {
      clock.stop()
      Object.assign(around, { setTimeout, setInterval, clearTimeout, clearInterval })
      closeWindow()
    },
  }
}

interface Simulate {
  load(path: string, options: object): string
  render(id: string): SimulatedComponent
}

function openPage(
  simulate: Simulate,
  pages: OpenPage[],
  route: string,
  query: Readonly<Record<string, string>>,
): SimulatedPage {
  const id = asOnPhone(() =>
    simulate.load(join(PACKAGE_FOLDER, route), { rootPath: PACKAGE_FOLDER, compiler: 'official' }),
  )
  const component = simulate.render(id)
  const { document } = globalThis as unknown as { document: { body: HostElement } }
  const { instance } = component
  Object.assign(instance, { route, options: query })
  const page = {
    ...{ route, query, number: pages.length + 1, instance, frame: component.dom, title: '' },
    gone: new Promise<void>(() => undefined),
  }
  pages.push(page)
  component.attach(document.body)
  for (const name of ['onLoad', 'onShow', 'onReady'])
    if (typeof instance[name] === 'function') (instance[name] as Method).call(instance, { ...query })
  const text = (): string => textOf(component.dom)
  return {
    text,
    tap: (words) => tapIn(component.dom, words),
    type: (label, value) => typeIn(component.dom, label, value),
    share: () => cardOf(page, 'menu'),
    async sees(words) {
      const untilMs = Date.now() + SEE_LIMIT_MS
      while (!text().includes(words)) {
        if (Date.now() > untilMs) throw new Error(`「${words}」 never came:\n${text()}`)
        await new Promise((resolve) => setTimeout(resolve, LOOK_AGAIN_MS))
      }
    },
    close() {
      pages.pop()
      component.detach()
    },
  }
}

/** Libraries look for Node while they are loaded; a phone has none. */
function asOnPhone<T>(load: () => T): T {
  const { versions } = process
  Object.defineProperty(process, 'versions', { value: {}, configurable: true })
  try {
    return load()
  } finally {
    Object.defineProperty(process, 'versions', { value: versions, configurable: true })
  }
}

/** The framework knows parts only: a page is one whose functions are its methods. */
function asPart(page: Definition): Definition {
  const methods = Object.fromEntries(Object.entries(page).filter(([, value]) => typeof value === 'function'))
  return { data: page['data'], methods }
}

function tapIn(dom: HostElement, words: string): void {
  const all = Array.from(dom.querySelectorAll('*')).filter((element) => textOf(element) === words)
  const innermost = all.find((outer) => !all.some((inner) => inner !== outer && outer.contains(inner)))
  if (!innermost) throw new Error(`nothing bears 「${words}」:\n${textOf(dom)}`)
  tell(innermost, 'tap', {})
}

/** Goes into the field below these words, writes, and leaves it again. */
function typeIn(dom: HostElement, label: string, value: string): void {
  const field = findField(dom, label)
  tell(field, 'focus', { value: '' })
  tell(field, 'input', { value, cursor: value.length })
  tell(field, 'blur', { value })
}

interface Exparser {
  readonly Event: {
    create(name: string, detail: object, how: object): unknown
    dispatchEvent(node: unknown, event: unknown): void
  }
}

/** The framework's own node, or the nearest one around it, hears of it as of a finger. */
function tell(element: HostElement, name: string, detail: object): void {
  const { Event } = require('miniprogram-exparser') as Exparser
  let at: HostElement | null = element
  while (at && !at.__wxElement) at = at.parentElement
  if (!at) throw new Error(`nothing of the package is at <${element.tagName}>`)
  const how = { bubbles: true, capturePhase: true, composed: true }
  Event.dispatchEvent(at.__wxElement, Event.create(name, detail, how))
}

interface Parts {
  readonly line: Line
  readonly pages: OpenPage[]
  readonly faults: string[]
  readonly clock: PhoneClock
}

function systemOf({ line, pages, faults, clock }: Parts): System {
  const top = (): OpenPage => {
    const page = pages.at(-1)
    if (!page) throw new Error('no page is open')
    return page
  }
  const stay = (): never => {
    throw new Error('one page at a time here')
  }
  const stack: PageStack = { pages, top, push: stay, replace: stay, relaunch: stay, back: stay, close: stay }
  return {
    single: false,
    launch: { path: '', query: {}, scene: 1007, referrerInfo: {} },
    device: { widthPx: 375, heightPx: 667, pixelRatio: 2, theme: 'light', fontScale: 1 },
    clock,
    pending: createPending(),
    stack,
    storage: new Map(),
    files: new Map(),
    line,
    diary: { calls: [], forbidden: [], faults },
    answered: () => undefined,
    takeAnswer: () => undefined,
  }
}
