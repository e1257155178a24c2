// One sentence on a wash, with at most one link: done, held, refused, or to be known.
import { Text, View } from '@tarojs/components'
import { classes } from './classes'
import css from './notice.module.scss'
import { onWeb } from './on-web'
import { Tappable } from './tappable'

export type NoticeKind = 'done' | 'held' | 'refused' | 'info'

export interface NoticeProps {
  readonly kind: NoticeKind
  readonly text: string
  readonly link?: string | undefined
  readonly onLink?: (() => void) | undefined
  readonly className?: string | undefined
}

export function Notice({ kind, text, link, onLink, className }: NoticeProps) {
  return (
    <View
      className={classes(css.notice, css[kind], className)}
      {...(onWeb ? { role: kind === 'refused' ? 'alert' : 'status' } : {})}
    >
      <View className={css.text ?? ''}>{text}</View>
      {link !== undefined && onLink && (
        <Tappable role="link" className={css.link} onTap={onLink}>
          <Text>{link}</Text>
        </Tappable>
      )}
    </View>
  )
}
