// What can be done here, under the thumb: at most one quiet and one main button.
import { View } from '@tarojs/components'
import { Children, isValidElement, type ReactNode } from 'react'
import css from './action-bar.module.scss'
import { classes } from './classes'

/** With large letters, buttons with longer words stand above each other. */
const SIDE_BY_SIDE_MAX = 5

export interface ActionBarProps {
  readonly children?: ReactNode
  /** A Notice that must be seen together with the buttons. */
  readonly above?: ReactNode
  readonly className?: string | undefined
}

/** Must be the last child of its Page: it sticks to the lower edge and keeps its own room. */
export function ActionBar({ children, above, className }: ActionBarProps) {
  return (
    <View className={classes(css.bar, className)}>
      {above !== undefined && above !== null && above !== false && (
        <View className={css.above ?? ''}>{above}</View>
      )}
      <View className={classes(css.row, hasLongLabel(children) && css.long)}>{children}</View>
    </View>
  )
}

function hasLongLabel(children: ReactNode): boolean {
  return Children.toArray(children).some(
    (child) =>
      isValidElement<{ label?: unknown }>(child) &&
      typeof child.props.label === 'string' &&
      child.props.label.length > SIDE_BY_SIDE_MAX,
  )
}
