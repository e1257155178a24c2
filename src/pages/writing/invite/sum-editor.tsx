// What the written card comes to, beside what the shelf would ask, and how long it is kept.
import { Text, View } from '@tarojs/components'
import { Chips } from '../../../components/chips'
import { spokenYuan, yuan } from '../../../components/format'
import { Price } from '../../../components/price'
import { Tappable } from '../../../components/tappable'
import type { Hold, InvitationDraft } from '../../../client/invitation-drafts'
import { useNow } from '../../../client/use-now'
import { MINUTE_MS } from '../../../domain/day'
import { postageOf, shelfGoodsOf, totalOf } from './draft'
import { holdChoices } from './hold'
import css from './index.module.scss'

const KEEP = '价格留多久'

export interface SumEditorProps {
  readonly draft: InvitationDraft
  readonly sumError: string | null
  readonly holdError: string | null
  readonly onPrices: () => void
  readonly onHold: (hold: Hold) => void
}

export function SumEditor({ draft, sumError, holdError, onPrices, onHold }: SumEditorProps) {
  const now = useNow(MINUTE_MS)
  const totalFen = totalOf(draft)
  const goodsFen = shelfGoodsOf(draft)
  // The same sum twice says nothing.
  const shelf = goodsFen === totalFen ? null : shelfText(goodsFen, postageOf(draft))
  return (
    <View>
      <View className={css.sum ?? ''}>
        <Text className={css.small ?? ''}>一共收</Text>
        <Tappable className={css.total} label={`一共收 ${spokenYuan(totalFen)}，改价`} onTap={onPrices}>
          <Price className={css.dashed} fen={totalFen} size="money" unspoken />
        </Tappable>
        {shelf !== null && <Text className={css.small ?? ''}>{shelf}</Text>}
        {sumError !== null && <View className={css.error ?? ''}>{sumError}</View>}
      </View>
      <View className={css.keep ?? ''}>{KEEP}</View>
      <Chips
        className={css.hold}
        label={KEEP}
        options={holdChoices(now)}
        chosen={draft.hold}
        onChoose={onHold}
      />
      {holdError !== null && <View className={css.error ?? ''}>{holdError}</View>}
    </View>
  )
}

/** 「货架上 58.80，另加快递 8.00」 */
function shelfText(goodsFen: number | null, postageFen: number): string | null {
  if (goodsFen === null) return null
  return `货架上 ${yuan(goodsFen)}${postageFen > 0 ? `，另加快递 ${yuan(postageFen)}` : ''}`
}
