// Several kinds of one product: up to two things to choose, and for each combination its own price and number.
import { View } from '@tarojs/components'
import { useEffect, useRef, useState } from 'react'
import { AMOUNT_LENGTH_MAX } from '../../../client/amount'
import { Button } from '../../../components/button'
import { Cell } from '../../../components/cell'
import { CellGroup } from '../../../components/cell-group'
import { Chips } from '../../../components/chips'
import { classes } from '../../../components/classes'
import { Field } from '../../../components/field'
import { Notice } from '../../../components/notice'
import { usePlaces } from '../../../components/places'
import { useInPieces } from '../../../components/soon'
import type { FieldHandle } from '../../../components/typing'
import { AXES_MAX, CHOICE_LENGTH_MAX, CHOICES_MAX } from '../../../domain/product'
import { specKey, specsOf, type Axis, type Draft } from './draft'
import css from './index.module.scss'
import { AXIS_NAMES, useEditors } from './use-editors'

export interface SpecsProps {
  readonly draft: Draft
  readonly change: (part: Partial<Draft>) => void
  readonly fault: string | undefined
}

const STOCK_LENGTH_MAX = 5

export function Specs({ draft, change, fault }: SpecsProps) {
  const { axes } = draft
  const editors = useEditors(axes)
  const set = (at: number, axis: Axis | null): void => {
    if (!axis) editors.take(at)
    change({
      axes: axes.reduce<Axis[]>(
        (all, one, index) => (index === at ? (axis ? all.concat(axis) : all) : all.concat(one)),
        [],
      ),
    })
  }
  const add = (): void => change({ axes: axes.concat({ name: AXIS_NAMES[axes.length] ?? '', choices: [] }) })
  return (
    <View id="specs">
      <View>
        {editors.shown.map(({ id, axis, at, isAway }) => (
          <AxisEditor key={id} axis={axis} at={at} isAway={isAway} onChange={(next) => set(at, next)} />
        ))}
      </View>
      <CellGroup className={classes(axes.length === AXES_MAX && css.away)}>
        <Cell
          title={axes.length === 0 ? '有几种规格' : '再加一种规格'}
          note={axes.length === 0 ? '颜色、大小不同，价钱也可以不同' : ''}
          onTap={add}
        />
      </CellGroup>
      <Combinations draft={draft} change={change} />
      {/* Its place stays: one that goes would have all combinations sent anew. */}
      <View>{fault !== undefined && <Notice className={css.fault} kind="refused" text={fault} />}</View>
    </View>
  )
}

interface AxisEditorProps {
  readonly axis: Axis
  readonly at: number
  readonly isAway: boolean
  readonly onChange: (axis: Axis | null) => void
}

function AxisEditor({ axis, at, isAway, onChange }: AxisEditorProps) {
  const { name, choices } = axis
  const nameField = useRef<FieldHandle>(null)
  const field = useRef<FieldHandle>(null)
  // Fields keep what was typed; another name stands here once the one before it is taken away.
  useEffect(() => {
    if (nameField.current && nameField.current.value() !== name) nameField.current.setValue(name)
  }, [name])
  const [said, say] = useState('')
  const add = (): void => {
    const choice = field.current?.value().trim() ?? ''
    if (choice === '') return say('先写一个选项，比如「红」。')
    if (choices.indexOf(choice) >= 0) return say(`「${choice}」已经有了。`)
    if (choices.length >= CHOICES_MAX) return say(`最多 ${CHOICES_MAX} 个选项。`)
    say('')
    onChange({ name, choices: choices.concat(choice) })
    field.current?.setValue('')
  }
  return (
    <View className={classes(css.axis, isAway && css.away)}>
      <Field
        label={`第 ${at + 1} 种规格`}
        name={`axis-${at}`}
        fieldRef={nameField}
        maxLength={CHOICE_LENGTH_MAX}
        defaultValue={name}
        onInput={(typed) => onChange({ name: typed, choices })}
      />
      <Choices axis={axis} onChange={onChange} />
      <Field
        label={`${name === '' ? '这种规格' : name}有哪些`}
        name={`axis-${at}-choice`}
        maxLength={CHOICE_LENGTH_MAX}
        fieldRef={field}
        error={said}
        onCommit={(typed) => typed.trim() !== '' && add()}
        hint="写一个，点一下加上"
        trailing={<Button kind="link" label="加上" onTap={add} />}
      />
      <Button kind="link" label="不要这种规格" onTap={() => onChange(null)} />
    </View>
  )
}

/** A tap on a choice takes it away. */
function Choices({ axis: { name, choices }, onChange }: Pick<AxisEditorProps, 'axis' | 'onChange'>) {
  const places = usePlaces(choices)
  return (
    <Chips
      className={classes(css.chips, choices.length === 0 && css.away)}
      label={`${name}的选项，点一下拿掉`}
      chosen={null}
      options={places.map(({ key, isAway }, at) => ({ key: `${at}`, title: `${key} ×`, isAway }))}
      onChoose={(at) =>
        onChange({ name, choices: choices.filter((choice) => choice !== places[Number(at)]?.key) })
      }
    />
  )
}

function Combinations({ draft, change }: Pick<SpecsProps, 'draft' | 'change'>) {
  const specs = specsOf(draft.axes).filter((spec) => spec.length > 0)
  const drawn = useInPieces(specs.map(specKey))
  // One that is gone stays below, unseen, until another takes its place.
  const last = useRef<(readonly string[])[]>([])
  return (
    <View>
      {drawn.map((key, at) => {
        const spec = specs.filter((one) => specKey(one) === key)[0] ?? last.current[at] ?? []
        last.current[at] = spec
        return (
          <View key={at} className={classes(css.combination, key === null && css.away)}>
            <Combination key={specKey(spec)} spec={spec} draft={draft} change={change} />
          </View>
        )
      })}
    </View>
  )
}

interface CombinationProps extends Pick<SpecsProps, 'draft' | 'change'> {
  readonly spec: readonly string[]
}

function Combination({ spec, draft, change }: CombinationProps) {
  const key = specKey(spec)
  const own = draft.own[key]
  const name = spec.join('、')
  const set = (part: { price?: string; stock?: string }): void =>
    change({ own: { ...draft.own, [key]: { ...own, ...part } } })
  return (
    <View className={css.pair ?? ''}>
      <Field
        className={css.half}
        label={`${name}，价钱`}
        name={`price-${key}`}
        type="digit"
        maxLength={AMOUNT_LENGTH_MAX}
        placeholder={draft.price}
        defaultValue={own?.price}
        onInput={(price) => set({ price })}
      />
      <Field
        className={css.half}
        label={`${name}，几件`}
        name={`stock-${key}`}
        type="number"
        maxLength={STOCK_LENGTH_MAX}
        placeholder={draft.stock}
        defaultValue={own?.stock}
        onInput={(stock) => set({ stock })}
      />
    </View>
  )
}
