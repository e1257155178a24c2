// Rows that belong together, on one board.
import { View } from '@tarojs/components'
import type { ReactNode } from 'react'
import css from './cell-group.module.scss'
import { classes } from './classes'

export interface CellGroupProps {
  readonly title?: string | undefined
  readonly footer?: string | undefined
  readonly className?: string | undefined
  readonly children?: ReactNode
}

export function CellGroup({ title, footer, className, children }: CellGroupProps) {
  return (
    <View className={classes(css.group, className)}>
      {title !== undefined && <View className={css.title ?? ''}>{title}</View>}
      <View className={css.board ?? ''}>
        <View className={css.rows ?? ''}>{children}</View>
      </View>
      {footer !== undefined && <View className={css.footer ?? ''}>{footer}</View>}
    </View>
  )
}
