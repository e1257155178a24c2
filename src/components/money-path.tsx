// The money path: where a sum is, between the buyer, the channel that holds it, and the seller's card.
import { Text, View } from '@tarojs/components'
import { useState } from 'react'
import { classes } from './classes'
import { spokenYuan, yuan } from './format'
import css from './money-path.module.scss'
import { spoken } from './spoken'

export interface MoneyStation {
  /** Who has the money there, the channel by its name: 微信支付. */
  readonly label: string
  /** State or date: 「已付款」, 「11月24日」. */
  readonly note?: string | undefined
  /** In fen, or already written. */
  readonly amount?: number | string | undefined
}

export type MoneyStations = readonly [MoneyStation, MoneyStation, MoneyStation]

export interface MoneyPathProps {
  readonly stations: MoneyStations
  /** Where the money is; −1 before anything is paid. */
  readonly at: -1 | 0 | 1 | 2
  /** The station it is at is its end, also when that is not the last. */
  readonly settled?: boolean | undefined
  /** The way branches back to the buyer. */
  readonly refunded?: boolean | undefined
  /** Without its own board, inside a receipt or a cell. */
  readonly bare?: boolean | undefined
  readonly className?: string | undefined
}

const BUYER = 0
const CARD = 2
const PLACES = { [-1]: css.unpaid, 0: undefined, 1: css.at1, 2: css.at2 }

export function MoneyPath(props: MoneyPathProps) {
  const { stations, settled = false, refunded = false, bare = false, className } = props
  // What was already on its way back when the page opened lies there still.
  const [cameRefunded] = useState(refunded)
  const at = refunded ? BUYER : props.at
  const isArrived = settled || at === CARD
  const colour = refunded ? css.back : isArrived ? css.home : css.held
  return (
    <View
      {...spoken(pathLabel(stations, at, refunded))}
      className={classes(css.path, !bare && css.board, colour, refunded && css.branch, className)}
    >
      {stations.map((station, index) => (
        <View
          key={index}
          className={classes(
            css.station,
            index === at && css.now,
            isPassed(index, at, refunded) && css.passed,
          )}
        >
          <Text className={css.label ?? ''}>{station.label}</Text>
          {station.amount !== undefined && (
            <Text className={css.label ?? ''}>{amountText(station.amount)}</Text>
          )}
          {station.note !== undefined && <Text className={css.label ?? ''}>{station.note}</Text>}
        </View>
      ))}
      <View className={classes(css.carrier, PLACES[at], refunded && !cameRefunded && css.hop)}>
        <View className={css.money ?? ''} />
      </View>
    </View>
  )
}

/** A sum on its way back has been with the channel. */
function isPassed(index: number, at: number, refunded: boolean): boolean {
  return refunded ? index === 1 : index < at
}

function amountText(amount: number | string): string {
  return typeof amount === 'number' ? `¥${yuan(amount)}` : amount
}

function pathLabel(stations: MoneyStations, at: number, refunded: boolean): string {
  const said = stations.map(({ label, note, amount }, index) => {
    const sum = typeof amount === 'number' ? spokenYuan(amount) : amount
    const here = index === at && (refunded ? '钱退回到这里' : '钱现在在这里')
    return [label, sum, note, here].filter(Boolean).join('，')
  })
  return `钱走到哪里：${said.join('；')}${at < 0 ? '；还没有付款' : ''}`
}
