// What a fingertip finds in a page: things that can be tapped by their accessible name, fields by their label, words.

const TAPPABLE =
  'button, a[href], [role="button"], [role="link"], [role="radio"], [role="checkbox"], [role="switch"], [role="tab"]'

/** The last one called so, as the topmost on a page of several layers. */
export function tappableIn(root: ParentNode, name: string | RegExp): HTMLElement | null {
  const found = [...root.querySelectorAll<HTMLElement>(TAPPABLE)].filter(
    (element) => isSeen(element) && fits(nameOf(element), name),
  )
  return found[found.length - 1] ?? null
}

export type Typed = HTMLInputElement | HTMLTextAreaElement

/** Every field that has one of these labels, in the order of the page. */
export function fieldsIn(root: ParentNode, labels: readonly string[]): readonly Typed[] {
  return [...root.querySelectorAll<Typed>('input, textarea')].filter(
    (field) => isSeen(field) && labels.includes(field.getAttribute('aria-label') ?? ''),
  )
}

export function fieldIn(root: ParentNode, label: string): Typed | null {
  const found = fieldsIn(root, [label])
  return found[found.length - 1] ?? null
}

/** White space does not count. */
export function readsIn(root: Document, words: string): boolean {
  return bare(root.body?.innerText ?? '').includes(bare(words))
}

const nameOf = (element: HTMLElement): string =>
  (element.getAttribute('aria-label') ?? element.innerText).trim()

const fits = (own: string, name: string | RegExp): boolean =>
  typeof name === 'string' ? bare(own) === bare(name) : name.test(own)

const bare = (text: string): string => text.replace(/\s/g, '')

/** Laid out, and neither on a page beneath the one shown nor in a sheet that only lies ready. */
export const isSeen = (element: HTMLElement): boolean =>
  element.getClientRects().length > 0 &&
  element.ownerDocument.defaultView?.getComputedStyle(element).visibility !== 'hidden'
