// The shop of whoever holds this phone, if there is one.
import type { Output } from '../contract/functions'
import type { ShopId } from '../domain/ids'
import { platform } from './platform-here'
import { useSession } from './session'
import { useRead, type Read } from './use-read'

export type MyShop = Output<'readMyShop'>

/** `value.shop` is null for somebody without a shop. */
export const useMyShop = (): Read<'readMyShop'> => useRead('readMyShop', {})

/** Whether a shop is this phone's own. Who has never been here owns none, and is not asked. */
export function useIsMine(shopId: ShopId): boolean {
  const isKnown = useSession(({ token }) => platform.can.knowsPerson || token !== null)
  const { value } = useRead('readMyShop', isKnown && !platform.can.singlePage ? {} : null)
  return value?.shop?.shopId === shopId
}
