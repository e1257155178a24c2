// A button: one main action, quiet ones, dangerous ones and links; never greyed, busy while it works.
import { Button as PlatformButton, Text, View } from '@tarojs/components'
import css from './button.module.scss'
import { classes } from './classes'
import { onWeb } from './on-web'
import { Tappable } from './tappable'

const BUSY_LABEL = '正在…'

export type ButtonKind = 'main' | 'quiet' | 'danger' | 'link'

export interface ButtonProps {
  readonly label: string
  /** Also called where `openType` does its own thing. */
  readonly onTap?: (() => void) | undefined
  readonly kind?: ButtonKind
  /** At work: says so in the same width and ignores further taps. */
  readonly busy?: boolean | undefined
  readonly busyLabel?: string | undefined
  /** A smaller second line. */
  readonly hint?: string | undefined
  /** WeChat only: what its own buttons can do. */
  readonly openType?: 'share' | 'getPhoneNumber' | 'contact' | 'openSetting' | undefined
  /** The one-time code of `getPhoneNumber`; null when the person has said no. */
  readonly onPhoneNumber?: ((code: string | null) => void) | undefined
  readonly className?: string | undefined
}

export function Button(props: ButtonProps) {
  const { label, onTap, kind = 'main', busy, busyLabel = BUSY_LABEL, openType, className } = props
  const look = classes('btn', css.button, css[kind], busy && css.busy, className)
  const tap = () => {
    if (!busy) onTap?.()
  }
  if (!onWeb && openType && !busy) return <OpenButton {...props} look={look} />
  return (
    <Tappable className={look} onTap={tap} label={busy ? busyLabel : label} busy={busy}>
      <Words {...props} />
      {busy && <View className={css.now ?? ''}>{busyLabel}</View>}
    </Tappable>
  )
}

/** What only WeChat's own button may do. */
function OpenButton(props: ButtonProps & { readonly look: string }) {
  const { onTap, openType, onPhoneNumber, look } = props
  return (
    <PlatformButton
      className={look}
      hoverClass={css.down ?? ''}
      {...(openType === undefined ? {} : { openType })}
      onClick={() => onTap?.()}
      onGetPhoneNumber={({ detail }) => onPhoneNumber?.(detail.code ?? null)}
    >
      <Words {...props} />
    </PlatformButton>
  )
}

function Words({ label, hint, busy }: ButtonProps) {
  if (hint === undefined) return <Text className={classes(css.word, busy && css.gone)}>{label}</Text>
  return (
    <View className={classes(css.word, busy && css.gone)}>
      <View>{label}</View>
      <View className={css.hint ?? ''}>{hint}</View>
    </View>
  )
}
