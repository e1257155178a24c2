// What the parcel costs the buyer.
import { View } from '@tarojs/components'
import { useRef, useState } from 'react'
import { Button } from '../../../components/button'
import { Field } from '../../../components/field'
import { Sheet } from '../../../components/sheet'
import { AMOUNT_LENGTH_MAX, readAmount, typedAmount } from '../../../client/amount'
import css from './index.module.scss'

export interface PostageSheetProps {
  readonly open: boolean
  readonly postageFen: number
  readonly onClose: () => void
  readonly onPostage: (postageFen: number) => void
}

export function PostageSheet({ open, postageFen, onClose, onPostage }: PostageSheetProps) {
  const typed = useRef<string | null>(null)
  const [error, setError] = useState('')
  const close = (): void => {
    typed.current = null
    setError('')
    onClose()
  }
  const take = (): void => {
    const read = readAmount(typed.current ?? typedAmount(postageFen), 0)
    if ('error' in read) return setError(read.error)
    onPostage(read.fen)
    close()
  }
  return (
    <Sheet title="快递费" open={open} onClose={close} footer={<Button label="就这样收" onTap={take} />}>
      <Field
        label="另收多少快递费"
        name="postage"
        type="digit"
        maxLength={AMOUNT_LENGTH_MAX}
        defaultValue={typedAmount(postageFen)}
        hint="填 0 就是不另收"
        error={error}
        autoFocus={open}
        trailing={<View className={css.unit ?? ''}>元</View>}
        onInput={(text) => {
          typed.current = text
        }}
      />
    </Sheet>
  )
}
