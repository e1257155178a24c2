// How it ended, as a whole page: done, refused, or still being asked about.
import { View } from '@tarojs/components'
import type { ReactNode } from 'react'
import { ActionBar } from './action-bar'
import { Button } from './button'
import { classes } from './classes'
import { onWeb } from './on-web'
import css from './outcome.module.scss'

const CHECKING_TITLE = '还在确认'
/** True whether something was paid or not: nobody knows yet. */
const CHECKING_TEXT = '付了就不会丢，没付也不会扣。正在问微信支付，一般 1 分钟'
const CHECKING_WAY_OUT = '先去逛逛'

export interface OutcomeAction {
  readonly label: string
  readonly onTap: () => void
  readonly busy?: boolean | undefined
  readonly busyLabel?: string | undefined
  readonly openType?: 'share' | undefined
}

export interface OutcomeProps {
  readonly kind: 'done' | 'refused' | 'checking'
  /** Checking has words of its own; the others need them. */
  readonly title?: string | undefined
  readonly text?: string | undefined
  readonly main?: OutcomeAction | undefined
  readonly quiet?: OutcomeAction | undefined
  /** Checking only: the way out, 「先去逛逛」. */
  readonly onStroll?: (() => void) | undefined
  /** What else is known: an amount, a MoneyPath, a receipt. */
  readonly children?: ReactNode
  readonly className?: string | undefined
}

export function Outcome({ kind, title, text, main, quiet, onStroll, children, className }: OutcomeProps) {
  const isChecking = kind === 'checking'
  const stroll = isChecking && onStroll ? { label: CHECKING_WAY_OUT, onTap: onStroll } : undefined
  const aside = quiet ?? stroll
  const head = title ?? (isChecking ? CHECKING_TITLE : '')
  const sentence = text ?? (isChecking ? CHECKING_TEXT : '')
  return (
    <View className={classes(css.outcome, css[kind], className)}>
      <View
        className={css.middle ?? ''}
        {...(onWeb ? { role: kind === 'refused' ? 'alert' : 'status' } : {})}
      >
        <View className={css.face ?? ''}>
          <View className={css.sign ?? ''} />
        </View>
        <View className={css.title ?? ''}>{head}</View>
        {sentence !== '' && <View className={css.text ?? ''}>{sentence}</View>}
      </View>
      {children}
      {(main ?? aside) && (
        <ActionBar>
          {aside && <Button kind="quiet" {...aside} />}
          {main && <Button {...main} />}
        </ActionBar>
      )}
    </View>
  )
}
