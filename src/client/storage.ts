// What this phone keeps between two visits; where nothing can be kept, nothing breaks.
import Taro from '@tarojs/taro'
import { frameName } from './desk-frame'

/** Two phones on one desk share a browser, and nothing that it keeps. */
const PREFIX = frameName() === '' ? 'xiaopu.' : `xiaopu.${frameName()}.`

export function keep(name: string, value: unknown): void {
  try {
    Taro.setStorageSync(PREFIX + name, JSON.stringify(value))
  } catch {
    // A private window or Moments keeps nothing: the visit goes on without.
  }
}

/** Null when nothing of that shape was kept. */
export function kept<T>(name: string, isShape: (value: unknown) => value is T): T | null {
  try {
    const value: unknown = JSON.parse(String(Taro.getStorageSync(PREFIX + name)))
    return isShape(value) ? value : null
  } catch {
    return null
  }
}

export function drop(name: string): void {
  try {
    Taro.removeStorageSync(PREFIX + name)
  } catch {
    // As above.
  }
}

export const isText = (value: unknown): value is string => typeof value === 'string'
