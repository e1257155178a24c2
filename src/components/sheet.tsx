// What comes up from below over the page: a title, a way out, and its own scroll.
import { View } from '@tarojs/components'
import { memo, useRef, type ReactNode, type RefObject } from 'react'
import { classes } from './classes'
import { useFocusInside } from './focus-inside'
import { onWeb } from './on-web'
import css from './sheet.module.scss'
import { useRounds } from './sheet-rounds'
import { Tappable } from './tappable'

export interface SheetProps {
  readonly title: string
  readonly open: boolean
  readonly onClose: () => void
  readonly children?: ReactNode
  /** Stays below the scrolling part: the sheet's own button. */
  readonly footer?: ReactNode
  /** False where nothing that is to be seen leads to it: then it is drawn only once it is asked for. */
  readonly early?: boolean
}

export function Sheet({ early = true, ...props }: SheetProps) {
  const { open, onClose, title, children, footer } = props
  const panel = useFocusInside(open, onClose)
  const { round, turn, isLeaving } = useRounds(open, [title, children, footer])
  // Once drawn it stays: one that goes would have the whole page sent anew.
  const isDrawn = useRef(false)
  if (open || (early && round > 0)) isDrawn.current = true
  if (!isDrawn.current) return null
  return (
    <View className={classes(css.over, open ? css.up : isLeaving ? css.leaving : css.away)}>
      {/* Another key after each closing, so that what is inside begins anew. */}
      <Inside key={round} {...props} panel={panel} turn={turn} />
    </View>
  )
}

interface InsideProps extends SheetProps {
  readonly panel: RefObject<never>
  readonly turn: number
}

/** What nobody sees is not sent with what a tap changes; and its words stay while it slides away. */
const Inside = memo(Content, (before, after) => !after.open && before.turn === after.turn)

function Content({ title, onClose, children, footer, panel }: InsideProps) {
  return (
    <>
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
    </>
  )
}
