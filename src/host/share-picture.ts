// What a shared card shows: drawn when it is first asked for, from the shop's paint, the goods' photo and the price.
import { createPictures } from '../adapters/sharp/pictures'
import type { Output } from '../contract/functions'
import { ID_LENGTH, SHOP_ID_LENGTH, type FileId } from '../domain/ids'
import { leastPrice } from '../domain/product-page'
import { SHARE_KINDS, type ShareKind } from '../domain/share'
import type { Picture, ShareCardAsked } from '../ports/pictures'
import type { World } from '../ports/world'
import { dispatch } from '../server/dispatch'

export interface SharePictureAsked {
  readonly shopId: string
  readonly kind: string
  readonly targetId: string
  readonly ip: string
}

/** Each is about 50 kB. */
const KEPT_MAX = 200
const IDS = new RegExp(`^[0-9A-Za-z]{${SHOP_ID_LENGTH}}(?:[0-9A-Za-z]{${ID_LENGTH - SHOP_ID_LENGTH}})?$`)

type Look = Pick<ShareCardAsked, 'paint' | 'kind' | 'price'> & { readonly fileId: FileId | null }

/** Asks as anybody may, so a card shows nothing that its page would not. Null for what anybody may not see. */
export function createSharePictures(world: World): (asked: SharePictureAsked) => Promise<Picture | null> {
  const pictures = createPictures()
  const kept = new Map<string, Picture>()
  return async (asked) => {
    const look =
      isKind(asked.kind) && IDS.test(asked.targetId) ? await lookOf(world, asked, asked.kind) : null
    if (!look) return null
    const key = JSON.stringify(look)
    const before = kept.get(key)
    if (before) return before
    const { fileId, ...rest } = look
    const photo = fileId === null ? null : await world.files.get(fileId)
    const drawn = await pictures.shareCard({ ...rest, photo })
    if (kept.size >= KEPT_MAX) kept.delete(kept.keys().next().value ?? '')
    kept.set(key, drawn)
    return drawn
  }
}

const isKind = (kind: string): kind is ShareKind => SHARE_KINDS.some((one) => one === kind)

async function lookOf(world: World, asked: SharePictureAsked, kind: ShareKind): Promise<Look | null> {
  const { shopId, targetId } = asked
  const ask = (name: string, input: object) => read(world, asked.ip, name, { shopId, ...input })
  if (kind === 'product') {
    const page = (await ask('readProductPage', { productId: targetId })) as Output<'readProductPage'> | null
    return page && productLook(page)
  }
  if (kind === 'invitation') {
    const asking = { invitationId: targetId, version: null }
    const card = (await ask('readInvitation', asking)) as Output<'readInvitation'> | null
    return card && { paint: card.shop.paint, kind, price: null, fileId: null }
  }
  const page = (await ask('readShopPage', { after: null })) as Output<'readShopPage'> | null
  return page && { paint: page.shop.paint, kind, price: null, fileId: null }
}

function productLook({ shop, product }: Output<'readProductPage'>): Look {
  const price = product.skus.length > 0 ? leastPrice(product.skus).leastFen : null
  return { paint: shop.paint, kind: 'product', price, fileId: product.pictures[0] ?? null }
}

async function read(world: World, ip: string, name: string, input: object): Promise<unknown> {
  const { body } = await dispatch(world, { name, input, token: null, context: null, key: null, ip })
  return body.ok ? body.value : null
}
