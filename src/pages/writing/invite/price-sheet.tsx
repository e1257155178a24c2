// Prices for this buyer: of one of the goods, or of all of them; what the shelf asks stands beside each.
import { View } from '@tarojs/components'
import { useRef, useState } from 'react'
import { Button } from '../../../components/button'
import { classes } from '../../../components/classes'
import { Field } from '../../../components/field'
import { yuan } from '../../../components/format'
import { Sheet } from '../../../components/sheet'
import type { DraftItem } from '../../../client/invitation-drafts'
import { PRICE_FEN_MIN } from '../../../domain/product'
import { AMOUNT_LENGTH_MAX, readAmount, typedAmount } from '../../../client/amount'
import css from './index.module.scss'

export interface PriceSheetProps {
  readonly open: boolean
  readonly items: readonly DraftItem[]
  /** The key of the one that is asked about; null for all. */
  readonly only: string | null
  /** 「赵先生」; null where nobody is named. */
  readonly buyer: string | null
  readonly onClose: () => void
  readonly onPrices: (prices: Readonly<Record<string, number>>) => void
}

export function PriceSheet(props: PriceSheetProps) {
  const { open, items, only, buyer, onClose } = props
  const asked = items.filter(({ key }) => only === null || key === only)
  const typed = useRef<Record<string, string>>({})
  const [errors, setErrors] = useState<Readonly<Record<string, string>>>({})
  const close = (): void => {
    typed.current = {}
    setErrors({})
    onClose()
  }
  const take = (): void => {
    const { prices, wrong } = readAll(asked, typed.current)
    setErrors(wrong)
    if (Object.keys(wrong).length > 0) return
    props.onPrices(prices)
    close()
  }
  return (
    <Sheet
      title={`给${buyer ?? '买家'}的价`}
      open={open}
      onClose={close}
      footer={<Button label="就这个价" onTap={take} />}
    >
      {/* All are drawn from the start, and a tap on one only hides the others. */}
      <View className={classes(only !== null && css.only)}>
        {items.map((item) => (
          <PriceField
            key={item.key}
            item={item}
            isChosen={item.key === only}
            error={errors[item.key]}
            autoFocus={open && asked.length === 1 && asked[0] === item}
            onInput={(text) => {
              typed.current[item.key] = text
            }}
          />
        ))}
      </View>
    </Sheet>
  )
}

interface PriceFieldProps {
  readonly item: DraftItem
  readonly isChosen: boolean
  readonly error: string | undefined
  readonly autoFocus: boolean
  readonly onInput: (text: string) => void
}

function PriceField({ item, isChosen, error, autoFocus, onInput }: PriceFieldProps) {
  const { key, title, spec, unitFen, quantity, shelf } = item
  const times = quantity > 1 ? `，一共 ${quantity} 件` : ''
  return (
    <View className={classes(css.field, isChosen && css.chosen)}>
      <Field
        label={[title, ...spec].join(' · ')}
        name={`price-${key}`}
        type="digit"
        maxLength={AMOUNT_LENGTH_MAX}
        defaultValue={typedAmount(unitFen)}
        hint={shelf ? `货架价 ${yuan(shelf.priceFen)}，这里填一件的价${times}` : `一件的价${times}`}
        error={error}
        autoFocus={autoFocus}
        trailing={<View className={css.unit ?? ''}>元</View>}
        onInput={onInput}
      />
    </View>
  )
}

function readAll(items: readonly DraftItem[], typed: Readonly<Record<string, string>>) {
  const prices: Record<string, number> = {}
  const wrong: Record<string, string> = {}
  for (const { key, unitFen } of items) {
    const read = readAmount(typed[key] ?? typedAmount(unitFen), PRICE_FEN_MIN)
    if ('fen' in read) prices[key] = read.fen
    else wrong[key] = read.error
  }
  return { prices, wrong }
}
