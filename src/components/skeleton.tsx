// The page's own shapes while it is fetched; no spinner, and after a while one sentence.
import { View } from '@tarojs/components'
import { classes } from './classes'
import { onWeb } from './on-web'
import css from './skeleton.module.scss'

const FETCHING = '正在取'
const SLOW = '网有点慢，还在取'

export type SkeletonShape = 'shop' | 'product' | 'lines' | 'card' | 'form'

export interface SkeletonProps {
  readonly shape: SkeletonShape
  /** It takes longer than three seconds. */
  readonly slow?: boolean | undefined
  readonly className?: string | undefined
}

/** The blocks of each page from top to bottom, by their class. */
const BLOCKS: Readonly<Record<SkeletonShape, readonly (keyof typeof css)[]>> = {
  shop: ['sign', 'line', 'goods', 'goods', 'goods', 'goods'],
  product: ['square', 'title', 'line', 'short', 'row', 'row', 'row'],
  lines: ['row', 'row', 'row', 'row', 'row'],
  card: ['sign', 'title', 'short', 'box', 'sum', 'box'],
  form: ['title', 'line', 'entry', 'entry', 'box'],
}

export function Skeleton({ shape, slow, className }: SkeletonProps) {
  return (
    <View
      className={classes(css.skeleton, css[shape], className)}
      {...(onWeb
        ? { role: 'status', ariaLabel: slow ? SLOW : FETCHING }
        : { ariaLabel: slow ? SLOW : FETCHING })}
    >
      {slow && <View className={css.slow ?? ''}>{SLOW}</View>}
      <View className={css.blocks ?? ''}>
        {BLOCKS[shape].map((block, at) => (
          <View key={at} className={css[block] ?? ''} />
        ))}
      </View>
    </View>
  )
}
