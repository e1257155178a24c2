// 「大字」: the switch for large letters, as a row.
import { Text } from '@tarojs/components'
import { Cell } from './cell'
import css from './large-text-cell.module.scss'

export interface LargeTextCellProps {
  readonly isLarge: boolean
  readonly onSwitch: (isLarge: boolean) => void
}

export function LargeTextCell({ isLarge, onSwitch }: LargeTextCellProps) {
  const said = isLarge ? '开' : '关'
  return (
    <Cell
      title="大字"
      icon={<Text className={css.letter ?? ''}>字</Text>}
      value={said}
      chevron={false}
      label={`大字，现在是${said}`}
      onTap={() => onSwitch(!isLarge)}
    />
  )
}
