// The shop of whoever holds this phone, if there is one.
import type { Output } from '../contract/functions'
import type { ShopId } from '../domain/ids'
import { platform } from './platform-here'
import { useSession } from './session'
import { useRead, type Read } from './use-read'

export type MyShop = Output<'readMyShop'>

/** `value.shop` is null for somebody without a shop. */
export const useMyShop = (): Read<'readMyShop'> => useRead('readMyShop', {})

/** Whether a shop is this phone's own; with null it is not known yet which. Who has never been here owns none, and is not asked. */
export function useIsMine(shopId: ShopId | null): boolean {
  const isKnown = useSession(({ token }) => platform.can.knowsPerson || token !== null)
  const { value } = useRead('readMyShop', shopId && isKnown && !platform.can.singlePage ? {} : null)
  return shopId !== null && value?.shop?.shopId === shopId
}
