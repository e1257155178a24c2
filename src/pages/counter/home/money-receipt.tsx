// The stub of a receipt on the counter: what came or comes next, and all the money on its way; leads to the settlements.
import { Text, View } from '@tarojs/components'
import type { MyShop } from '../../../client/my-shop'
import { go, routes } from '../../../client/routes'
import { spokenYuan } from '../../../components/format'
import { MoneyPath } from '../../../components/money-path'
import { Price } from '../../../components/price'
import { Receipt } from '../../../components/receipt'
import { Tappable } from '../../../components/tappable'
import type { Counter } from './desk'
import css from './index.module.scss'
import { cardText, moneyStub } from './money'

const NET = '已扣手续费'

export interface MoneyReceiptProps {
  readonly counter: Counter
  readonly mine: MyShop
}

export function MoneyReceipt({ counter, mine: { bankName, cardMask } }: MoneyReceiptProps) {
  const { label, fen, path } = moneyStub(counter)
  const totals = path.stations.map((station) => `${station.label} ${spokenYuan(Number(station.amount))}`)
  const said = [`${label} ${spokenYuan(fen)}`, ...(fen > 0 ? [NET] : []), ...totals, '看对账单'].join('，')
  return (
    <Tappable className={css.receipt} label={said} onTap={() => void go(routes.settlements())}>
      <Receipt>
        <View className={css.stub ?? ''}>
          <Text className={css.stubLabel ?? ''}>{`${label} ${cardText(bankName, cardMask)}`}</Text>
          <View className={css.stubSum ?? ''}>
            <Price fen={fen} size="money" unspoken />
            {fen > 0 && <Text className={css.stubNote ?? ''}>{NET}</Text>}
          </View>
        </View>
        <MoneyPath {...path} bare />
      </Receipt>
    </Tappable>
  )
}
