// What a buyer can do whose goods don't come, or are not as agreed: who keeps the money meanwhile, and whom to ask.
import { View } from '@tarojs/components'
import { serverNow } from '../../../client/server-time'
import { dateText } from '../../../components/format'
import { Sheet } from '../../../components/sheet'
import { dayOf } from '../../../domain/day'
import type { OrderView } from '../money-way'
import css from './index.module.scss'

export interface WorrySheetProps {
  readonly order: OrderView['order']
  readonly open: boolean
  readonly onClose: () => void
}

export function WorrySheet({ order, open, onClose }: WorrySheetProps) {
  return (
    <Sheet title="货没到，或者不对" open={open} onClose={onClose}>
      {sentences(order).map((sentence) => (
        <View key={sentence} className={css.words ?? ''}>
          {sentence}
        </View>
      ))}
    </Sheet>
  )
}

/** WeChat Pay takes complaints at each payment of its own; the shop itself has no way yet to give money back. */
function sentences({ state, autoReceiveAt }: OrderView['order']): readonly string[] {
  const until =
    state === 'shipped' && autoReceiveAt !== null ? dateText(dayOf(autoReceiveAt), serverNow()) : null
  return [
    until === null
      ? '店主还没有寄，钱一直由微信支付守着，店主拿不到。'
      : `先别点「确认收货」。到${until}为止，钱由微信支付守着，店主拿不到。`,
    '回到发卡片给您的聊天里，先和店主说一声。',
    `说不通，就${until === null ? '' : '在那天以前'}到微信支付的账单里找到这一笔，点投诉，微信支付会找店主。`,
  ]
}
