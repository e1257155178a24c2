// In a browser a page is sent to a friend as a link: copied with one tap, and shown for those whose browser copies nothing.
import { Text, View } from '@tarojs/components'
import { useState } from 'react'
import { Button } from './button'
import css from './link-sheet.module.scss'
import { Sheet } from './sheet'

export interface LinkSheetProps {
  /** 「发给朋友」. */
  readonly title: string
  readonly link: string | null
  readonly onClose: () => void
  /** Rejects where the browser does not let pages copy. */
  readonly onCopy: (link: string) => Promise<void>
}

export function LinkSheet({ title, link, onClose, onCopy }: LinkSheetProps) {
  const [isCopied, setCopied] = useState(false)
  const [isRefused, setRefused] = useState(false)
  const copy = (): void => {
    if (link === null) return
    onCopy(link).then(
      () => setCopied(true),
      () => setRefused(true),
    )
  }
  const close = (): void => {
    setCopied(false)
    setRefused(false)
    onClose()
  }
  return (
    <Sheet
      title={title}
      open={link !== null}
      early={false}
      onClose={close}
      footer={<Button label={isCopied ? '复制好了，再复制一次' : '复制链接'} onTap={copy} />}
    >
      <View className={css.words ?? ''}>{sentence(isCopied, isRefused)}</View>
      <Text className={css.link ?? ''} selectable userSelect>
        {link ?? ''}
      </Text>
    </Sheet>
  )
}

function sentence(isCopied: boolean, isRefused: boolean): string {
  if (isCopied) return '复制好了，去聊天里粘贴，朋友点开就是这一页。'
  if (isRefused) return '这个浏览器不让复制，请按住下面的链接自己复制。'
  return '复制链接，在聊天里粘贴给朋友，点开就是这一页。'
}
