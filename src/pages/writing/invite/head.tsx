// The head of the card that is written: awning, sign, and for whom it is.
import { Input, Text, View } from '@tarojs/components'
import { useState } from 'react'
import { Awning } from '../../../components/awning'
import { Sign } from '../../../components/sign'
import { ADDRESSEE_LENGTH_MAX } from '../../../client/addressee'
import { platform } from '../../../client/platform-here'
import type { Paint } from '../../../domain/shop'
import css from './index.module.scss'

const LABEL = '给谁'

export interface HeadProps {
  readonly shop: { readonly name: string; readonly paint: Paint }
  readonly addressee: string
  /** The number of the version that is written, from the second on. */
  readonly version: number | null
  readonly onAddressee: (addressee: string) => void
}

export function Head({ shop, addressee, version, onAddressee }: HeadProps) {
  // Uncontrolled: the element keeps what is typed.
  const [first] = useState(addressee)
  return (
    <View>
      <Awning paint={shop.paint} />
      <View className={css.head ?? ''}>
        <Sign name={shop.name} paint={shop.paint} />
        {version !== null && <Text className={css.version ?? ''}>{`第 ${version} 版`}</Text>}
        <View className={css.to ?? ''}>
          <Text className={css.label ?? ''}>{LABEL}</Text>
          <View className={css.name ?? ''}>
            <Input
              className={css.input ?? ''}
              defaultValue={first}
              maxlength={ADDRESSEE_LENGTH_MAX}
              placeholder="比如 赵先生"
              placeholderClass="placeholder"
              onInput={({ detail }) => onAddressee(detail.value)}
              {...(platform.name === 'h5'
                ? { nativeProps: { 'aria-label': LABEL, autocomplete: 'off' } }
                : { ariaLabel: LABEL })}
            />
          </View>
        </View>
      </View>
    </View>
  )
}
