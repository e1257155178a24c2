// The bar of an invitation's card: what its face offers, under the thumb.
import { ActionBar } from '../../../components/action-bar'
import { Button } from '../../../components/button'
import { platform } from '../../../client/platform-here'
import type { Choice, Deed, Face } from './face'

export interface BarProps {
  readonly face: Face
  readonly onDo: (deed: Deed) => void
}

export function Bar({ face: { quiet, main }, onDo }: BarProps) {
  if (!quiet && !main) return null
  return (
    <ActionBar>
      {quiet && <Button kind="quiet" label={quiet.label} onTap={() => onDo(quiet.deed)} />}
      {main && <Button label={main.label} {...sendingBy(main)} onTap={() => onDo(main.deed)} />}
    </ActionBar>
  )
}

/** Only a button of the platform's own opens its sheet for friends. */
function sendingBy({ deed }: Choice): { readonly openType?: 'share' } {
  return deed === 'send' && platform.can.sendToFriend ? { openType: 'share' } : {}
}
