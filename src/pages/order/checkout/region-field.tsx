// Province, city and district: WeChat has a wheel for them, a browser has none, so there they are typed.
import { Picker } from '@tarojs/components'
import { Cell } from '../../../components/cell'
import { CellGroup } from '../../../components/cell-group'
import { Field } from '../../../components/field'
import { platform } from '../../../client/platform-here'
import { faultOf, typedMax } from './address-faults'
import css from './index.module.scss'

export interface RegionFieldProps {
  readonly value: string
  readonly error: string | undefined
  readonly onChange: (region: string) => void
  readonly onCommit: () => void
}

export function RegionField({ value, error, onChange, onCommit }: RegionFieldProps) {
  if (platform.name === 'wechat') return <RegionWheel {...{ value, error, onChange, onCommit }} />
  return (
    <Field
      className={css.field}
      label="省、市、区"
      name="address-region"
      maxLength={typedMax('region')}
      defaultValue={value}
      hint="像「湖南省 长沙市 岳麓区」"
      error={error}
      ok={value !== '' && faultOf('region', value) === undefined}
      autoComplete="address-level1"
      onInput={onChange}
      onCommit={onCommit}
    />
  )
}

function RegionWheel({ value, error, onChange, onCommit }: RegionFieldProps) {
  const parts = value.split(' ')
  return (
    <Picker
      mode="region"
      {...(parts.length === 3 ? { value: parts } : {})}
      onChange={({ detail }) => {
        onChange(detail.value.filter((part) => part !== '').join(' '))
        onCommit()
      }}
    >
      <CellGroup className={css.field}>
        <Cell title="省、市、区" value={value === '' ? '请选' : value} chevron error={error} />
      </CellGroup>
    </Picker>
  )
}
