// Asks once more before the money moves or the goods go back, and says what happens then.
import { View } from '@tarojs/components'
import { phaseText } from '../../../client/use-write'
import { Button } from '../../../components/button'
import { yuan } from '../../../components/format'
import { MoneyPath } from '../../../components/money-path'
import { Notice } from '../../../components/notice'
import { Sheet } from '../../../components/sheet'
import type { OrderView } from '../money-way'
import css from './index.module.scss'
import type { Deeds, Doubt } from './use-deeds'

export interface DoubtSheetProps {
  readonly view: OrderView
  readonly deeds: Deeds
}

const WORDS: Readonly<Record<Doubt, { readonly title: string; readonly button: string }>> = {
  receive: { title: '收到货了吗', button: '收到了，确认收货' },
  cancel: { title: '不买了吗', button: '取消这一单' },
}

export function DoubtSheet({ view, deeds }: DoubtSheetProps) {
  const { mine, order } = view
  const likely: Doubt | null =
    order.state === 'pending' ? 'cancel' : order.state === 'shipped' ? 'receive' : null
  const doubt = deeds.doubt ?? likely ?? 'receive'
  const { title, button } = WORDS[doubt]
  const { phase } = deeds
  const said = phaseText(phase)
  return (
    <Sheet
      title={title}
      open={deeds.doubt !== null}
      early={mine === 'buyer' && likely !== null}
      onClose={deeds.leave}
      footer={
        <Button
          kind={doubt === 'cancel' ? 'danger' : 'main'}
          label={button}
          busy={phase === 'busy' || phase === 'checking'}
          busyLabel={phase === 'checking' ? '正在确认…' : '正在办…'}
          onTap={() => void deeds.carryOut()}
        />
      }
    >
      <View className={css.words ?? ''}>{doubtText(doubt, view)}</View>
      {doubt === 'receive' && <MoneyPath bare at={1} stations={stations(view)} />}
      {said !== null && <Notice className={css.words} kind="info" text={said} />}
    </Sheet>
  )
}

function doubtText(doubt: Doubt, { order }: OrderView): string {
  if (doubt === 'cancel') return '取消以后价格不再替您留着，货会放回货架。没有扣您的钱。'
  return `点了确认，微信支付就把 ${yuan(order.totalFen)} 元交给店主，不能再收回。货没到，或者有不对，先别点。`
}

function stations({ order }: OrderView) {
  return [
    { label: '买家', note: '已付款' },
    { label: '微信支付', amount: order.totalFen, note: '现在在这里' },
    { label: '店主的卡', note: '确认后下个工作日' },
  ] as const
}
