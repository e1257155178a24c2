// A finger and a keyboard: taps and typed words as the events that WeChat makes of them.
import * as glassEasel from 'glass-easel'
import type { HostElement } from './dom'

/** WeChat's own, where a field says nothing. */
const MAX_LENGTH = 140
const BUBBLES = { bubbles: true, composed: true, capturePhase: true }

/** What was typed, and what the page had written there at that time. */
const typed = new WeakMap<HostElement, { readonly text: string; readonly over: string | null }>()

/** Tells the framework's node of `element`, or the nearest one around it. */
export function fire(element: HostElement, name: string, detail: object, bubbles = false): void {
  let at: HostElement | null = element
  while (at && !at.__wxElement) at = at.parentElement
  if (!at?.__wxElement) throw new Error(`nothing of the package is at <${element.tagName}>`)
  glassEasel.triggerEvent(at.__wxElement, name, detail, bubbles ? BUBBLES : {})
}

export function tap(element: HostElement): void {
  if (isOff(element)) throw new Error(`<${element.tagName}> is switched off`)
  fire(element, 'touchstart', {}, true)
  fire(element, 'touchend', {}, true)
  fire(element, 'tap', { x: 0, y: 0 }, true)
}

/** What stands in a field: what was typed, as long as the page has not written something else since. */
export function valueOf(field: HostElement): string {
  const written = field.getAttribute('value')
  const last = typed.get(field)
  return last && last.over === written ? last.text : (written ?? '')
}

/** Goes into the field, writes over what stands there, and leaves it again unless it is to stay. */
export function type(field: HostElement, text: string, stay = false): void {
  if (isOff(field)) throw new Error('this field is switched off')
  const maxLength = Number(field.getAttribute('maxlength') ?? MAX_LENGTH)
  const value = maxLength < 0 ? text : text.slice(0, maxLength)
  fire(field, 'focus', { value: valueOf(field), height: 0 })
  typed.set(field, { text: value, over: field.getAttribute('value') })
  fire(field, 'input', { value, cursor: value.length, keyCode: value.charCodeAt(value.length - 1) })
  if (!stay) leave(field)
}

export function leave(field: HostElement): void {
  fire(field, 'blur', { value: valueOf(field), cursor: valueOf(field).length })
}

/** The nearest element around that WeChat itself would act on, such as a share button. */
export function openTypeOf(
  element: HostElement,
): { readonly button: HostElement; readonly openType: string } | null {
  for (let at: HostElement | null = element; at; at = at.parentElement) {
    const openType = at.getAttribute('open-type')
    if (openType) return { button: at, openType }
  }
  return null
}

function isOff(element: HostElement): boolean {
  for (let at: HostElement | null = element; at; at = at.parentElement) {
    // As the template gave it: on the screen's own element what was never set looks like what is true.
    const disabled = at.__wxElement?.getAttribute('disabled')
    if (disabled === true || (typeof disabled === 'string' && disabled !== '' && disabled !== 'false'))
      return true
  }
  return false
}
