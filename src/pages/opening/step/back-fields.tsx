// The fields of the address that goods are sent back to.
import { useEffect, useRef } from 'react'
import { Field } from '../../../components/field'
import type { FieldHandle } from '../../../components/typing'
import type { BackAddress } from './back-address'
import type { Faults } from './faults'
import css from './index.module.scss'

export interface BackFieldsProps {
  readonly back: BackAddress
  readonly faults: Faults
  readonly take: (part: Partial<BackAddress>) => void
}

export function BackFields({ back, faults, take }: BackFieldsProps) {
  const rows = [
    ['name', '收退货的人', 'text', 30, 'name', faults.backName],
    ['phone', '电话', 'phone', 20, 'tel', faults.backPhone],
    ['region', '省、市、区', 'text', 60, 'address-level1', faults.backRegion],
    ['detail', '街道和门牌', 'text', 120, 'street-address', faults.backDetail],
  ] as const
  const fields = useRef<Partial<Record<keyof BackAddress, FieldHandle | null>>>({})
  useEffect(() => {
    const missing = rows.filter(([, , , , , error]) => error !== undefined)[0]
    // The first thing that is missing is where one goes on, and these come last.
    if (missing && faults.shopName === undefined && faults.shipFrom === undefined)
      fields.current[missing[0]]?.focus()
  }, [faults])
  return (
    <>
      {rows.map(([part, label, type, maxLength, autoComplete, error]) => (
        <Field
          key={part}
          className={css.field}
          label={label}
          name={`back-${part}`}
          type={type}
          maxLength={maxLength}
          autoComplete={autoComplete}
          defaultValue={back[part]}
          error={error}
          fieldRef={(field) => {
            fields.current[part] = field
          }}
          onInput={(typed) => take({ [part]: typed })}
        />
      ))}
    </>
  )
}
