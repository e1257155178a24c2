// What happens in a field while one types: the value without blanks is kept, the digits are grouped at its end.
import { useImperativeHandle, useRef, useState, type Ref } from 'react'
import { compactNumber, compactTyped, cut } from '../domain/typed-text'
import { digitsOf, grouped, type Grouping } from '../domain/grouping'
import { onWeb } from './on-web'

export interface FieldHandle {
  value(): string
  setValue(value: string): void
  focus(): void
}

interface TypingOptions {
  readonly type: string
  readonly group: Grouping | undefined
  readonly defaultValue?: string | undefined
  readonly maxLength: number
  readonly onCommit?: ((value: string) => void) | undefined
  readonly onInput?: ((value: string) => void) | undefined
  readonly fieldRef?: Ref<FieldHandle> | undefined
}

/** Both Taro's browser element and WeChat's stand-in for it. */
interface Entry {
  value: string
  querySelector?(selector: string): { focus(): void; readonly selectionStart: number | null } | null
}

interface TypingEvent {
  readonly detail: { readonly value: string; readonly cursor?: number }
}

/** A pasted number comes with dashes and marks that are dropped only afterwards. */
const PASTE_ROOM = 12

export function useTyping(options: TypingOptions) {
  const { group, maxLength, onInput, fieldRef } = options
  const entry = useEntry(options)
  const { element, value, take, show, commit } = entry
  const [isFocused, setFocused] = useState(false)
  const [isAsked, ask] = useState(false)
  const [, redraw] = useState(0)

  useImperativeHandle(fieldRef, () => ({
    value: () => value.current,
    setValue: (text: string) => {
      entry.replace(text)
      // A mask is drawn from the value, and only React knows how.
      redraw((count) => count + 1)
    },
    focus: () => (onWeb ? innerOf(element.current)?.focus() : ask(true)),
  }))

  const events = {
    onInput: ({ detail }: TypingEvent) => {
      const isAtEnd = caret(element.current, detail) >= detail.value.length
      const kept = take(detail.value)
      if (isAtEnd || kept.length >= maxLength) show(tidy(group, kept, detail.value))
      onInput?.(kept)
    },
    onFocus: () => setFocused(true),
    onBlur: ({ detail }: TypingEvent) => {
      // WeChat may tell the last letters only here.
      if (typeof detail.value === 'string') show(tidy(group, take(detail.value), detail.value))
      ask(false)
      setFocused(false)
      commit()
    },
    onConfirm: commit,
  }
  const lengthMax = group ? maxLength + PASTE_ROOM : maxLength
  return { element, events, first: entry.first, isFocused, isAsked, shown: value.current, lengthMax }
}

/** The element, what it shows, and what was last handed on; none of it makes React draw anew. */
function useEntry({ type, group, defaultValue = '', maxLength, onCommit }: TypingOptions) {
  const element = useRef<Entry | null>(null)
  const value = useRef(clean(defaultValue, type, group, maxLength))
  const committed = useRef(value.current)
  const [first] = useState(() => dressed(group, value.current))

  const show = (text: string): void => {
    if (element.current && element.current.value !== text) element.current.value = text
  }
  const take = (typed: string): string => {
    value.current = clean(typed, type, group, maxLength)
    return value.current
  }
  const replace = (text: string): void => {
    committed.current = take(text)
    show(dressed(group, value.current))
  }
  const commit = (): void => {
    if (committed.current === value.current) return
    committed.current = value.current
    onCommit?.(value.current)
  }
  return { element, value, first, show, take, replace, commit }
}

/** The value as it is handed on: numbers without blanks, everything no longer than allowed. */
export function clean(typed: string, type: string, group: Grouping | undefined, maxLength: number): string {
  if (group) return digitsOf(group, typed).slice(0, maxLength)
  // The dash before an amount is no ornament: without it a negative one would be taken for a positive one.
  if (type === 'digit') return cut(compactTyped(typed), maxLength)
  return cut(type === 'number' ? compactNumber(typed) : typed, maxLength)
}

function dressed(group: Grouping | undefined, value: string): string {
  return group ? grouped(group, value) : value
}

/** Text without groups stays exactly as it is typed, unless it has grown too long. */
function tidy(group: Grouping | undefined, kept: string, typed: string): string {
  return group || kept.length < typed.length ? dressed(group, kept) : typed
}

/** Taro's browser input always reports the end; its inner element knows. */
function caret(entry: Entry | null, { value, cursor }: TypingEvent['detail']): number {
  return (onWeb ? innerOf(entry)?.selectionStart : cursor) ?? value.length
}

function innerOf(entry: Entry | null) {
  return entry?.querySelector?.('input,textarea') ?? null
}
