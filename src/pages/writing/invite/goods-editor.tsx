// The goods on the card that is written, the way to more of them, and the postage.
import { Text, View } from '@tarojs/components'
import { useState } from 'react'
import { yuan } from '../../../components/format'
import { Notice } from '../../../components/notice'
import { Tappable } from '../../../components/tappable'
import type { DraftItem } from '../../../client/invitation-drafts'
import { postageOf, withBack, withQuantity } from './draft'
import { GoodsRow } from './goods-row'
import css from './index.module.scss'
import type { Drafting } from './use-draft'

export interface GoodsEditorProps {
  readonly drafting: Drafting
  /** One sentence: what is missing or refused. */
  readonly error: string | null
  readonly onAdd: () => void
  readonly onPrice: (item: DraftItem) => void
  readonly onPostage: () => void
}

interface Taken {
  readonly item: DraftItem
  readonly index: number
}

export function GoodsEditor({ drafting, error, onAdd, onPrice, onPostage }: GoodsEditorProps) {
  const { draft, change } = drafting
  const [taken, setTaken] = useState<Taken | null>(null)
  const count = (item: DraftItem, index: number) => (quantity: number) => {
    setTaken(quantity < 1 ? { item, index } : null)
    change((before) => withQuantity(before, item.key, quantity))
  }
  const putBack = (): void => {
    if (taken) change((before) => withBack(before, taken.item, taken.index))
    setTaken(null)
  }
  const postageFen = postageOf(draft)
  const postage = postageFen === 0 ? '不另收' : yuan(postageFen)
  return (
    <View>
      <View className={css.goods ?? ''}>
        {draft.items.map((item, index) => (
          <GoodsRow
            key={item.key}
            item={item}
            onQuantity={count(item, index)}
            onPrice={() => onPrice(item)}
          />
        ))}
        <View className={css.foot ?? ''}>
          <Tappable flat className={css.add} onTap={onAdd}>
            {draft.items.length === 0 ? '放一件货' : '再加一件'}
          </Tappable>
          <Tappable className={css.postage} label={`快递费，${postage}，改`} onTap={onPostage}>
            <Text className={css.label ?? ''}>快递费</Text>
            <Text className={css.dashed ?? ''}>{postage}</Text>
          </Tappable>
        </View>
      </View>
      {error !== null && <View className={css.error ?? ''}>{error}</View>}
      {taken && (
        <Notice
          kind="info"
          className={css.taken}
          text={`${taken.item.title}拿下来了`}
          link="放回去"
          onLink={putBack}
        />
      )}
    </View>
  )
}
