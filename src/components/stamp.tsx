// The stamp: one word in a frame, pressed on slightly askew. One per screen.
import { Text } from '@tarojs/components'
import { classes } from './classes'
import css from './stamp.module.scss'

export type StampKind = 'arrived' | 'paid' | 'held' | 'refunded' | 'expired' | 'void'

export interface StampProps {
  readonly kind: StampKind
  /** The state changed before one's eyes: the stamp comes down. */
  readonly fresh?: boolean | undefined
  readonly className?: string | undefined
}

const WORDS: Readonly<Record<StampKind, string>> = {
  arrived: '已到账',
  paid: '已付款',
  held: '担保中',
  refunded: '已退款',
  expired: '已过期',
  void: '已作废',
}

export function Stamp({ kind, fresh = false, className }: StampProps) {
  return <Text className={classes(css.stamp, css[kind], fresh && css.fresh, className)}>{WORDS[kind]}</Text>
}
