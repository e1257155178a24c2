// What comes up from below over the page: a title, a way out, and its own scroll.
import { View } from '@tarojs/components'
import { useEffect, useState, type ReactNode } from 'react'
import { classes } from './classes'
import { useFocusInside } from './focus-inside'
import { onWeb } from './on-web'
import css from './sheet.module.scss'
import { Tappable } from './tappable'

const LEAVE_MS = 240

export interface SheetProps {
  readonly title: string
  readonly open: boolean
  readonly onClose: () => void
  readonly children?: ReactNode
  /** Stays below the scrolling part: the sheet's own button. */
  readonly footer?: ReactNode
}

export function Sheet(props: SheetProps) {
  const isThere = useLeaving(props.open)
  // Unmounted between two openings, so that what is inside begins anew.
  return isThere ? <OpenSheet {...props} /> : null
}

function OpenSheet({ title, open, onClose, children, footer }: SheetProps) {
  const panel = useFocusInside(open, onClose)
  return (
    <View className={classes(css.over, !open && css.leaving)}>
      <View
        className={css.scrim ?? ''}
        catchMove
        onClick={onClose}
        {...(onWeb ? { ariaHidden: 'true' } : { ariaRole: 'button', ariaLabel: '关闭' })}
      />
      <View
        ref={panel}
        className={css.panel ?? ''}
        {...(onWeb ? { role: 'dialog', ariaModal: 'true', ariaLabel: title, tabIndex: -1 } : {})}
      >
        <View className={css.head ?? ''}>
          <View className={css.title ?? ''}>{title}</View>
          <Tappable className={css.close} label="关闭" onTap={onClose}>
            <View className={css.cross ?? ''} />
          </Tappable>
        </View>
        <View className={css.body ?? ''}>{children}</View>
        {footer !== undefined && <View className={css.foot ?? ''}>{footer}</View>}
      </View>
    </View>
  )
}

/** Stays true while the sheet slides away. */
function useLeaving(open: boolean): boolean {
  const [isThere, setThere] = useState(open)
  useEffect(() => {
    if (open) {
      setThere(true)
      return undefined
    }
    const timer = setTimeout(() => setThere(false), LEAVE_MS)
    return () => clearTimeout(timer)
  }, [open])
  return isThere || open
}
