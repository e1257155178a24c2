// The bar of an invitation's card: what its face offers, under the thumb.
import { ActionBar } from '../../../components/action-bar'
import { Button } from '../../../components/button'
import type { Sending } from '../../../client/sending'
import type { Deed, Face } from './face'

export interface BarProps {
  readonly face: Face
  readonly openType: Sending['openType']
  readonly onDo: (deed: Deed) => void
}

export function Bar({ face: { quiet, main }, openType, onDo }: BarProps) {
  if (!quiet && !main) return null
  return (
    <ActionBar>
      {quiet && <Button kind="quiet" label={quiet.label} onTap={() => onDo(quiet.deed)} />}
      {main && (
        <Button
          label={main.label}
          {...(main.deed === 'send' ? openType : {})}
          onTap={() => onDo(main.deed)}
        />
      )}
    </ActionBar>
  )
}
