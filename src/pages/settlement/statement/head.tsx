// Which card, how much, and whether it is there: the head of a statement, with a word on what was carried over.
import { Text, View } from '@tarojs/components'
import { useState } from 'react'
import type { MyShop } from '../../../client/my-shop'
import { serverNow } from '../../../client/server-time'
import { classes } from '../../../components/classes'
import { Notice } from '../../../components/notice'
import { Price } from '../../../components/price'
import { Stamp } from '../../../components/stamp'
import css from './index.module.scss'
import type { Settlement } from './statement'
import { amountOf, explanations, isArrived, isReturned, standingText } from './words'

const DIGITS_SHOWN = 4

export interface HeadProps {
  readonly settlement: Settlement
  readonly mine: MyShop
}

export function Head({ settlement, mine }: HeadProps) {
  const isThere = isArrived(settlement)
  const [wasThere] = useState(isThere)
  const mask = settlement.payout?.cardMask ?? mine.cardMask ?? ''
  return (
    <>
      <View
        className={css.card ?? ''}
      >{`${mine.bankName ?? '银行卡'} 尾号 ${mask.slice(-DIGITS_SHOWN)}`}</View>
      <View className={css.head ?? ''}>
        <Price fen={amountOf(settlement)} size="money" />
        {isThere ? (
          <Stamp kind="arrived" fresh={!wasThere} />
        ) : (
          <Text className={classes(css.standing, isReturned(settlement) && css.returned)}>
            {standingText(settlement, serverNow())}
          </Text>
        )}
      </View>
      {explanations(settlement).map((sentence, index) => (
        <Notice
          key={sentence}
          className={css.explanation}
          kind={isReturned(settlement) && index === 0 ? 'refused' : 'held'}
          text={sentence}
        />
      ))}
    </>
  )
}
