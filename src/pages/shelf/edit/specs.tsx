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
import { useSoon } from '../../../components/soon'
import type { FieldHandle } from '../../../components/typing'
import { AXES_MAX, CHOICE_LENGTH_MAX, CHOICES_MAX } from '../../../domain/product'
import { specKey, specsOf, type Axis, type Draft } from './draft'
import css from './index.module.scss'

export interface SpecsProps {
  readonly draft: Draft
  readonly change: (part: Partial<Draft>) => void
  readonly fault: string | undefined
}

const NAMES = ['颜色', '大小'] as const
const STOCK_LENGTH_MAX = 5

export function Specs({ draft, change, fault }: SpecsProps) {
  const { axes } = draft
  const isSoon = useSoon()
  const set = (at: number, axis: Axis | null): void =>
    change({
      axes: axes.reduce<Axis[]>(
        (all, one, index) => (index === at ? (axis ? all.concat(axis) : all) : all.concat(one)),
        [],
      ),
    })
  const add = (): void => change({ axes: axes.concat({ name: NAMES[axes.length] ?? '', choices: [] }) })
  return (
    <View id="specs">
      {/* All are drawn ahead, and a tap only shows them. */}
      {NAMES.slice(0, isSoon ? AXES_MAX : axes.length).map((name, at) => (
        <AxisEditor
          key={at}
          axis={axes[at] ?? { name, choices: [] }}
          at={at}
          isAway={at >= axes.length}
          onChange={(next) => set(at, next)}
        />
      ))}
      <CellGroup className={classes(axes.length === AXES_MAX && css.away)}>
        <Cell
          title={axes.length === 0 ? '有几种规格' : '再加一种规格'}
          note={axes.length === 0 ? '颜色、大小不同，价钱也可以不同' : ''}
          onTap={add}
        />
      </CellGroup>
      <Combinations draft={draft} change={change} />
      {fault !== undefined && <Notice className={css.fault} kind="refused" text={fault} />}
    </View>
  )
}

interface AxisEditorProps {
  readonly axis: Axis
  readonly at: number
  readonly isAway: boolean
  readonly onChange: (axis: Axis | null) => void
}

/** A tap on a choice takes it away. */
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
      <Chips
        className={classes(css.chips, choices.length === 0 && css.away)}
        label={`${name}的选项，点一下拿掉`}
        chosen={null}
        options={choices.map((choice) => ({ key: choice, title: `${choice} ×` }))}
        onChoose={(gone) => onChange({ name, choices: choices.filter((choice) => choice !== gone) })}
      />
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

function Combinations({ draft, change }: Pick<SpecsProps, 'draft' | 'change'>) {
  const specs = specsOf(draft.axes).filter((spec) => spec.length > 0)
  const set = (key: string, part: { price?: string; stock?: string }): void =>
    change({ own: { ...draft.own, [key]: { ...draft.own[key], ...part } } })
  return (
    <View>
      {specs.map((spec) => {
        const key = specKey(spec)
        const name = spec.join('、')
        return (
          <View key={key} className={css.combination ?? ''}>
            <View className={css.pair ?? ''}>
              <Field
                className={css.half}
                label={`${name}，价钱`}
                name={`price-${key}`}
                type="digit"
                maxLength={AMOUNT_LENGTH_MAX}
                placeholder={draft.price}
                defaultValue={draft.own[key]?.price}
                onInput={(price) => set(key, { price })}
              />
              <Field
                className={css.half}
                label={`${name}，几件`}
                name={`stock-${key}`}
                type="number"
                maxLength={STOCK_LENGTH_MAX}
                placeholder={draft.stock}
                defaultValue={draft.own[key]?.stock}
                onInput={(stock) => set(key, { stock })}
              />
            </View>
          </View>
        )
      })}
    </View>
  )
}
