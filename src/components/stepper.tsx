// A count with a minus and a plus; at a limit it says why it stays.
import { Text, View } from '@tarojs/components'
import { useState } from 'react'
import { classes } from './classes'
import { onWeb } from './on-web'
import css from './stepper.module.scss'
import { Tappable } from './tappable'

export interface StepperProps {
  readonly value: number
  readonly onChange: (value: number) => void
  readonly min?: number
  readonly max?: number
  /** What is counted, as it is spoken: 「剁椒酱」. */
  readonly label: string
  /** Said at the upper limit; by default 「只剩 3 件」. */
  readonly maxText?: string | undefined
  /** Said at the lower limit; by default 「最少 1 件」. */
  readonly minText?: string | undefined
  readonly className?: string | undefined
}

const MAX_DEFAULT = 999

export function Stepper(props: StepperProps) {
  const { value, onChange, min = 1, max = MAX_DEFAULT, label, className } = props
  const { maxText = `只剩 ${max} 件`, minText = `最少 ${min} 件` } = props
  const [said, say] = useState('')
  const step = (by: 1 | -1) => () => {
    const next = value + by
    say(next > max ? maxText : next < min ? minText : '')
    if (next >= min && next <= max) onChange(next)
  }
  return (
    <View className={classes(css.stepper, className)}>
      <View className={css.row ?? ''} {...(onWeb ? { role: 'group', ariaLabel: label } : {})}>
        <Tappable alone className={css.side} label={`${label}少一件`} onTap={step(-1)}>
          <View className={css.minus ?? ''} />
        </Tappable>
        <Text className={css.count ?? ''} {...(onWeb ? { ariaLive: 'polite' } : {})}>
          {value}
        </Text>
        <Tappable alone className={css.side} label={`${label}多一件`} onTap={step(1)}>
          <View className={css.plus ?? ''} />
        </Tappable>
      </View>
      {said !== '' && (
        <View className={css.said ?? ''} {...(onWeb ? { role: 'status' } : {})}>
          {said}
        </View>
      )}
    </View>
  )
}
