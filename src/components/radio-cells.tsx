// Ways of which one is taken, each with its one-line consequence.
import { View } from '@tarojs/components'
import type { ReactElement } from 'react'
import { CellGroup } from './cell-group'
import { classes } from './classes'
import { onWeb } from './on-web'
import css from './radio-cells.module.scss'
import { Tappable } from './tappable'

export interface RadioOption<Key extends string = string> {
  readonly key: Key
  readonly title: string
  readonly note?: string | undefined
  readonly icon?: ReactElement | undefined
}

export interface RadioCellsProps<Key extends string> {
  readonly options: readonly RadioOption<Key>[]
  readonly chosen: Key | null | undefined
  readonly onChoose: (key: Key) => void
  /** Stands above, and names the group. */
  readonly title?: string | undefined
  readonly footer?: string | undefined
  readonly className?: string | undefined
}

export function RadioCells<Key extends string>(props: RadioCellsProps<Key>) {
  const { options, chosen, onChoose, title, footer, className } = props
  return (
    <View
      className={className ?? ''}
      {...(onWeb ? { role: 'radiogroup', ...(title === undefined ? {} : { ariaLabel: title }) } : {})}
    >
      <CellGroup title={title} footer={footer}>
        {options.map((option) => (
          <RadioCell
            key={option.key}
            option={option}
            isChosen={option.key === chosen}
            onTap={() => onChoose(option.key)}
          />
        ))}
      </CellGroup>
    </View>
  )
}

interface RadioCellProps {
  readonly option: RadioOption
  readonly isChosen: boolean
  readonly onTap: () => void
}

function RadioCell({ option: { title, note, icon }, isChosen, onTap }: RadioCellProps) {
  const name = note === undefined ? title : `${title}，${note}`
  return (
    <Tappable
      flat
      role="radio"
      checked={isChosen}
      label={isChosen && !onWeb ? `${name}，已选` : name}
      className={css.cell}
      onTap={onTap}
    >
      {icon}
      <View className={css.text ?? ''}>
        <View>{title}</View>
        {note !== undefined && <View className={css.note ?? ''}>{note}</View>}
      </View>
      <View className={classes(css.mark, isChosen && css.on)} />
    </Tappable>
  )
}
