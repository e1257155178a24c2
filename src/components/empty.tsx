// Nothing here yet: one drawing, one sentence, one button.
import { View } from '@tarojs/components'
import { empty, EMPTY_SIZE, type EmptyName } from '../domain/drawing/empties'
import { Button } from './button'
import { classes } from './classes'
import { Drawing } from './drawing'
import css from './empty.module.scss'

export interface EmptyProps {
  readonly drawing: EmptyName
  readonly text: string
  readonly button?: string | undefined
  readonly onTap?: (() => void) | undefined
  readonly busy?: boolean | undefined
  readonly className?: string | undefined
}

export function Empty({ drawing, text, button, onTap, busy, className }: EmptyProps) {
  return (
    <View className={classes(css.empty, className)}>
      <Drawing svg={empty(drawing)} label="" width={EMPTY_SIZE} height={EMPTY_SIZE} />
      <View className={css.text ?? ''}>{text}</View>
      {button !== undefined && onTap && (
        <Button kind="quiet" className={css.button} label={button} onTap={onTap} busy={busy} />
      )}
    </View>
  )
}
