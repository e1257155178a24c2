// What a fresh shop does next: goods first and friends then; where the seller has to sign, that comes first.
import { useState } from 'react'
import { go, routes } from '../../../client/routes'
import { useSending } from '../../../client/sending'
import type { Sharing } from '../../../client/sharing'
import { ActionBar } from '../../../components/action-bar'
import { Button } from '../../../components/button'
import { LinkSheet } from '../../../components/link-sheet'
import { SignSheet } from './sign-sheet'

const SEND = '把店发给朋友'
const STOCK = '上第一件货'

export interface DoneBarProps {
  readonly signUrl: string | null
  readonly sharing: Sharing
}

export function DoneBar({ signUrl, sharing }: DoneBarProps) {
  const sending = useSending(sharing)
  const [isSigning, setSigning] = useState(false)
  const toShelf = (): void => void go(routes.editProduct())
  if (signUrl === null) {
    return (
      <>
        <ActionBar>
          <Button kind="quiet" label={SEND} {...sending.openType} onTap={sending.begin} />
          <Button label={STOCK} onTap={toShelf} />
        </ActionBar>
        <LinkSheet title={SEND} link={sending.link} onClose={sending.end} onCopy={sending.copy} />
      </>
    )
  }
  return (
    <>
      <ActionBar>
        <Button kind="quiet" label={STOCK} onTap={toShelf} />
        <Button label="去签约" onTap={() => setSigning(true)} />
      </ActionBar>
      <SignSheet url={signUrl} open={isSigning} onClose={() => setSigning(false)} />
    </>
  )
}
