// What was asked to be changed: for the seller what the buyer would like, for the buyer that it has arrived.
import { Text, View } from '@tarojs/components'
import { timeText } from '../../../components/format'
import type { Instant } from '../../../domain/day'
import { faceFor, openWishes, type Card } from './face'
import css from './index.module.scss'

export interface WishesProps {
  readonly card: Card
  readonly now: Instant
}

export function Wishes({ card, now }: WishesProps) {
  const isSeller = card.mine === 'seller'
  const open = openWishes(card)
  const isOver = !faceFor(card, now).isOpen
  const shown = isSeller ? card.requests : isOver ? [] : open
  if (shown.length === 0) return null
  return (
    <View className={css.wishes ?? ''}>
      {shown.map((wish) => (
        <View key={wish.requestId} className={css.wish ?? ''}>
          <Text className={css.words ?? ''}>{`「${innerQuotes(wish.text)}」`}</Text>
          <Text className={css.when ?? ''}>
            {`${timeText(wish.at, now)} · ${stateText(isSeller, open.indexOf(wish) >= 0)}`}
          </Text>
        </View>
      ))}
    </View>
  )
}

function stateText(isSeller: boolean, isOpen: boolean): string {
  if (!isSeller) return '已经告诉店主，改好会发您新的一张'
  return isOpen ? '等您改' : '已改过'
}

/** Quotes within quotes are the double ones. */
const innerQuotes = (text: string): string => text.replace(/「/g, '『').replace(/」/g, '』')
