// The form of a product, and what is missing when its button is tapped.
import { View } from '@tarojs/components'
import { pageScrollTo } from '@tarojs/taro'
import { useState } from 'react'
import { phaseText } from '../../../client/use-write'
import { ActionBar } from '../../../components/action-bar'
import { Button } from '../../../components/button'
import { Field } from '../../../components/field'
import { Notice } from '../../../components/notice'
import type { ProductId } from '../../../domain/ids'
import { DETAIL_LENGTH_MAX, TITLE_LENGTH_MAX } from '../../../domain/product'
import { AMOUNT_LENGTH_MAX } from '../../../client/amount'
import { readDraft, type Draft, type Faults, type Product } from './draft'
import css from './index.module.scss'
import type { Place } from './kept'
import { OnSaleCell } from './on-sale-cell'
import { Photos } from './photos'
import { Specs } from './specs'
import { useSaving } from './use-saving'

export interface FormProps {
  readonly place: Place
  readonly product: Product | null
  readonly draft: Draft
  readonly change: (part: Partial<Draft>) => void
  readonly onSaved: (productId: ProductId) => void
}

const STOCK_LENGTH_MAX = 5
const SCROLL_MS = 240
/** Below the navigation bar. */
const SCROLL_OFFSET = -64

export function Form({ place, product, draft, change, onSaved }: FormProps) {
  const { id } = place
  const [faults, setFaults] = useState<Faults & { readonly bar?: string }>({})
  const saving = useSaving(place, product)
  const isBusy = saving.phase === 'busy' || saving.phase === 'checking'
  const save = async (): Promise<void> => {
    const read = readDraft(draft)
    setFaults(read.ok ? {} : read.faults)
    if (!read.ok)
      return void pageScrollTo({
        selector: `#${Object.keys(read.faults)[0]}`,
        offsetTop: SCROLL_OFFSET,
        duration: SCROLL_MS,
      })
    const reply = await saving.save(draft, read)
    if (reply.kind === 'refused') setFaults({ bar: reply.sentence })
    if (reply.kind === 'done') onSaved(reply.value.productId)
  }
  const typed = (place: keyof Draft & keyof Faults) => (value: string) => {
    change({ [place]: value })
    setFaults((now) => ({ ...now, [place]: undefined }))
  }
  const said = faults.bar ?? phaseText(saving.phase)
  return (
    <>
      <View className={css.form ?? ''}>
        <Photos pictures={draft.pictures} onChange={(pictures) => change({ pictures })} />
        <Basics draft={draft} faults={faults} typed={typed} />
        <Specs draft={draft} change={change} fault={faults.specs} />
        <Field
          label="说几句（可以不写）"
          name="detail"
          type="area"
          placeholder="用了什么料，怎么做的，怎么放"
          maxLength={DETAIL_LENGTH_MAX}
          defaultValue={draft.detail}
          onInput={(detail) => change({ detail })}
        />
        {id !== null && <OnSaleCell isOn={draft.onSale} onChange={(onSale) => change({ onSale })} />}
      </View>
      <ActionBar above={said ? <Notice kind={faults.bar ? 'refused' : 'info'} text={said} /> : null}>
        <Button label={id === null ? '上架' : '保存'} busy={isBusy} onTap={() => void save()} />
      </ActionBar>
    </>
  )
}

interface BasicsProps {
  readonly draft: Draft
  readonly faults: Faults
  readonly typed: (place: 'title' | 'price' | 'stock' | 'postage') => (value: string) => void
}

function Basics({ draft, faults, typed }: BasicsProps) {
  const common = draft.axes.length > 0 ? '（没有单独写的都用它）' : ''
  const fields = [
    {
      place: 'title',
      label: '叫什么',
      type: 'text',
      placeholder: '例如 剁椒酱 230 克',
      maxLength: TITLE_LENGTH_MAX,
    },
    {
      place: 'price',
      label: `卖多少钱（元）${common}`,
      type: 'digit',
      placeholder: '例如 28',
      maxLength: AMOUNT_LENGTH_MAX,
    },
    {
      place: 'stock',
      label: `有几件${common}`,
      type: 'number',
      placeholder: '例如 20',
      maxLength: STOCK_LENGTH_MAX,
    },
    {
      place: 'postage',
      label: '快递费（元，不写就是包邮）',
      type: 'digit',
      placeholder: '例如 8',
      maxLength: AMOUNT_LENGTH_MAX,
    },
  ] as const
  return (
    <>
      {fields.map(({ place, ...field }) => (
        <View key={place} id={place}>
          <Field
            {...field}
            name={`product-${place}`}
            defaultValue={draft[place]}
            error={faults[place]}
            onInput={typed(place)}
          />
        </View>
      ))}
    </>
  )
}
