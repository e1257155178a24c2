// A shop as anybody may see it: its sign, and whether it can take money yet.
import type { Shop } from './shop'

export type ShopHead = Pick<
  Shop,
  'shopId' | 'name' | 'notice' | 'paint' | 'logo' | 'shipFrom' | 'openedAt'
> & {
  readonly collecting: boolean
}

export function shopHead({
  shopId,
  name,
  notice,
  paint,
  logo,
  shipFrom,
  openedAt,
  subMchid,
}: Shop): ShopHead {
  return { shopId, name, notice, paint, logo, shipFrom, openedAt, collecting: subMchid !== null }
}
