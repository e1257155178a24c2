// A shop beside the scene's, which nobody can buy in yet: its goods, one of them taken off the shelf, and an invitation to what is gone.
import { DAY_MS } from '../../src/domain/day'
import type { InvitationId, ProductId, ShopId } from '../../src/domain/ids'
import type { Person } from '../stories/citizen'
import { newId } from '../stories/papers'
import type { Demo } from '../stories/tell-outside'
import { guest, openShop, type ShopSign } from './scene-people'

export interface QuietShop {
  readonly shopId: ShopId
  readonly onSale: ProductId
  readonly offSale: ProductId
  /** To goods of which nothing is left. */
  readonly soldOut: InvitationId
}

const SIGN: ShopSign = { name: '小满花坊', paint: 'bamboo', shipFrom: '云南省 昆明市', notice: '' }
const PRICE_FEN = 3_600

/** Needs a demo where applications are held. */
export async function setQuietShop(demo: Demo): Promise<QuietShop> {
  const seller = await guest(demo, '何小满')
  const shopId = await openShop(demo, seller, SIGN, { collects: false })
  const { productId: onSale } = await shelve(seller, shopId, '干花', { onSale: true, stock: 5 })
  const { productId: offSale } = await shelve(seller, shopId, '鲜花', { onSale: false, stock: 5 })
  const { skuId } = await shelve(seller, shopId, '花环', { onSale: true, stock: 0 })
  const soldOut = newId<'invitation'>()
  const items = [{ skuId, title: '花环', unitFen: PRICE_FEN, quantity: 1 }]
  const offer = { items, postageFen: 0, note: '给您留的花环。', validMs: DAY_MS }
  await seller.call('sendInvitation', { shopId, invitationId: soldOut, ...offer })
  return { shopId, onSale, offSale, soldOut }
}

async function shelve(
  seller: Person,
  shopId: ShopId,
  title: string,
  { onSale, stock }: { readonly onSale: boolean; readonly stock: number },
) {
  const [productId, skuId] = [newId<'product'>(), newId<'sku'>()]
  const product = { productId, title, detail: '', onSale, axes: [], pictures: [], postageFen: 0 }
  const skus = [{ skuId, spec: [], priceFen: PRICE_FEN, stock, onSale: true }]
  await seller.call('saveProduct', { shopId, ...product, skus })
  return { productId, skuId }
}
