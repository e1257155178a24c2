// A paper put into the phone: into the field one is in, else into the first one on the page that it fits.
import type { DeskPerson } from '../people'
import { fieldsIn, isSeen, type Typed } from './finding'
import { documentOf } from './frames'

const lastIn = new WeakMap<Document, Typed>()

/** The desk itself takes the focus when one taps a paper, so the field before is remembered. */
export function rememberFields(document: Document): void {
  document.addEventListener('focusin', ({ target }) => {
    if (isTyped(target)) lastIn.set(document, target)
  })
}

/** A paper, also into a field that nobody thought of. False where the page has none. */
export function fill(key: DeskPerson, value: string, fields: readonly string[]): boolean {
  const document = documentOf(key)
  return write(document && fieldFor(document, fields), value)
}

/** Into a field of this name and no other; false while the page has none. */
export function fillOnly(key: DeskPerson, value: string, fields: readonly string[]): boolean {
  const document = documentOf(key)
  return write(document && (fieldsIn(document, fields)[0] ?? null), value)
}

function write(field: Typed | null, value: string): boolean {
  if (field) type(field, value)
  return field !== null
}

/** As a hand does it: goes there, writes, and stays. */
export function type(field: Typed, value: string): void {
  const view = field.ownerDocument.defaultView as (Window & typeof globalThis) | null
  if (!view) return
  const kind = field instanceof view.HTMLTextAreaElement ? view.HTMLTextAreaElement : view.HTMLInputElement
  field.focus()
  Object.getOwnPropertyDescriptor(kind.prototype, 'value')?.set?.call(field, value)
  field.dispatchEvent(new view.Event('input', { bubbles: true }))
}

function fieldFor(document: Document, fields: readonly string[]): Typed | null {
  const last = lastIn.get(document)
  const fitting = fieldsIn(document, fields)
  const isFitting = last && isSeen(last) && (fitting.length === 0 || fitting.includes(last))
  return isFitting ? last : (fitting[0] ?? null)
}

/** Of another window, so its kind cannot be asked by our own classes. */
const isTyped = (target: EventTarget | null): target is Typed =>
  ['INPUT', 'TEXTAREA'].includes((target as Element | null)?.tagName ?? '')
