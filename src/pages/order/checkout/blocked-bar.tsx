// The way on for somebody who can't buy what was chosen.
import { go, replace, restart, routes } from '../../../client/routes'
import { ActionBar } from '../../../components/action-bar'
import { Button } from '../../../components/button'
import type { Basket, Detour } from './basket'
import type { Source } from './source'

export interface BlockedBarProps {
  readonly source: Source
  readonly basket: Basket
}

export function BlockedBar({ source, basket }: BlockedBarProps) {
  const { obstacle } = basket
  if (!obstacle) return null
  return (
    <ActionBar>
      <Button label={obstacle.label} onTap={() => void lead(obstacle.detour, source, basket)} />
    </ActionBar>
  )
}

function lead(detour: Detour, source: Source, { orderId }: Basket): Promise<void> {
  const { shopId } = source
  switch (detour) {
    case 'home':
      return restart(routes.home())
    case 'shop':
      return go(routes.shop(shopId))
    case 'newer':
      return source.kind === 'invitation'
        ? replace(routes.invitation(shopId, source.invitationId))
        : go(routes.shop(shopId))
    case 'order':
      return orderId ? replace(routes.paid(shopId, orderId)) : go(routes.myOrders())
  }
}
