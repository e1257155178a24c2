// How each shop of the demo world was opened: the four steps with everything that belongs to them, and the shelf filled.
import { ID_LENGTH, type FileId, type OpeningId, type ShareId, type ShopId } from '../../../domain/ids'
import { later, MINUTE_MS, SECOND_MS } from '../../../domain/day'
import type { Chance } from '../chance'
import type { Citizen } from './citizens'
import type { SeedGoods, SeedShop } from '../plan/plan'
import type { SeedWorld } from './seed-world'

/** How a picture of goods is come by, and one of papers. */
export interface Camera {
  goods(title: string): Promise<string>
  paper(side: 'front' | 'back'): Promise<string>
}

export type OpeningStep = 'phone' | 'identity' | 'card' | 'details'

export async function openShop(
  seed: SeedWorld,
  owner: Citizen,
  shop: SeedShop,
  shareId: ShareId | null,
  camera: Camera,
  chance: Chance,
): Promise<ShopId> {
  const { idNumber, cardNumber } = shop.owner
  const openingId = chance.id<OpeningId>(ID_LENGTH)
  await walkTo(seed, owner, { openingId, shareId, step: 'details', idNumber, cardNumber, camera })
  pass(seed, chance.between(30, 70) * SECOND_MS)
  const { opening } = await owner.call('nameShop', {
    openingId,
    name: shop.name,
    paint: shop.paint,
    shipFrom: shop.owner.region.split(' ').slice(0, 2).join(' '),
    notice: shop.notice,
    returnAddress: addressOf(shop),
  })
  for (const waitMs of [0, 3 * SECOND_MS, 10 * SECOND_MS, MINUTE_MS]) {
    pass(seed, waitMs)
    await seed.work()
  }
  return opening.shopId
}

interface Walk {
  readonly openingId: OpeningId
  readonly shareId: ShareId | null
  /** Left open. */
  readonly step: OpeningStep
  readonly idNumber: string
  readonly cardNumber: string
  readonly camera: Camera
}

/** As far as the step that is named. */
export async function walkTo(seed: SeedWorld, somebody: Citizen, walk: Walk): Promise<void> {
  const { openingId, shareId, step, idNumber, cardNumber, camera } = walk
  const { name, phone } = somebody.person
  await somebody.call('startOpening', { openingId, shareId })
  if (step === 'phone') return
  pass(seed, 12 * SECOND_MS)
  await somebody.call('requestCode', { phone })
  pass(seed, 14 * SECOND_MS)
  const code = seed.tencent.control.inbox().at(-1)?.params[0] ?? ''
  await somebody.call('confirmPhone', { openingId, phone, code })
  if (step === 'identity') return
  pass(seed, 35 * SECOND_MS)
  const [idFront, idBack] = [await paper(somebody, camera, 'front'), await paper(somebody, camera, 'back')]
  await somebody.call('verifyIdentity', { openingId, name, idNumber, idFront, idBack })
  if (step === 'card') return
  pass(seed, 25 * SECOND_MS)
  await somebody.call('bindCard', { openingId, cardNumber })
}

async function paper(somebody: Citizen, camera: Camera, side: 'front' | 'back'): Promise<FileId> {
  const base64 = await camera.paper(side)
  return (await somebody.call('addPicture', { purpose: 'paper', base64 })).fileId
}

const pass = (seed: SeedWorld, byMs: number): void => seed.goTo(later(seed.now(), byMs))

function addressOf({ owner }: SeedShop) {
  const { name, phone, region, detail } = owner
  return { name, phone, region, detail }
}

/** Puts goods on the shelf, or fills it up: `stock` says how many of each are wished for. */
export async function shelve(
  owner: Citizen,
  shopId: ShopId,
  goods: SeedGoods,
  pictures: readonly FileId[],
  stock: (sku: string) => number,
): Promise<void> {
  const { productId, title, detail, postageFen, axis, skus } = goods
  await owner.call('saveProduct', {
    shopId,
    productId,
    title,
    detail,
    onSale: true,
    axes: axis === null ? [] : [{ name: axis, choices: skus.map(({ choice }) => choice ?? '') }],
    pictures: [...pictures],
    postageFen,
    skus: skus.map(({ skuId, key, choice, priceFen }) => ({
      skuId,
      spec: choice === null ? [] : [choice],
      priceFen,
      stock: stock(key),
      onSale: true,
    })),
  })
}

export async function photograph(
  owner: Citizen,
  goods: SeedGoods,
  camera: Camera,
): Promise<readonly FileId[]> {
  const taken: FileId[] = []
  for (const title of goods.drawn) {
    const base64 = await camera.goods(title)
    taken.push((await owner.call('addPicture', { purpose: 'product', base64 })).fileId)
  }
  return taken
}
