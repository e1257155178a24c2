// What is bought and what it comes to: the lines on their board, postage, and how many.
import { Text, View } from '@tarojs/components'
import { yuan } from '../../../components/format'
import { Price } from '../../../components/price'
import { Stepper } from '../../../components/stepper'
import type { Basket, Line } from './basket'
import css from './index.module.scss'

export interface LinesProps {
  readonly basket: Basket
  readonly onCount: (count: number) => void
}

export function Lines({ basket: { shop, lines, postageFen, countMax }, onCount }: LinesProps) {
  return (
    <View className={css.group ?? ''}>
      <View className={css.caption ?? ''}>{shop.name}</View>
      <View className={css.board ?? ''}>
        {lines.map((line, index) => (
          <View key={index} className={css.line ?? ''}>
            <What line={line} />
            <Price className={css.amount} fen={line.unitFen * line.quantity} />
            {countMax !== null && (
              <View className={css.count ?? ''}>
                <Text className={css.minor ?? ''}>几件</Text>
                <Stepper
                  label={line.title}
                  value={line.quantity}
                  max={Math.max(1, countMax)}
                  onChange={onCount}
                />
              </View>
            )}
          </View>
        ))}
        <View className={css.line ?? ''}>
          <Text className={css.minor ?? ''}>快递</Text>
          {postageFen === 0 ? (
            <Text className={css.minor ?? ''}>包邮</Text>
          ) : (
            <Price className={css.amount} fen={postageFen} />
          )}
        </View>
      </View>
    </View>
  )
}

function What({ line: { title, spec, unitFen, quantity } }: { readonly line: Line }) {
  const about = [...spec, `${yuan(unitFen)} 元 × ${quantity}`].join(' · ')
  return (
    <View className={css.what ?? ''}>
      <View className={css.name ?? ''}>{title}</View>
      <View className={css.minor ?? ''}>{about}</View>
    </View>
  )
}
