// Goods beside each other in two columns, in one where letters are large.
import { View } from '@tarojs/components'
import type { ReactNode } from 'react'
import { classes } from './classes'
import css from './goods-grid.module.scss'

export interface GoodsGridProps {
  readonly children?: ReactNode
  readonly className?: string | undefined
}

export function GoodsGrid({ children, className }: GoodsGridProps) {
  return <View className={classes(css.grid, className)}>{children}</View>
}
