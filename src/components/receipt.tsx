// A receipt: board paper with a zigzag lower edge, for sums that are facts.
import { Text, View } from '@tarojs/components'
import type { ReactNode } from 'react'
import { classes } from './classes'
import css from './receipt.module.scss'

export interface ReceiptProps {
  readonly title?: string | undefined
  readonly subtitle?: string | undefined
  /** The check code, or what else is small print. */
  readonly caption?: string | undefined
  readonly children?: ReactNode
  readonly className?: string | undefined
}

export function Receipt({ title, subtitle, caption, children, className }: ReceiptProps) {
  return (
    <View className={classes(css.receipt, className)}>
      {title !== undefined && <Text className={css.title ?? ''}>{title}</Text>}
      {subtitle !== undefined && <Text className={css.subtitle ?? ''}>{subtitle}</Text>}
      {children}
      {caption !== undefined && <Text className={css.caption ?? ''}>{caption}</Text>}
    </View>
  )
}
