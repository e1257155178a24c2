// An amount in yuan: ¥ and fen smaller, digits of one width, read out as one sum.
import { Text, View } from '@tarojs/components'
import { classes } from './classes'
import { spokenYuan, yuanParts } from './format'
import css from './price.module.scss'
import { spoken } from './spoken'

/** `agreed`: 「给您的价」 before it. `struck`: the old price. `from`: 「起」 behind it, without empty fen. */
export type PriceKind = 'normal' | 'agreed' | 'struck' | 'from'

export interface PriceProps {
  /** In fen; a negative amount gets its minus by itself. */
  readonly fen: number
  readonly size?: 's' | 'm' | 'l' | 'money' | undefined
  readonly kind?: PriceKind | undefined
  /** The amount goes out, whatever its sign. */
  readonly negative?: boolean | undefined
  /** Inside something tappable whose label says the price already. */
  readonly unspoken?: boolean | undefined
  readonly className?: string | undefined
}

const AGREED = '给您的价'

export function Price(props: PriceProps) {
  const { fen, size = 'm', kind = 'normal', negative = false, unspoken = false, className } = props
  const amountFen = negative ? -Math.abs(fen) : fen
  const parts = yuanParts(amountFen)
  const isWhole = kind === 'from' && parts.fen === '00'
  return (
    <View
      className={classes(
        css.price,
        css[size],
        kind !== 'normal' && css[kind],
        parts.sign && css.minus,
        className,
      )}
      {...(unspoken ? {} : spoken(priceSpoken(amountFen, kind)))}
    >
      {kind === 'agreed' ? (
        <>
          <Text className={css.word ?? ''}>{AGREED}</Text>
          <Text className={css.yuan ?? ''}>{parts.yuan}</Text>
        </>
      ) : (
        parts.yuan
      )}
      {!isWhole && <Text className={css.fen ?? ''}>{`.${parts.fen}`}</Text>}
    </View>
  )
}

/** The price in words, also for the label of something tappable around it. */
export function priceSpoken(amountFen: number, kind: PriceKind): string {
  const amount = spokenYuan(amountFen)
  const said = {
    normal: amount,
    agreed: `${AGREED} ${amount}`,
    struck: `原价 ${amount}`,
    from: `${amount}起`,
  }
  return said[kind]
}
