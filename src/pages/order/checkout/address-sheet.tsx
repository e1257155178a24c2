// The form for the address: four fields that are checked as one leaves them, and WeChat's own address book.
import { View } from '@tarojs/components'
import { useRef, useState, type Ref } from 'react'
import { Button } from '../../../components/button'
import { Cell } from '../../../components/cell'
import { CellGroup } from '../../../components/cell-group'
import { Field, type FieldType } from '../../../components/field'
import { Notice } from '../../../components/notice'
import { Sheet } from '../../../components/sheet'
import type { FieldHandle } from '../../../components/typing'
import { platform } from '../../../client/platform-here'
import {
  faultOf,
  faultsOf,
  typedMax,
  type AddressFaults,
  type AddressField,
  type Typed,
} from './address-faults'
import css from './index.module.scss'
import { RegionField } from './region-field'

export interface AddressSheetProps {
  readonly open: boolean
  readonly typed: Typed
  /** What a tap on 「付款」 found missing, said on top. */
  readonly said: string | null
  /** What the server found. */
  readonly faults: AddressFaults
  /** Kept while one types: closing the sheet loses nothing. */
  readonly onType: (typed: Typed) => void
  readonly onClose: () => void
}

export function AddressSheet(props: AddressSheetProps) {
  const { open, onClose, typed } = props
  const [faults, setFaults] = useState<AddressFaults>({})
  const finish = (): void => {
    const found = faultsOf(typed)
    setFaults(found)
    if (Object.keys(found).length === 0) onClose()
  }
  return (
    <Sheet
      title="寄到哪里"
      open={open}
      onClose={onClose}
      footer={<Button label="就寄到这里" onTap={finish} />}
    >
      <Form {...props} faults={{ ...props.faults, ...faults }} onFaults={setFaults} />
    </Sheet>
  )
}

interface FormProps extends AddressSheetProps {
  readonly onFaults: (change: (before: AddressFaults) => AddressFaults) => void
}

function Form({ typed, said, faults, onType, onFaults }: FormProps) {
  const latest = useRef(typed)
  latest.current = typed
  const fields = { name: useField(), phone: useField(), detail: useField() }
  const type = (part: Partial<Typed>): void => {
    latest.current = { ...latest.current, ...part }
    onType(latest.current)
  }
  const check = (field: AddressField): void => {
    const fault = faultOf(field, latest.current[field])
    onFaults(({ [field]: _, ...others }) => (fault === undefined ? others : { ...others, [field]: fault }))
  }
  const choose = async (): Promise<void> => {
    const chosen = await platform.chooseAddress()
    if (chosen === null) return
    type(chosen)
    onFaults(() => faultsOf(latest.current))
    WRITTEN.forEach((field) => fields[field].current?.setValue(chosen[field]))
  }
  return (
    <>
      {/* Its place is there from the start: one that came later would send all fields anew. */}
      <View>{said !== null && <Notice className={css.said} kind="info" text={said} />}</View>
      {platform.can.chooseAddress && (
        <CellGroup className={css.field}>
          <Cell icon="person" title="用微信里的地址" onTap={() => void choose()} />
        </CellGroup>
      )}
      <Fields typed={typed} faults={faults} fields={fields} type={type} check={check} />
    </>
  )
}

const WRITTEN = ['name', 'phone', 'detail'] as const
type Written = (typeof WRITTEN)[number]

const useField = () => useRef<FieldHandle>(null)

interface FieldsProps {
  readonly fields: Readonly<Record<Written, Ref<FieldHandle>>>
  readonly typed: Typed
  readonly faults: AddressFaults
  readonly type: (part: Partial<Typed>) => void
  readonly check: (field: AddressField) => void
}

function Fields({ fields, typed, faults, type, check }: FieldsProps) {
  const field = (name: Written, label: string, kind: FieldType, autoComplete: string) => (
    <Field
      className={css.field}
      label={label}
      name={`address-${name}`}
      type={kind}
      maxLength={typedMax(name)}
      fieldRef={fields[name]}
      defaultValue={typed[name]}
      error={faults[name]}
      ok={typed[name] !== '' && faultOf(name, typed[name]) === undefined}
      autoComplete={autoComplete}
      onInput={(value) => type({ [name]: value })}
      onCommit={() => check(name)}
    />
  )
  return (
    <>
      {field('name', '收货人', 'text', 'name')}
      {field('phone', '手机号', 'phone', 'tel')}
      <RegionField
        value={typed.region}
        error={faults.region}
        onChange={(region) => type({ region })}
        onCommit={() => check('region')}
      />
      {field('detail', '街道和门牌', 'area', 'street-address')}
    </>
  )
}
