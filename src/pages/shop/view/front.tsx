// The front of a shop: awning, sign, where it is and since when, and what it has to say today.
import { View } from '@tarojs/components'
import { serverNow } from '../../../client/server-time'
import type { Output } from '../../../contract/functions'
import { Awning } from '../../../components/awning'
import { daysSince } from '../../../components/format'
import { Notice } from '../../../components/notice'
import { Sign } from '../../../components/sign'
import { dayOf, type Instant } from '../../../domain/day'
import css from './index.module.scss'
import { cityOf } from '../../../domain/city'

type Shop = Output<'readShopPage'>['shop']

export interface FrontProps {
  readonly shop: Shop
  readonly isStale: boolean
}

export function Front({ shop, isStale }: FrontProps) {
  const { name, paint, notice, collecting } = shop
  return (
    <>
      <Awning paint={paint} />
      <View className={css.head ?? ''}>
        <Sign name={name} paint={paint} />
        <View className={css.since ?? ''}>{sinceText(shop, serverNow())}</View>
      </View>
      {notice !== '' && <View className={css.notice ?? ''}>{notice}</View>}
      {!collecting && (
        <Notice className={css.held} kind="held" text="收款还在审核，现在可以看，过一阵才能买。" />
      )}
      {isStale && <Notice className={css.held} kind="info" text="网断了，这是刚才的样子。" />}
    </>
  )
}

/** 「长沙 · 开店 312 天」. */
function sinceText({ shipFrom, openedAt }: Shop, now: Instant): string {
  const isToday = dayOf(openedAt) === dayOf(now)
  const since = isToday ? '今天开张' : `开店 ${daysSince(openedAt, now)} 天`
  return [cityOf(shipFrom), since].filter((part) => part !== '').join(' · ')
}
