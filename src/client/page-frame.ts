// What every page tells its frame: its title, whether it draws its own bar, and how large its letters are.
import Taro from '@tarojs/taro'
import { useEffect } from 'react'
import { useLargeText } from './large-text'
import { platform } from './platform-here'
import { back, go, routes } from './routes'
import { tellEnd, useSession } from './session'
import { useDay } from './use-day'

export interface PageFrame {
  readonly title: string
  readonly nav: boolean
  readonly large: boolean
  readonly onBack: () => void
  /** The session has ended: what was here belongs to whoever signs in again. */
  readonly ended: boolean
  readonly onSignIn: () => void
}

export function usePageFrame(title: string): PageFrame {
  useDay()
  const large = useLargeText(({ isLarge }) => isLarge)
  useEffect(() => {
    void Taro.setNavigationBarTitle({ title })
  }, [title])
  const ended = useSession(({ hasEnded }) => hasEnded)
  return { title, nav: platform.can.ownNavigation, large, onBack: () => void back(), ended, onSignIn }
}

/** Step one of opening a shop finds again whoever has confirmed a phone before. */
function onSignIn(): void {
  tellEnd()
  void go(routes.opening())
}
