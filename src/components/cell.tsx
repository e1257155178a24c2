// A row: title, second line, value, and where it leads.
import { Text, View } from '@tarojs/components'
import type { ReactElement } from 'react'
import type { IconName } from '../domain/drawing/icons'
import css from './cell.module.scss'
import { classes } from './classes'
import { Icon } from './icon'
import { Tappable } from './tappable'

const BUSY_VALUE = '正在…'

export interface CellProps {
  readonly title: string
  readonly note?: string | undefined
  readonly value?: string | ReactElement | undefined
  /** An arrow; by default whatever can be tapped has one. */
  readonly chevron?: boolean
  readonly onTap?: (() => void) | undefined
  readonly busy?: boolean | undefined
  /** One sentence below the row. */
  readonly error?: string | undefined
  readonly icon?: IconName | ReactElement | undefined
  /** A count that wants attention. */
  readonly badge?: number | string | undefined
  /** Spoken instead of title and value. */
  readonly label?: string | undefined
  readonly className?: string | undefined
}

export function Cell(props: CellProps) {
  const { onTap, busy, error, label, className } = props
  const look = classes(css.cell, className)
  if (!onTap) {
    return (
      <View className={look}>
        <Inside {...props} />
        <Complaint error={error} />
      </View>
    )
  }
  return (
    <Tappable
      flat
      className={look}
      onTap={() => {
        if (!busy) onTap()
      }}
      label={label}
      busy={busy || undefined}
    >
      <Inside {...props} />
      <Complaint error={error} />
    </Tappable>
  )
}

function Inside({ title, note, value, onTap, chevron = onTap !== undefined, busy, icon, badge }: CellProps) {
  const shown = busy ? BUSY_VALUE : value
  const hasValue = shown !== undefined && shown !== ''
  return (
    <View className={css.row ?? ''}>
      {icon !== undefined && (
        <View className={css.icon ?? ''}>{typeof icon === 'string' ? <Icon name={icon} /> : icon}</View>
      )}
      <View className={css.body ?? ''}>
        <View className={classes(css.text, hasValue && css.both)}>
          <View>{title}</View>
          {note !== undefined && note !== '' && <View className={css.note ?? ''}>{note}</View>}
        </View>
        {hasValue && <View className={css.value ?? ''}>{shown}</View>}
      </View>
      {badge !== undefined && badge !== 0 && <Text className={css.badge ?? ''}>{badge}</Text>}
      {chevron && <View className={css.chevron ?? ''} />}
    </View>
  )
}

function Complaint({ error }: Pick<CellProps, 'error'>) {
  if (error === undefined || error === '') return null
  return <View className={css.error ?? ''}>{error}</View>
}
