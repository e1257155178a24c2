// What every step stands in: where one is, the question, why it is asked, the street that grows, and the bar.
import { View } from '@tarojs/components'
import { pageScrollTo } from '@tarojs/taro'
import { useEffect, type ReactNode } from 'react'
import { ActionBar } from '../../../components/action-bar'
import { Button } from '../../../components/button'
import { StreetDrawing } from '../../../components/street-drawing'
import type { Paint } from '../../../domain/shop'
import css from './index.module.scss'
import { headingOf, STEP_WORDS, type StepNumber } from './steps'

export interface StepFrameProps {
  readonly step: StepNumber
  readonly isLarge: boolean
  readonly main: { readonly label: string; readonly busyLabel?: string; readonly isBusy?: boolean }
  readonly onMain: () => void
  /** Only where there is a step to look back at. */
  readonly onBack?: (() => void) | undefined
  /** Stands with the buttons: what the step as a whole has to say. */
  readonly notice?: ReactNode
  /** For somebody who has a shop already: no steps, no empty lot, only the way in. */
  readonly returning?: { readonly title: string; readonly why: string } | undefined
  readonly name?: string
  readonly paint?: Paint
  /** Below the street: what changes nothing in it. */
  readonly more?: ReactNode
  readonly children?: ReactNode
}

export function StepFrame(props: StepFrameProps) {
  const {
    step,
    isLarge,
    main,
    onMain,
    onBack,
    notice,
    returning,
    name = '',
    paint = 'bamboo',
    more,
    children,
  } = props
  const words = STEP_WORDS[step]
  const { title, why } = returning ?? words
  useEffect(() => void pageScrollTo({ scrollTop: 0, duration: 0 }), [step])
  return (
    <>
      <View className={css.body ?? ''}>
        {!returning && <View className={css.heading ?? ''}>{headingOf(step, isLarge)}</View>}
        <View className={css.title ?? ''}>{title}</View>
        {why !== '' && <View className={css.why ?? ''}>{why}</View>}
        {children}
        {!returning && <StreetDrawing className={css.street} step={step} name={name} paint={paint} />}
        {!returning && words.coming !== '' && <View className={css.coming ?? ''}>{words.coming}</View>}
        {more}
      </View>
      <ActionBar above={notice}>
        {onBack && <Button kind="quiet" label="上一步" onTap={onBack} />}
        <Button label={main.label} busy={main.isBusy} busyLabel={main.busyLabel} onTap={onMain} />
      </ActionBar>
    </>
  )
}
