// Does something again and again while the page is looked at, and rests while another page lies over it.
import { useDidHide, useDidShow } from '@tarojs/taro'
import { useEffect, useRef } from 'react'

export function useRefresh(everyMs: number, refresh: () => void): void {
  const latest = useRef(refresh)
  latest.current = refresh
  const isShown = useRef(true)
  useDidShow(() => {
    isShown.current = true
  })
  useDidHide(() => {
    isShown.current = false
  })
  useEffect(() => {
    const timer = setInterval(() => {
      if (isShown.current) latest.current()
    }, everyMs)
    return () => clearInterval(timer)
  }, [everyMs])
}
