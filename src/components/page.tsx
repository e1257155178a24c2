// The root of every page: large letters for all that is inside, the navigation bar where the platform draws none.
import { View } from '@tarojs/components'
import type { ReactNode } from 'react'
import { classes } from './classes'
import { NavBar } from './nav-bar'
import { Notice } from './notice'
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
  /** The session has ended, which is said above everything else. */
  readonly ended?: boolean
  readonly onSignIn?: (() => void) | undefined
  readonly className?: string | undefined
  readonly children?: ReactNode
}

const ENDED = '登录过期了，验一次手机号，原来的小店和订单就都回来。'

export function Page(props: PageProps) {
  const { title, nav, onBack, large, single, ended, onSignIn, className, children } = props
  return (
    <View className={classes(css.page, large && 'large', single && 'single', className)}>
      {nav && <NavBar title={title} onBack={onBack} />}
      {ended && <Notice className={css.ended} kind="info" text={ENDED} link="验手机号" onLink={onSignIn} />}
      {children}
    </View>
  )
}
