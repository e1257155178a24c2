// What has happened, the newest on top.
import { Text, View } from '@tarojs/components'
import { classes } from './classes'
import css from './timeline.module.scss'

export interface TimelineItem {
  readonly text: string
  readonly who?: string | undefined
  /** As it is read: 「今天 10:32」. */
  readonly at: string
}

export interface TimelineProps {
  readonly items: readonly TimelineItem[]
  readonly className?: string | undefined
}

export function Timeline({ items, className }: TimelineProps) {
  return (
    <View className={classes(css.timeline, className)}>
      {items.map(({ text, who, at }, index) => (
        <View key={`${at} ${text}`} className={classes(css.item, index === 0 && css.newest)}>
          <Text className={css.text ?? ''}>{text}</Text>
          <Text className={css.when ?? ''}>{[who, at].filter(Boolean).join(' · ')}</Text>
        </View>
      ))}
    </View>
  )
}
