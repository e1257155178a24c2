// Which editor shows which of the things to choose: a tap hides one or shows the one that lies ready, and moves none.
import { useEffect, useState } from 'react'
import { LATER_MS, useSoon } from '../../../components/soon'
import type { Axis } from './draft'

export const AXIS_NAMES = ['颜色', '大小'] as const

export interface Editors {
  readonly shown: readonly Editor[]
  /** The one at this place goes. */
  take(at: number): void
}

interface Editor {
  readonly id: number
  readonly axis: Axis
  readonly at: number
  readonly isAway: boolean
}

type Gone = Pick<Editor, 'id' | 'axis' | 'at'>

/** What was taken away stays where it was, unseen, and lies ready anew behind the others a moment later. */
export function useEditors(axes: readonly Axis[]): Editors {
  const isSoon = useSoon()
  const [ids, setIds] = useState<readonly number[]>([0, 1])
  const [gone, setGone] = useState<readonly Gone[]>([])
  const living = ids.filter((id) => !gone.some((one) => one.id === id))
  const isShort = living.length < axes.length
  useEffect(() => {
    if (gone.length === 0) return undefined
    const renew = (): void => {
      setIds((before) => living.concat(gone.map((_one, at) => Math.max(...before) + 1 + at)))
      setGone([])
    }
    const timer = setTimeout(renew, isShort ? 0 : LATER_MS)
    return () => clearTimeout(timer)
  }, [gone, isShort])
  const editors = ids.map((id) => {
    const left = gone.filter((one) => one.id === id)[0]
    const at = living.indexOf(id)
    const axis = axes[at] ?? { name: AXIS_NAMES[at] ?? '', choices: [] }
    return left ? { ...left, isAway: true } : { id, axis, at, isAway: at >= axes.length }
  })
  return {
    shown: editors.filter(({ isAway }) => isSoon || !isAway),
    take(at) {
      const id = living[at]
      const axis = axes[at]
      if (id !== undefined && axis) setGone(gone.concat({ id, axis, at }))
    },
  }
}
