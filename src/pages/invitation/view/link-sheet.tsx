// In a browser a card is sent as a link: copied already, and shown for those whose browser copies nothing.
import { Text, View } from '@tarojs/components'
import { useState } from 'react'
import { Button } from '../../../components/button'
import { Sheet } from '../../../components/sheet'
import { platform } from '../../../client/platform-here'
import css from './index.module.scss'

export interface LinkSheetProps {
  readonly open: boolean
  readonly link: string
  readonly buyer: string
  readonly onClose: () => void
}

export function LinkSheet({ open, link, buyer, onClose }: LinkSheetProps) {
  const [isCopied, setCopied] = useState(false)
  const copy = async (): Promise<void> => {
    await platform.copy(link).then(
      () => setCopied(true),
      () => setCopied(false),
    )
  }
  const footer = <Button label={isCopied ? '复制好了' : '复制链接'} onTap={() => void copy()} />
  return (
    <Sheet title={`发给${buyer}`} open={open} onClose={onClose} footer={footer}>
      <View className={css.plain ?? ''}>
        {isCopied
          ? `复制好了，去聊天里粘贴给${buyer}就行。`
          : `复制这个链接，在聊天里粘贴给${buyer}。打开就是这张邀请。`}
      </View>
      <Text className={css.link ?? ''} selectable userSelect>
        {link}
      </Text>
    </Sheet>
  )
}
