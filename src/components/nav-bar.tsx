// The navigation bar of the browser build: title in the middle, the way back on the left.
import { View } from '@tarojs/components'
import css from './nav-bar.module.scss'
import { onWeb } from './on-web'
import { Tappable } from './tappable'

export interface NavBarProps {
  readonly title: string
  readonly onBack?: (() => void) | undefined
}

export function NavBar({ title, onBack }: NavBarProps) {
  return (
    <View className={css.nav ?? ''}>
      {onBack && (
        <Tappable label="返回" className={css.back} onTap={onBack}>
          <View className={css.arrow ?? ''} />
        </Tappable>
      )}
      <View className={css.title ?? ''} {...(onWeb ? { role: 'heading', ariaLevel: '1' } : {})}>
        {title}
      </View>
    </View>
  )
}
