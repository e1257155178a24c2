// What runs inside the browser: one phone, its style sheets, and real fingers made into WeChat's taps.
import type { HostElement } from '../dom'
import type { Event, Line } from '../line'
import { createPhone, type Phone, type PhoneOptions } from '../phone'
import { BASE_CSS } from './base-css'
import { browser } from './browser-terms'
import { defineWidgets } from './widgets'

export interface Sheets {
  readonly app: string
  /** By route. */
  readonly pages: Readonly<Record<string, string>>
}

/** How a browser's page reaches the process that opened it. */
interface Outside {
  askLine(kind: keyof Line, ...args: unknown[]): Promise<unknown>
}

export interface InBrowser {
  start(options: Omit<PhoneOptions, 'line'>, sheets: Sheets): void
  /** Any of a phone's own words. */
  ask(name: string, args: readonly unknown[]): unknown
  faults(): readonly string[]
}

const RPX = /(-?\d*\.?\d+)rpx\b/g

let phone: Phone | null = null

const packageHost: InBrowser = {
  start,
  ask(name, args) {
    const word = phone?.[name as keyof Phone]
    if (typeof word !== 'function') throw new Error(`a phone cannot ${name}`)
    return (word as (...args: unknown[]) => unknown)(...args)
  },
  faults: () => phone?.diary.faults ?? [],
}
Object.assign(globalThis, { packageHost })

function start(options: Omit<PhoneOptions, 'line'>, sheets: Sheets): void {
  acceptRpxInStyles()
  defineWidgets()
  defineFrame(sheets)
  addSheet(BASE_CSS + sheets.app)
  const held = createPhone({ ...options, line: lineOutside() })
  phone = held
  browser.document.addEventListener('click', ({ target }) => void held.touch(target as HostElement))
}

function lineOutside(): Line {
  const { askLine } = globalThis as unknown as Outside
  return {
    call: (event: Event, known) => askLine('call', event, known),
    pay: (prepayId) => askLine('pay', prepayId) as ReturnType<Line['pay']>,
    loginCode: () => askLine('loginCode') as Promise<string>,
  }
}

function addSheet(css: string): { disabled: boolean } {
  const sheet = browser.document.createElement('style')
  Object.assign(sheet, { textContent: css })
  browser.document.head.appendChild(sheet)
  return sheet
}

/** A page's own sheet holds only while the page is on top. */
function defineFrame({ pages }: Sheets): void {
  class Frame extends browser.HTMLElement {
    static readonly observedAttributes = ['route', 'hidden']
    private sheet: { disabled: boolean } | null = null
    attributeChangedCallback(name: string, _old: string | null, value: string | null): void {
      if (name === 'route' && value !== null) this.sheet = addSheet(pages[value] ?? '')
      if (name === 'hidden' && this.sheet) this.sheet.disabled = value !== null
    }
    disconnectedCallback(): void {
      if (this.sheet) this.sheet.disabled = true
    }
  }
  browser.customElements.define('wx-frame', Frame)
}

/** Styles written on an element come as rpx too, which a browser would drop whole. */
function acceptRpxInStyles(): void {
  const { prototype } = browser.Element
  const setAttribute = prototype.setAttribute
  prototype.setAttribute = function (name, value) {
    const told = name === 'style' ? String(value).replace(RPX, 'calc($1 * 100vw / 750)') : value
    setAttribute.call(this, name, told)
  }
}
