// The counter's bar: new goods, and asking somebody to pay; an empty shelf is filled first.
import { go, routes } from '../../../client/routes'
import { ActionBar } from '../../../components/action-bar'
import { Button } from '../../../components/button'

export interface BarProps {
  readonly hasGoods: boolean
}

export function Bar({ hasGoods }: BarProps) {
  const stock = (): void => void go(routes.editProduct())
  const invite = (): void => void go(routes.invite())
  if (!hasGoods)
    return (
      <ActionBar>
        <Button kind="quiet" label="邀请付款" onTap={invite} />
        <Button label="上第一件货" onTap={stock} />
      </ActionBar>
    )
  return (
    <ActionBar>
      <Button kind="quiet" label="上新" onTap={stock} />
      <Button label="邀请付款" onTap={invite} />
    </ActionBar>
  )
}
