// A seller's page on a phone without a shop: somebody came by an old address, or the phone has become somebody else.
import { Empty } from './empty'

export interface NoShopProps {
  /** In the server's words, when it was asked and said why. */
  readonly text?: string | undefined
  readonly onHome: () => void
}

export function NoShop({ text = '这部手机上还没有小店。', onHome }: NoShopProps) {
  return <Empty drawing="shop" text={text} button="回首页" onTap={onHome} />
}
