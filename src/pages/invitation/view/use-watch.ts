// Looks again every few seconds for as long as somebody else may change what is shown, and only while it is shown.
import { useDidHide, useDidShow } from '@tarojs/taro'
import { useEffect, useRef, useState } from 'react'

const LOOK_EVERY_MS = 5_000

export function useWatch(isOn: boolean, look: () => Promise<void>): void {
  const [isShown, setShown] = useState(true)
  useDidShow(() => setShown(true))
  useDidHide(() => setShown(false))
  const latest = useRef(look)
  latest.current = look
  useEffect(() => {
    if (!isOn || !isShown) return undefined
    const timer = setInterval(() => void latest.current(), LOOK_EVERY_MS)
    return () => clearInterval(timer)
  }, [isOn, isShown])
}
