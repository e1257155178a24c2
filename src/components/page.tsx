// The root of every page: large letters for all that is inside, the navigation bar where the platform draws none.
import { View } from '@tarojs/components'
import type { ReactNode } from 'react'
import { classes } from './classes'
import { NavBar } from './nav-bar'
import css from './page.module.scss'

export interface PageProps {
  readonly title: string
  /** The page draws its own navigation bar: in a browser. */
  readonly nav?: boolean
  readonly onBack?: (() => void) | undefined
  /** 「大字」 is on. */
  readonly large?: boolean
  /** Opened from Moments: to be read only, so the ActionBar goes. */
  readonly single?: boolean
  readonly className?: string | undefined
  readonly children?: ReactNode
}

export function Page({ title, nav, onBack, large, single, className, children }: PageProps) {
  return (
    <View className={classes(css.page, large && 'large', single && 'single', className)}>
      {nav && <NavBar title={title} onBack={onBack} />}
      {children}
    </View>
  )
}
