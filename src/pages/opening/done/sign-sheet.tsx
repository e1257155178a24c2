// Signing with the channel: only the seller's own WeChat can do it, so its page is shown as a code and as a link.
import { View } from '@tarojs/components'
import { useState } from 'react'
import { platform } from '../../../client/platform-here'
import { Button } from '../../../components/button'
import { QrCode } from '../../../components/qr-code'
import { Sheet } from '../../../components/sheet'
import css from './index.module.scss'

const COPY = '复制链接'
const COPIED = '复制好了'
const CANNOT = '这里复制不了，请扫码'

export interface SignSheetProps {
  readonly url: string
  readonly open: boolean
  readonly onClose: () => void
}

export function SignSheet({ url, open, onClose }: SignSheetProps) {
  const [copied, setCopied] = useState(COPY)
  const copy = (): void => {
    platform.copy(url).then(
      () => setCopied(COPIED),
      () => setCopied(CANNOT),
    )
  }
  return (
    <Sheet title="去签约" open={open} onClose={onClose}>
      <View className={css.signing ?? ''}>
        <View>请用您自己的微信扫，别人替不了。</View>
        <View className={css.code ?? ''}>
          <QrCode text={url} label="微信支付的签约页" />
        </View>
        <View className={css.aside ?? ''}>签好以后，这里自己会变。</View>
        <View className={css.choices ?? ''}>
          {platform.can.link && (
            <Button
              className={css.choice}
              kind="quiet"
              label="在浏览器打开"
              onTap={() => platform.openUrl(url)}
            />
          )}
          <Button className={css.choice} kind="quiet" label={copied} onTap={copy} />
        </View>
      </View>
    </Sheet>
  )
}
