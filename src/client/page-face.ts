// Tells the desk around a browser's page which of its faces the page shows; anywhere else it does nothing at all.
import { useDidHide, useDidShow } from '@tarojs/taro'
import { useEffect, useRef } from 'react'
import type { FunctionName } from '../contract/functions'
import { tellFace } from './desk-frame'
import type { FaceOf, GenericFace, PageName } from './faces'
import type { Read } from './use-read'

type ReadState = Read<FunctionName>['state']

/** A read that is there and still gives no face is that of a shop one does not have. */
const INSTEAD: Readonly<Record<ReadState, GenericFace>> = {
  loading: 'loading',
  slow: 'loading',
  ready: 'no-shop',
  refused: 'refused',
  unreached: 'unreached',
}

/** While there is no face yet, what one waits for, or null. Said only by the page that is looked at. */
export function usePageFace<P extends PageName>(page: P, face: FaceOf<P> | ReadState | null): void {
  const shown = nameOf(face)
  // Kept without a state of its own: a page is not drawn anew for it.
  const isLookedAt = useRef(true)
  const tell = (): void => {
    if (isLookedAt.current) tellFace(page, shown)
  }
  useEffect(tell, [shown])
  useDidShow(() => {
    isLookedAt.current = true
    tell()
  })
  useDidHide(() => {
    isLookedAt.current = false
  })
}

const nameOf = (face: string | null): string => INSTEAD[(face ?? 'loading') as ReadState] ?? face
