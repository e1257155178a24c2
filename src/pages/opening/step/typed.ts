// What has been typed on all four steps, kept while one looks back; numbers live here only as long as the page.
import { useRef, type MutableRefObject } from 'react'
import { NO_DRAFT, openingDraft, type OpeningDraft } from '../../../client/opening-draft'
import { NO_ADDRESS, type BackAddress } from './back-address'

export interface Typed {
  phone: string
  name: string
  idNumber: string
  card: string
  draft: Omit<OpeningDraft, 'openingId'>
  back: BackAddress
}

export type TypedRef = MutableRefObject<Typed>

export function useTyped(): TypedRef {
  const typed = useRef<Typed | null>(null)
  typed.current = typed.current ?? {
    ...{ phone: '', name: '', idNumber: '', card: '' },
    draft: openingDraft() ?? NO_DRAFT,
    back: NO_ADDRESS,
  }
  return typed as TypedRef
}
