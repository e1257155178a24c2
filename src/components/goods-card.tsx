// A product in a shop's window: picture, title, price, and how many are left when it is little.
import { Image, Text, View } from '@tarojs/components'
import { classes } from './classes'
import css from './goods-card.module.scss'
import { onWeb } from './on-web'
import { pictureAddress } from './photo'
import { Price, priceSpoken, type PriceKind } from './price'
import { UNSPOKEN } from './spoken'
import { Tappable } from './tappable'

export interface GoodsCardProps {
  readonly title: string
  readonly picture?: string | null | undefined
  readonly priceFen: number
  /** The cheapest of several prices: 「28 起」. */
  readonly from?: boolean | undefined
  readonly sellable: number
  readonly onTap?: (() => void) | undefined
  /** In Moments' single page, where nothing leads on. */
  readonly single?: boolean | undefined
  /** The first cards' pictures are wanted at once. */
  readonly eager?: boolean | undefined
}

const LITTLE_LEFT = 20
const SOLD_OUT = '卖完了'
/** The title says what the picture shows. */
const NO_ALT = { nativeProps: { alt: '' } }

export function GoodsCard(props: GoodsCardProps) {
  const { from = false, single = false, sellable, onTap } = props
  const kind: PriceKind = from ? 'from' : 'normal'
  const isSoldOut = sellable === 0
  const about = isSoldOut || sellable > LITTLE_LEFT ? '' : `还有 ${sellable} 件`
  const isTappable = !single && onTap !== undefined
  // In WeChat the words inside are read out as they are, the price as one sum: a label would send them all twice.
  const isLabelled = isTappable && onWeb
  const inside = <Inside {...props} about={about} kind={kind} isSoldOut={isSoldOut} unspoken={isLabelled} />
  if (!isTappable) return <View className={css.card ?? ''}>{inside}</View>
  const price = isSoldOut ? SOLD_OUT : priceSpoken(props.priceFen, kind)
  const label = isLabelled ? [props.title, about, price].filter(Boolean).join('，') : undefined
  return (
    <Tappable className={css.card} label={label} onTap={onTap}>
      {inside}
    </Tappable>
  )
}

interface InsideProps extends GoodsCardProps {
  readonly about: string
  readonly kind: PriceKind
  readonly isSoldOut: boolean
  readonly unspoken: boolean
}

/** As few nodes as can be: a window of twenty goes to the phone's screen in one piece. */
function Inside({ title, picture, priceFen, about, kind, isSoldOut, unspoken, eager }: InsideProps) {
  return (
    <>
      {picture ? (
        <Image
          className={classes(css.picture, isSoldOut && css.dim)}
          src={pictureAddress(picture)}
          mode="aspectFill"
          {...(eager ? {} : { lazyLoad: true })}
          {...(onWeb ? NO_ALT : {})}
        />
      ) : (
        <View {...UNSPOKEN} className={classes(css.picture, css.letter)}>
          {Array.from(title).slice(0, 1).join('')}
        </View>
      )}
      <View className={css.title ?? ''}>{title}</View>
      {about !== '' && <Text className={css.about ?? ''}>{about}</Text>}
      {isSoldOut ? (
        <Text className={css.sold ?? ''}>{SOLD_OUT}</Text>
      ) : (
        <Price fen={priceFen} kind={kind} unspoken={unspoken} />
      )}
    </>
  )
}
