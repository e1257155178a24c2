// Below a phone, in English: what its screen is and what to tap next.
import { useEffect, useState } from 'react'
import type { DeskPerson } from '../people'
import { captionOf } from './captions'
import { chatFor, useChatting } from './chatting'
import { frameOf } from './frames'
import { phoneOf, usePhones } from './phones'

const CHINESE = /(\p{Script=Han}+)/u
/** The outside's own page, as a caption names it. */
const LINK = '/scan'
const PARTS = new RegExp(`(${LINK}|\\p{Script=Han}+)`, 'u')
const CASHIER_PATH = '/cashier'
const LOADING = 'any loading'

export function Caption({ person }: { readonly person: DeskPerson }) {
  const [page = '', face = ''] = useShownOn(person).split(' ')
  const parts = (captionOf(page, face) ?? '').split(PARTS)
  return (
    <p className="caption" role="status">
      {parts.map((part, place) =>
        part === LINK ? (
          <a key={place} href={LINK} target="_blank" rel="noreferrer">
            another phone
          </a>
        ) : CHINESE.test(part) ? (
          <b key={place} lang="zh-CN">
            {part}
          </b>
        ) : (
          part
        ),
      )}
    </p>
  )
}

/** `page face`, as a page writes it on its frame. */
function useShownOn(person: DeskPerson): string {
  const { showing, opened } = usePhones((state) => phoneOf(state, person))
  const { chatId, sending } = useChatting((state) => chatFor(state, person))
  const told = useTold(person, opened)
  if (showing === 'page') return told
  if (sending) return 'desk picker'
  return chatId === null ? 'desk chats' : 'desk chat'
}

/** Each opening has a frame of its own. */
function useTold(person: DeskPerson, opened: number): string {
  const [told, setTold] = useState(() => toldBy(frameOf(person)))
  useEffect(() => {
    const frame = frameOf(person)
    const look = (): void => setTold(toldBy(frame))
    const observer = new MutationObserver(look)
    if (frame) observer.observe(frame, { attributeFilter: ['data-face'] })
    frame?.addEventListener('load', look)
    look()
    return () => {
      observer.disconnect()
      frame?.removeEventListener('load', look)
    }
  }, [person, opened])
  return told
}

/** The cashier is no page of the shop's, and writes nothing. */
function toldBy(frame: HTMLIFrameElement | null): string {
  if (frame?.contentWindow?.location.pathname.startsWith(CASHIER_PATH)) return 'desk cashier'
  return frame?.dataset['face'] ?? LOADING
}
