// What every page tells its frame: its title, whether it draws its own bar, and how large its letters are.
import Taro from '@tarojs/taro'
import { useEffect } from 'react'
import { useLargeText } from './large-text'
import { platform } from './platform-here'
import { back } from './routes'

export interface PageFrame {
  readonly title: string
  readonly nav: boolean
  readonly large: boolean
  readonly onBack: () => void
}

export function usePageFrame(title: string): PageFrame {
  const large = useLargeText(({ isLarge }) => isLarge)
  useEffect(() => {
    void Taro.setNavigationBarTitle({ title })
  }, [title])
  return { title, nav: platform.can.ownNavigation, large, onBack: () => void back() }
}
