// The shop's bar: a shop of one's own, and sending this one on; its owner goes back to the counter instead.
import { useSending } from '../../../client/sending'
import { back, go, routes } from '../../../client/routes'
import type { Sharing } from '../../../client/sharing'
import { ActionBar } from '../../../components/action-bar'
import { Button } from '../../../components/button'
import { LinkSheet } from '../../../components/link-sheet'
import { OpenShopButton } from '../../../components/open-shop'
import Taro from '@tarojs/taro'

export interface BarProps {
  readonly isMine: boolean
  readonly sharing: Sharing
}

export function Bar({ isMine, sharing }: BarProps) {
  const sending = useSending(sharing)
  return (
    <>
      <ActionBar>
        {isMine ? (
          <Button kind="quiet" label="回柜台" onTap={toCounter} />
        ) : (
          <OpenShopButton onTap={() => void go(routes.opening())} />
        )}
        <Button label="发给朋友" onTap={sending.begin} {...sending.openType} />
      </ActionBar>
      <LinkSheet title="发给朋友" link={sending.link} onClose={sending.end} onCopy={sending.copy} />
    </>
  )
}

function toCounter(): void {
  void (Taro.getCurrentPages().length > 1 ? back() : go(routes.counter()))
}
