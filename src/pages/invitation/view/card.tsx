// The card on the counter: awning and sign, the seller's sentence, the goods, and what they come to.
import { Text, View } from '@tarojs/components'
import type { ReactNode } from 'react'
import { Awning } from '../../../components/awning'
import { Countdown } from '../../../components/countdown'
import { MoneyPath, type MoneyStations } from '../../../components/money-path'
import { Price } from '../../../components/price'
import { Sign } from '../../../components/sign'
import { Stamp } from '../../../components/stamp'
import { serverNow } from '../../../client/server-time'
import type { Card, Face } from './face'
import { Goods } from './goods'
import css from './index.module.scss'

export interface InvitationCardProps {
  readonly card: Card
  readonly face: Face
  /** The stamp came down before one's eyes. */
  readonly isFresh: boolean
  readonly onZero: () => void
  /** What the seller should see before the goods. */
  readonly first?: ReactNode
}

export function InvitationCard({ card, face, isFresh, onZero, first }: InvitationCardProps) {
  const isSeller = card.mine === 'seller'
  return (
    <View>
      <Awning paint={card.shop.paint} />
      <Head card={card} />
      {card.offer.note !== '' && <Text className={css.note ?? ''}>{card.offer.note}</Text>}
      {first}
      <Goods offer={card.offer} />
      <View className={css.sum ?? ''}>
        <Price fen={card.offer.totalFen} size="money" />
        {face.stamp && <Stamp kind={face.stamp} fresh={isFresh} className={css.stamp} />}
        {face.said !== null && (
          <Text className={(face.isOpen ? css.aside : css.said) ?? ''}>{face.said}</Text>
        )}
        {face.isKept && (
          <Countdown
            className={css.aside}
            until={card.expiresAt}
            now={serverNow}
            prefix={isSeller ? '价格替买家留到' : '价格替您留到'}
            over="留到的时间到了，正在看新的情况"
            onZero={onZero}
          />
        )}
      </View>
      {face.isOpen && (
        <MoneyPath className={css.path} stations={isSeller ? SELLER_SEES : BUYER_SEES} at={-1} />
      )}
    </View>
  )
}

const HOLDER = { label: '微信支付', note: '守到收货' }
const BUYER_SEES: MoneyStations = [
  { label: '买家', note: '您付款' },
  HOLDER,
  { label: '店主的卡', note: '收货后下个工作日' },
]
const SELLER_SEES: MoneyStations = [
  { label: '买家', note: '付款' },
  HOLDER,
  { label: '您的卡', note: '收货后下个工作日' },
]

function Head({ card: { shop, dealt, offer } }: { readonly card: Card }) {
  const facts = ['实名店主', dealt > 0 && `成交 ${dealt} 单`, offer.version > 1 && `第 ${offer.version} 版`]
  return (
    <View className={css.head ?? ''}>
      <Sign name={shop.name} paint={shop.paint} />
      <Text className={css.facts ?? ''}>{facts.filter(Boolean).join(' · ')}</Text>
    </View>
  )
}
