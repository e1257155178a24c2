// Finds things on a page as a person would: by what is written on them, by what a screen reader says, or by the label beside.
import { isElement, isText, type HostElement, type HostNode } from './dom'

/** Words that are seen or read out; or an id, or what a screen reader says, word for word. */
export type Wanted = string | { readonly id: string } | { readonly label: string }

const FIELDS = 'wx-input,wx-textarea'

/** The innermost things that fit, those that fit whole before those that only contain the words. */
export function findAll(frame: HostElement, wanted: Wanted): HostElement[] {
  const all = [...visible(frame)]
  if (typeof wanted !== 'string') {
    const [name, value] =
      'id' in wanted ? (['id', wanted.id] as const) : (['aria-label', wanted.label] as const)
    return all.filter(
      (element) => element.getAttribute(name) === value || (name === 'id' && element.id === value),
    )
  }
  const labelled = all.filter((element) => element.getAttribute('aria-label') === wanted)
  const words = tight(wanted)
  const whole = innermost(all.filter((element) => tight(textOf(element)) === words))
  const exact = [...whole, ...labelled]
  if (exact.length > 0) return exact
  return innermost(
    all.filter(
      (element) =>
        tight(textOf(element)).includes(words) || element.getAttribute('aria-label')?.includes(wanted),
    ),
  )
}

export function find(frame: HostElement, wanted: Wanted): HostElement {
  const found = findAll(frame, wanted)[0]
  if (!found) throw new Error(`there is no ${JSON.stringify(wanted)} on this page:\n${textOf(frame)}`)
  return found
}

/** A field by its own label or placeholder, else the one beside the words. */
export function findField(frame: HostElement, wanted: Wanted): HostElement {
  const fields = [...Array.from(frame.querySelectorAll(FIELDS))]
  const named = fields.find((field) =>
    typeof wanted === 'string'
      ? field.getAttribute('aria-label') === wanted || field.getAttribute('placeholder') === wanted
      : findAll(frame, wanted).includes(field),
  )
  if (named) return named
  for (
    let near: HostElement | null = find(frame, wanted);
    near && near !== frame.parentElement;
    near = near.parentElement
  ) {
    const beside = near.querySelectorAll(FIELDS)[0]
    if (beside) return beside
  }
  throw new Error(`there is no field ${JSON.stringify(wanted)} on this page:\n${textOf(frame)}`)
}

/** All that is written on it, with one space between things. */
export function textOf(node: HostNode): string {
  return wordsOf(node).join(' ').replace(/\s+/g, ' ').trim()
}

/** Where one thing ends and the next begins is not seen in words. */
const tight = (text: string): string => text.replace(/\s+/g, '')

function wordsOf(node: HostNode): string[] {
  if (isText(node)) return [node.textContent ?? '']
  if (isElement(node) && node.hidden) return []
  return Array.from(node.childNodes).flatMap(wordsOf)
}

function* visible(element: HostElement): Generator<HostElement> {
  for (const child of Array.from(element.children)) {
    if (child.hidden) continue
    yield child
    yield* visible(child)
  }
}

function innermost(elements: readonly HostElement[]): HostElement[] {
  return elements.filter((outer) => !elements.some((inner) => inner !== outer && outer.contains(inner)))
}
