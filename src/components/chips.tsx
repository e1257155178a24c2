// A few short answers side by side, of which one is chosen.
import { Text, View } from '@tarojs/components'
import css from './chips.module.scss'
import { classes } from './classes'
import { onWeb } from './on-web'
import { Tappable } from './tappable'

export interface Chip<Key extends string = string> {
  readonly key: Key
  readonly title: string
  /** Can't be had now: dotted, but a tap still answers. */
  readonly impossible?: boolean
  /** Gone; its place stays. */
  readonly isAway?: boolean
}

export interface ChipsProps<Key extends string> {
  readonly options: readonly Chip<Key>[]
  readonly chosen: Key | null | undefined
  readonly onChoose: (key: Key) => void
  /** What is chosen, as it is spoken. */
  readonly label?: string | undefined
  readonly className?: string | undefined
}

export function Chips<Key extends string>({ options, chosen, onChoose, label, className }: ChipsProps<Key>) {
  return (
    <View
      className={classes(css.chips, className)}
      {...(onWeb ? { role: 'radiogroup', ...(label === undefined ? {} : { ariaLabel: label }) } : {})}
    >
      {options.map(({ key, title, impossible, isAway }) => (
        <Tappable
          key={key}
          role="radio"
          checked={key === chosen}
          label={spokenChip(title, key === chosen, impossible)}
          className={classes(css.chip, key === chosen && css.on, impossible && css.off, isAway && css.away)}
          onTap={() => onChoose(key)}
        >
          <Text>{title}</Text>
        </Tappable>
      ))}
    </View>
  )
}

/** In WeChat there is no attribute for what is chosen, so the name says it. */
function spokenChip(title: string, isChosen: boolean, impossible: boolean | undefined): string {
  return title + (impossible ? '，选不了' : '') + (isChosen && !onWeb ? '，已选' : '')
}
