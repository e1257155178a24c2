// Whether a page is the one that is looked at: behind another it asks nothing.
import { useDidHide, useDidShow } from '@tarojs/taro'
import { useState } from 'react'

export function useShown(): boolean {
  const [isShown, setShown] = useState(true)
  useDidShow(() => setShown(true))
  useDidHide(() => setShown(false))
  return isShown
}
