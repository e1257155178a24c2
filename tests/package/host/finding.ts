// Finds things on a page as a person would: by what is written on them, by what a screen reader says, or by the label beside.
import { isElement, isText, type HostElement, type HostNode } from './dom'

/** Words that are seen or read out; or an id, or what a screen reader says, word for word. */
export type Wanted = string | { readonly id: string } | { readonly label: string }

export interface Eyes {
  /** The innermost things that fit, those that fit whole before those that only contain the words. */
  findAll(frame: HostElement, wanted: Wanted): HostElement[]
  /** The first of them; throws when there is none. */
  find(frame: HostElement, wanted: Wanted): HostElement
  /** A field by its own label or placeholder, else the one beside the words. */
  findField(frame: HostElement, wanted: Wanted): HostElement
  /** All that is written on it, with one space between things. */
  textOf(node: HostNode): string
}

const FIELDS = 'wx-input,wx-textarea'

/** `unseen`: the selectors of what style sheets keep off the screen. */
export function createEyes(unseen = ''): Eyes {
  const isOff = (element: HostElement): boolean =>
    element.hidden || (unseen !== '' && element.matches(unseen))
  const wordsOf = (node: HostNode): string[] => {
    if (isText(node)) return [node.textContent ?? '']
    if (isElement(node) && isOff(node)) return []
    return Array.from(node.childNodes).flatMap(wordsOf)
  }
  const textOf = (node: HostNode): string => wordsOf(node).join(' ').replace(/\s+/g, ' ').trim()
  const seenIn = (element: HostElement): HostElement[] =>
    Array.from(element.children).flatMap((child) => (isOff(child) ? [] : [child, ...seenIn(child)]))
  const findAll = (frame: HostElement, wanted: Wanted): HostElement[] => {
    const all = seenIn(frame)
    return typeof wanted === 'string' ? byWords(all, wanted, textOf) : byName(all, wanted)
  }
  const find = (frame: HostElement, wanted: Wanted): HostElement => {
    const found = findAll(frame, wanted)[0]
    if (!found) throw new Error(`there is no ${JSON.stringify(wanted)} on this page:\n${textOf(frame)}`)
    return found
  }
  const findField = (frame: HostElement, wanted: Wanted): HostElement => {
    const fields = seenIn(frame).filter((element) => element.matches(FIELDS))
    const named = typeof wanted === 'string' ? labelled(fields, wanted) : byName(fields, wanted)
    if (named[0]) return named[0]
    for (
      let near: HostElement | null = find(frame, wanted);
      near && near !== frame.parentElement;
      near = near.parentElement
    ) {
      const around = near
      const beside = fields.find((field) => around.contains(field))
      if (beside) return beside
    }
    throw new Error(`there is no field ${JSON.stringify(wanted)} on this page:\n${textOf(frame)}`)
  }
  return { findAll, find, findField, textOf }
}

function byName(all: readonly HostElement[], wanted: Exclude<Wanted, string>): HostElement[] {
  return 'id' in wanted
    ? all.filter((element) => element.getAttribute('id') === wanted.id || element.id === wanted.id)
    : all.filter((element) => element.getAttribute('aria-label') === wanted.label)
}

const labelled = (fields: readonly HostElement[], words: string): HostElement[] =>
  fields.filter((field) => ['aria-label', 'placeholder'].some((name) => field.getAttribute(name) === words))

function byWords(all: readonly HostElement[], wanted: string, textOf: Eyes['textOf']): HostElement[] {
  const named = all.filter((element) => element.getAttribute('aria-label') === wanted)
  const texts = new Map(all.map((element) => [element, tight(textOf(element))]))
  const words = tight(wanted)
  const exact = [...innermost(all.filter((element) => texts.get(element) === words)), ...named]
  if (exact.length > 0) return exact
  return innermost(
    all.filter(
      (element) =>
        texts.get(element)?.includes(words) || element.getAttribute('aria-label')?.includes(wanted),
    ),
  )
}

/** Where one thing ends and the next begins is not seen in words. */
const tight = (text: string): string => text.replace(/\s+/g, '')

function innermost(elements: readonly HostElement[]): HostElement[] {
  return elements.filter((outer) => !elements.some((inner) => inner !== outer && outer.contains(inner)))
}
