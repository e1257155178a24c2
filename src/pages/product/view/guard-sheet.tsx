// How the buyer's money is kept safe, in three sentences and one picture.
import { View } from '@tarojs/components'
import { MoneyPath } from '../../../components/money-path'
import { Sheet } from '../../../components/sheet'
import { DAY_MS } from '../../../domain/day'
import { AUTO_RECEIVE_MS } from '../../../domain/order'
import css from './index.module.scss'

export interface GuardSheetProps {
  readonly open: boolean
  readonly onClose: () => void
}

const SENTENCES = [
  '您付的钱先由微信支付守着，店主还拿不到。',
  `您收到货、点了确认，钱才给店主；发货 ${AUTO_RECEIVE_MS / DAY_MS} 天没有点，也算收到了。`,
  '付晚了或没付成，钱会原路退回，不会丢。',
] as const

export function GuardSheet({ open, onClose }: GuardSheetProps) {
  return (
    <Sheet title="您的钱怎么走" open={open} onClose={onClose}>
      <MoneyPath
        bare
        at={-1}
        stations={[
          { label: '买家', note: '您付款' },
          { label: '微信支付', note: '守到收货' },
          { label: '店主的卡', note: '收货后下个工作日' },
        ]}
      />
      {SENTENCES.map((sentence) => (
        <View key={sentence} className={css.sentence ?? ''}>
          {sentence}
        </View>
      ))}
    </Sheet>
  )
}
