// Whether the phone shows light or dark, for drawings whose colours are inside the picture.
import { getAppBaseInfo, offThemeChange, onThemeChange } from '@tarojs/taro'
import { useEffect, useState } from 'react'
import type { Mode } from '../domain/drawing/shapes'

/** Follows the phone while the page stands; the style sheets follow it by themselves. */
export function useMode(): Mode {
  const [mode, setMode] = useState<Mode>(modeNow)
  useEffect(() => {
    const follow = ({ theme }: { theme: string }): void => setMode(theme === 'dark' ? 'dark' : 'light')
    onThemeChange(follow)
    return () => offThemeChange(follow)
  }, [])
  return mode
}

function modeNow(): Mode {
  return getAppBaseInfo().theme === 'dark' ? 'dark' : 'light'
}
