// Where the goods go: one cell on top of the checkout.
import { Cell } from '../../../components/cell'
import { CellGroup } from '../../../components/cell-group'
import { grouped } from '../../../domain/grouping'
import { compactNumber } from '../../../domain/typed-text'
import type { Typed } from './address-faults'
import css from './index.module.scss'

export interface AddressCellProps {
  readonly kept: Typed
  readonly error: string | undefined
  readonly onTap: () => void
}

export function AddressCell({ kept, error, onTap }: AddressCellProps) {
  const { name, phone, region, detail } = kept
  const isEmpty = name + phone + region + detail === ''
  const where = [region, detail].filter((part) => part !== '').join(' ')
  return (
    <CellGroup className={css.group}>
      <Cell
        icon="truck"
        title={isEmpty ? '寄到哪里？' : where || '还差地址'}
        note={isEmpty ? '填一次，下回就记得' : `${name} ${grouped('phone', compactNumber(phone))}`.trim()}
        error={error}
        onTap={onTap}
      />
    </CellGroup>
  )
}
