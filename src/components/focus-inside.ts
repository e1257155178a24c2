// In the browser: the keyboard stays inside an open sheet, Escape closes it, and focus returns to where it was.
import { useEffect, useRef, type RefObject } from 'react'
import { onWeb } from './on-web'

/** The little of the DOM that is needed here. */
interface WebElement {
  focus(options?: { preventScroll: boolean }): void
  blur(): void
  contains(other: WebElement | null): boolean
  querySelectorAll(selector: string): ArrayLike<WebElement>
  readonly offsetParent?: WebElement | null
}
interface WebKeyEvent {
  readonly key: string
  readonly shiftKey: boolean
  preventDefault(): void
  stopPropagation(): void
}
interface WebDocument {
  readonly activeElement: WebElement | null
  addEventListener(type: 'keydown', listener: (event: WebKeyEvent) => void, isCapture: true): void
  removeEventListener(type: 'keydown', listener: (event: WebKeyEvent) => void, isCapture: true): void
}

/** Taro's elements move their children when they are drawn first, and what moves loses the focus. */
const DRAWN_MS = 60
const FOCUSABLE = '[tabindex="0"],input,textarea,a[href]'

export function useFocusInside(open: boolean, onClose: () => void): RefObject<never> {
  const panel = useRef<WebElement | null>(null)
  const close = useRef(onClose)
  close.current = onClose
  useEffect(() => {
    if (!onWeb || !open) return undefined
    const web = (globalThis as unknown as { document: WebDocument }).document
    const before = web.activeElement
    const enter = setTimeout(() => panel.current?.focus({ preventScroll: true }), DRAWN_MS)
    const listen = (event: WebKeyEvent) => {
      if (event.key === 'Escape') {
        event.stopPropagation()
        close.current()
      }
      if (event.key === 'Tab' && panel.current) turnAround(event, panel.current, web.activeElement)
    }
    // Taro's inputs swallow the keys that bubble, so they are met on their way down.
    web.addEventListener('keydown', listen, true)
    return () => {
      clearTimeout(enter)
      web.removeEventListener('keydown', listen, true)
      setTimeout(() => leave(web, before), 0)
    }
  }, [open])
  return panel as RefObject<never>
}

/** Not while React is at work: Taro's inputs answer a blur by flushing it. */
function leave(web: WebDocument, before: WebElement | null): void {
  web.activeElement?.blur()
  before?.focus({ preventScroll: true })
}

/** After the last comes the first, and before the first the last. */
function turnAround(event: WebKeyEvent, panel: WebElement, active: WebElement | null): void {
  const all = Array.from(panel.querySelectorAll(FOCUSABLE)).filter((one) => one.offsetParent !== null)
  const first = all[0]
  const last = all[all.length - 1]
  if (!first || !last) return
  const isInside = panel.contains(active)
  if (event.shiftKey && (active === first || active === panel || !isInside)) {
    event.preventDefault()
    last.focus()
  } else if (!event.shiftKey && (active === last || !isInside)) {
    event.preventDefault()
    first.focus()
  }
}
