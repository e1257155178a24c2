// 「大字」: on by the user's own switch, or because WeChat's letters are set large.
import { create } from 'zustand'
import { platform } from './platform-here'
import { keep, kept } from './storage'

const NAME = 'large'
/** From here on the platform's own letters count as large. */
const SCALE_MIN = 1.2

interface LargeText {
  readonly isLarge: boolean
}

const isChoice = (value: unknown): value is boolean => typeof value === 'boolean'

export const useLargeText = create<LargeText>()(() => ({
  isLarge: kept(NAME, isChoice) ?? platform.fontScale >= SCALE_MIN,
}))

export function switchLargeText(isLarge: boolean): void {
  keep(NAME, isLarge)
  useLargeText.setState({ isLarge })
}
