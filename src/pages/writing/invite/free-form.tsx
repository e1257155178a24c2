// Something that is not on the shelf: what it is and what it costs.
import { View } from '@tarojs/components'
import { useRef, useState } from 'react'
import { Button } from '../../../components/button'
import { Field } from '../../../components/field'
import { PRICE_FEN_MIN, TITLE_LENGTH_MAX } from '../../../domain/product'
import { AMOUNT_LENGTH_MAX, readAmount } from '../../../client/amount'
import css from './index.module.scss'

export interface FreeFormProps {
  readonly onFree: (title: string, unitFen: number) => void
}

export function FreeForm({ onFree }: FreeFormProps) {
  const typed = useRef({ title: '', price: '' })
  const [errors, setErrors] = useState({ title: '', price: '' })
  const take = (): void => {
    const title = typed.current.title.trim()
    const price = readAmount(typed.current.price, PRICE_FEN_MIN)
    const wrong = { title: title === '' ? '写一下是什么。' : '', price: 'error' in price ? price.error : '' }
    setErrors(wrong)
    if (wrong.title === '' && 'fen' in price) onFree(title, price.fen)
  }
  return (
    <View>
      <Field
        className={css.field}
        label="是什么"
        name="free-title"
        maxLength={TITLE_LENGTH_MAX}
        placeholder="比如 手写贺卡"
        error={errors.title}
        onInput={(text) => {
          typed.current.title = text
        }}
      />
      <Field
        className={css.field}
        label="一件的价"
        name="free-price"
        type="digit"
        maxLength={AMOUNT_LENGTH_MAX}
        placeholder="比如 5"
        error={errors.price}
        trailing={<View className={css.unit ?? ''}>元</View>}
        onInput={(text) => {
          typed.current.price = text
        }}
      />
      <Button label="放进邀请" onTap={take} />
    </View>
  )
}
