// The banner at the top of a phone, and what makes new messages ring there.
import { useEffect, useRef } from 'react'
import type { Slip } from '../news'
import type { DeskPerson } from '../people'
import { clear, ring, useBanner } from './banners'
import { fillOnly } from './filling'
import { useNews } from './news'

export const CODE_FIELDS = ['验证码']

export function PhoneBanner({ person }: { readonly person: DeskPerson }) {
  const banner = useBanner(person)
  const tap = (): void => {
    const waits = banner !== null && banner.code !== null && !fillOnly(person, banner.code, CODE_FIELDS)
    if (!waits) clear(person)
  }
  return (
    <div className="banner" role="status" lang="zh-CN">
      {banner && (
        <button type="button" onClick={tap}>
          {banner.words}
          {banner.code !== null && <b>点一下填进去</b>}
        </button>
      )}
    </div>
  )
}

/** Those that lay there when the desk was opened have been read. */
export function useRinging(): void {
  const slips = useNews('slips')
  const seats = useNews('people')?.seats
  const heard = useRef<ReadonlySet<string> | null>(null)
  useEffect(() => {
    if (slips === undefined || !seats) return
    const messages = slips.filter(({ kind }) => kind === 'sms')
    const before = heard.current
    if (before) messages.filter((slip) => !before.has(nameOf(slip))).forEach((slip) => ring(slip, seats))
    heard.current = new Set([...(before ?? []), ...messages.map(nameOf)])
  }, [slips, seats])
}

const nameOf = ({ atMs, phone, words }: Slip): string => `${atMs} ${phone} ${words}`
