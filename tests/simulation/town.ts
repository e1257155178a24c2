// Where a run takes place: a few shops that can collect already, their shelves, and the people who buy and sell.
import { inOrder, insert, moveStock, type Change } from '../../src/domain/change'
import { instantOf, type Instant } from '../../src/domain/day'
import type { PersonId, ProductId, ShopId, SkuId } from '../../src/domain/ids'
import { fenOf } from '../../src/domain/money'
import { newPerson } from '../../src/domain/person'
import { newSession, personIdFrom, tokenText } from '../../src/domain/session'
import { personHome, shopHome, type Home, type Rows } from '../../src/domain/tables'
import type { Chance } from './chance'
import type { Simulation } from './simulation'
import { blindIndex, sha256 } from './world'

export interface Somebody {
  readonly personId: PersonId
  /** Inside WeChat the platform vouches; in a browser the token does. */
  readonly token: string | null
  readonly openid: string | null
  readonly ip: string
}

export interface Place {
  readonly shopId: ShopId
  readonly subMchid: string
  readonly seller: Somebody
  readonly phone: string
  readonly products: readonly { readonly productId: ProductId; readonly skuIds: readonly SkuId[] }[]
}

export interface Town {
  readonly places: readonly Place[]
  readonly buyers: readonly Somebody[]
}

const LETTERS = '0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz'

const COLOURS = ['红', '蓝']

/** Base62 text, for what clients and sellers make up themselves. */
export function textOf<Text extends string = string>(chance: Chance, length: number): Text {
  return Array.from({ length }, () => LETTERS[chance.below(LETTERS.length)]).join('') as Text
}

/** Who and where, before anything is written: the channel must know the shops first. */
export function drawTown(chance: Chance): Town {
  const somebody = (number: number, inWechat: boolean): Somebody => {
    const ip = `10.0.0.${number}`
    const openid = `o${textOf(chance, 20)}`
    if (inWechat) return { personId: personIdFrom(blindIndex('openid', openid)), token: null, openid, ip }
    const personId = textOf<PersonId>(chance, 22)
    return { personId, token: tokenText({ personId, secret: textOf(chance, 43) }), openid: null, ip }
  }
  const places = Array.from({ length: chance.between(1, 3) }, (_, number) => ({
    shopId: textOf<ShopId>(chance, 8),
    subMchid: `19M${textOf(chance, 7)}`,
    seller: somebody(number, true),
    phone: `+861380000000${number}`,
    products: Array.from({ length: chance.between(1, 2) }, () => ({
      productId: textOf<ProductId>(chance, 22),
      skuIds: Array.from({ length: chance.between(1, 2) }, () => textOf<SkuId>(chance, 22)),
    })),
  }))
  const buyers = Array.from({ length: chance.between(3, 6) }, (_, number) =>
    somebody(100 + number, chance.flip(0.5)),
  )
  return { places, buyers }
}

/** Writes the town into the store, past all clients and switch points. */
export async function buildTown(simulation: Simulation, { places, buyers }: Town): Promise<void> {
  const now = instantOf(simulation.scheduler.nowMs())
  for (const place of places) {
    await settle(simulation, place.seller, now)
    const { personId } = place.seller
    await write(simulation, personHome(personId), [
      insert('vaultItem', { personId, field: 'phone', sealed: `sealed:${place.phone}`, mask: '', at: now }),
    ])
    await write(simulation, shopHome(place.shopId), shopChanges(simulation.chance, place, now))
  }
  // Whoever comes from inside WeChat is let in at the first request, unless known from before.
  for (const buyer of buyers) {
    if (buyer.openid === null || simulation.chance.flip(0.5)) await settle(simulation, buyer, now)
  }
}

async function settle(simulation: Simulation, somebody: Somebody, now: Instant): Promise<void> {
  const { personId, openid, token } = somebody
  const person = newPerson(personId, openid, 'key', now)
  const sessions = token ? [insert('session', newSession(personId, sha256(token.slice(22)), now))] : []
  await write(simulation, personHome(personId), [insert('person', person), ...sessions])
}

function shopChanges(chance: Chance, { shopId, subMchid, seller, products }: Place, now: Instant): Change[] {
  const shop: Rows['shop'] = {
    ...{ shopId, ownerId: seller.personId, name: '阿珍的小铺', notice: '', paint: 'tea', logo: null },
    ...{ shipFrom: '浙江 杭州', bankCode: 'ICBC', cardMask: '尾号 0001', ownerPhoneMask: '', subMchid },
    ...{ openedAt: now, viaShareId: null, parentShopId: null, openingMs: 200_000, rev: 1 },
  }
  const shelves = products.flatMap(({ productId, skuIds }): Change[] => {
    const title = `货 ${textOf(chance, 4)}`
    const postageFen = fenOf(chance.pick([0, 0, 800]))
    const axes = [{ name: '颜色', choices: COLOURS.slice(0, skuIds.length) }]
    const more = { detail: '', onSale: true, axes, pictures: [], postageFen, createdAt: now, rev: 1 }
    return [
      insert('product', { shopId, productId, title, ...more }),
      ...skuIds.flatMap((skuId, at) => {
        const spec = COLOURS.slice(at, at + 1)
        return skuChanges(chance, { shopId, productId, skuId, title, spec }, now)
      }),
    ]
  })
  return [insert('shop', shop), ...shelves]
}

/** From a single fen up, and so few pieces that buyers get in each other's way. */
function skuChanges(
  chance: Chance,
  names: Pick<Rows['sku'], 'shopId' | 'productId' | 'skuId' | 'title' | 'spec'>,
  now: Instant,
): Change[] {
  const none = { supplied: 0, sellable: 0, reserved: 0, sold: 0 }
  const priceFen = fenOf(chance.pick([1, 3, chance.between(1, 500), chance.between(1_000, 90_000)]))
  return [
    insert('sku', { ...names, priceFen, onSale: true, terms: 1, ...none }),
    moveStock('supply', names.skuId, chance.between(1, 6), 'first', now),
  ]
}

async function write({ store, watch }: Simulation, home: Home, changes: readonly Change[]): Promise<void> {
  const ordered = inOrder(changes)
  const outcome = await store.commit(home, ordered)
  if (!outcome.ok) throw new Error(`the town cannot be built: ${outcome.failed} at ${outcome.at}`)
  watch.committed(home, ordered)
}
