// The bank of a card: a colour square with one character, and its name.
import { Text } from '@tarojs/components'
import { bankMark } from '../../../client/bank-mark'
import { Cell } from '../../../components/cell'
import { classes } from '../../../components/classes'
import { UNSPOKEN } from '../../../components/spoken'
import css from './index.module.scss'

const UNKNOWN = '填到第 6 位就认得出'
const ON_MARK = '#FFFFFF'

export interface BankTileProps {
  /** Null until the digits tell. */
  readonly name: string | null
  readonly isCredit: boolean
}

export function BankTile({ name, isCredit }: BankTileProps) {
  if (name === null) {
    return <Cell title="银行" value={UNKNOWN} icon={<Text {...UNSPOKEN} className={css.bank ?? ''} />} />
  }
  const { letter, colour } = bankMark(name)
  const square = (
    <Text
      {...UNSPOKEN}
      className={classes(css.bank, css.marked)}
      style={`background:${colour};color:${ON_MARK}`}
    >
      {letter}
    </Text>
  )
  return <Cell title={name} value={isCredit ? '信用卡' : '储蓄卡'} icon={square} />
}
