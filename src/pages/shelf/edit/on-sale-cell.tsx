// Whether a product that is on the shelf can be bought.
import { Cell } from '../../../components/cell'
import { CellGroup } from '../../../components/cell-group'

export interface OnSaleCellProps {
  readonly isOn: boolean
  readonly onChange: (isOn: boolean) => void
}

export function OnSaleCell({ isOn, onChange }: OnSaleCellProps) {
  return (
    <CellGroup>
      <Cell
        title={isOn ? '正在卖' : '已下架'}
        note={isOn ? '点一下先下架，货和数都留着' : '点一下重新上架'}
        value={isOn ? '下架' : '上架'}
        chevron={false}
        onTap={() => onChange(!isOn)}
      />
    </CellGroup>
  )
}
