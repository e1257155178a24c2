// The goods on the card that is written, the way to more of them, and the postage.
import { Text, View } from '@tarojs/components'
import { useRef, useState } from 'react'
import { yuan } from '../../../components/format'
import { Notice } from '../../../components/notice'
import { usePlaces } from '../../../components/places'
import { useArrived, useSpare } from '../../../components/soon'
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
  const count = (item: DraftItem, quantity: number): void => {
    setTaken(quantity < 1 ? { item, index: draft.items.indexOf(item) } : null)
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
        <GoodsRows items={draft.items} onQuantity={count} onPrice={onPrice} />
        <View className={css.foot ?? ''}>
          <Tappable flat className={css.add} onTap={onAdd}>
            {draft.items.length === 0 ? '加一件货' : '再加一件'}
          </Tappable>
          <Tappable className={css.postage} label={`快递费，${postage}，改`} onTap={onPostage}>
            <Text className={css.label ?? ''}>快递费</Text>
            <Text className={css.dashed ?? ''}>{postage}</Text>
          </Tappable>
        </View>
      </View>
      {/* Their places stay: one that goes would have all goods sent anew. */}
      <View>{error !== null && <View className={css.error ?? ''}>{error}</View>}</View>
      <View>
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
    </View>
  )
}

interface GoodsRowsProps {
  readonly items: readonly DraftItem[]
  readonly onQuantity: (item: DraftItem, quantity: number) => void
  readonly onPrice: (item: DraftItem) => void
}

const TO_COME: DraftItem = {
  ...{ key: '', skuId: null, title: '', spec: [], unitFen: 0, quantity: 1, shelf: null },
}

/** A row stands ready for what comes next, and fills a frame behind the tap that brings it. */
function GoodsRows({ items, onQuantity, onPrice }: GoodsRowsProps) {
  const places = usePlaces(useArrived(items.map(({ key }) => key)))
  const last = useRef<Record<string, DraftItem>>({})
  for (const item of items) last.current[item.key] = item
  const rows = Array.from({ length: useSpare(places.length) }, (_none, at) => places[at] ?? null)
  return (
    <View>
      {rows.map((place, at) => {
        const item = (place && last.current[place.key]) ?? TO_COME
        return (
          <GoodsRow
            key={at}
            item={item}
            isAway={!place || place.isAway}
            onQuantity={(quantity) => onQuantity(item, quantity)}
            onPrice={() => onPrice(item)}
          />
        )
      })}
    </View>
  )
}
