// A card that leads to nothing any more: why, one way on, and the wish for a shop of one's own.
import { Empty } from './empty'
import css from './gone.module.scss'
import { OpenShopStrip } from './open-shop'

export interface GoneProps {
  readonly text: string
  readonly button: string
  readonly onTap: () => void
  readonly onOpenShop: () => void
  /** In Moments' single page, where nothing leads on. */
  readonly single: boolean
}

export function Gone({ text, button, onTap, onOpenShop, single }: GoneProps) {
  return (
    <>
      <Empty drawing="closed" text={text} {...(single ? {} : { button, onTap })} />
      <OpenShopStrip className={css.strip} single={single} onTap={onOpenShop} />
    </>
  )
}
