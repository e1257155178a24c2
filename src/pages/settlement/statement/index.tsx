// One settled day: what came to which card, the orders it is made of, and checking every one of them.
import { useRouter } from '@tarojs/taro'
import { View } from '@tarojs/components'
import { useState } from 'react'
import { useMyShop, type MyShop } from '../../../client/my-shop'
import { usePageFace } from '../../../client/page-face'
import { usePageFrame } from '../../../client/page-frame'
import { replace, routes } from '../../../client/routes'
import { useRead } from '../../../client/use-read'
import { Empty } from '../../../components/empty'
import { dateText } from '../../../components/format'
import { Notice } from '../../../components/notice'
import { Page } from '../../../components/page'
import type { Day } from '../../../domain/day'
import { Bar } from './bar'
import { Head } from './head'
import css from './index.module.scss'
import { LineSheet } from './line-sheet'
import { NotReady } from './not-ready'
import { Paper } from './paper'
import type { Line, Statement } from './statement'
import { useChecking } from './use-checking'
import { useLines } from './use-lines'
import { isArrived, isReturned } from './words'

const DAY_PATTERN = /^\d{4}-\d{2}-\d{2}$/

export default function SettlementStatement() {
  const asked = useRouter().params['day'] ?? ''
  const day = DAY_PATTERN.test(asked) ? (asked as Day) : null
  const frame = usePageFrame(day ? `${dateText(day)} 对账单` : '对账单')
  const mine = useMyShop()
  const shop = mine.value?.shop ?? null
  const read = useRead('readStatement', shop && day && { shopId: shop.shopId, day, after: null })
  const shown = read.value && faceOf(read.value)
  usePageFace('settlement/statement', shown ?? (day ? (shop ? read : mine).state : 'refused'))
  if (day === null || read.refusal?.code === 'not-found') return <Page {...frame}>{<NoDay />}</Page>
  if (!mine.value || !shop || !read.value)
    return <Page {...frame}>{<NotReady mine={mine} read={read} shape="card" />}</Page>
  return (
    <Page {...frame}>
      <Ready key={day} mine={mine.value} shop={shop} statement={read.value} isStale={read.isStale} />
    </Page>
  )
}

interface ReadyProps {
  readonly mine: MyShop
  readonly shop: NonNullable<MyShop['shop']>
  readonly statement: Statement
  readonly isStale: boolean
}

function Ready({ mine, shop, statement, isStale }: ReadyProps) {
  const { shopId, name } = shop
  const lines = useLines(shopId, statement)
  const checking = useChecking(shopId, statement, lines)
  const [opened, open] = useState<Line | null>(null)
  return (
    <>
      <View className={css.body ?? ''}>
        {isStale && <Notice className={css.stale} kind="info" text="网断了，这是刚才的样子。" />}
        <Head settlement={statement.settlement} mine={mine} />
        <Paper
          shopName={name}
          statement={statement}
          lines={lines}
          rightCount={checking.rightCount}
          onOpen={open}
        />
      </View>
      <Bar shopId={shopId} statement={statement} lines={lines} checking={checking} />
      <LineSheet
        shopId={shopId}
        line={opened ?? lines.read[0] ?? null}
        open={opened !== null}
        onClose={() => open(null)}
      />
    </>
  )
}

function faceOf({ settlement }: Statement) {
  if (isArrived(settlement)) return 'arrived'
  return isReturned(settlement) ? 'returned' : 'on-its-way'
}

function NoDay() {
  return (
    <Empty
      drawing="closed"
      text="没有找到这一天的对账单。"
      button="看所有对账单"
      onTap={() => void replace(routes.settlements())}
    />
  )
}
