// Filling the shelf, sharing it and counting who came: what a seller does after opening.
import { beforeEach, describe, expect, it } from '@jest/globals'
import { fenOf } from '../../src/domain/money'
import { newPerson } from '../../src/domain/person'
import { newSession, tokenText } from '../../src/domain/session'
import { instantOf, later } from '../../src/domain/day'
import type { PersonId, ShopId } from '../../src/domain/ids'
import { shopRow } from '../store-rows'
import { openingWorld, type OpeningWorld } from './opening-world'

const idOf = (text: string): string => text.padEnd(22, '0')
const shopId = 'shop0001' as ShopId
const productId = idOf('product')

let here: OpeningWorld
let seller: string
let buyer: string
beforeEach(() => {
  here = openingWorld()
  seller = enter('seller')
  buyer = enter('buyer')
  here.store.plant('shop', { ...shopRow(shopId), ownerId: idOf('seller') as PersonId })
})

/** A person with a session, put there without the detour of an opening. */
function enter(name: string): string {
  const personId = idOf(name) as PersonId
  const secret = 's'.repeat(43)
  const now = here.world.clock.now()
  here.store.plant('person', newPerson(personId, null, `key-${name}`, now))
  here.store.plant('session', newSession(personId, here.world.digest.sha256(secret), now))
  return tokenText({ personId, secret })
}

const sku = (name: string, spec: string[], priceFen = 1_000, stock = 5) => ({
  skuId: idOf(name),
  spec,
  priceFen,
  stock,
  onSale: true,
})
const product = (over: object = {}) => ({
  shopId,
  productId,
  title: '龙井',
  detail: '',
  onSale: true,
  axes: [{ name: '装', choices: ['大', '小'] }],
  pictures: [],
  postageFen: 0,
  skus: [sku('a', ['大']), sku('b', ['小'], 500, 3)],
  ...over,
})
const save = (over: object = {}, token = seller) => here.ask('saveProduct', product(over), { token })
const page = async () => (await here.ask('readProductPage', { shopId, productId })).value.product

describe('the shelf', () => {
  it('shows what was saved, with the lowest price and the stock that is left', async () => {
    expect((await save()).ok).toBe(true)
    const { products } = (await here.ask('readShopPage', { shopId, after: null })).value
    expect(products).toMatchObject([{ title: '龙井', priceFromFen: 500, sellable: 8, onSale: true }])
    expect((await page()).skus).toMatchObject([
      { spec: ['大'], sellable: 5, terms: 1 },
      { spec: ['小'], sellable: 3, terms: 1 },
    ])
  })

  it('changes price and stock apart from each other, and takes off sale what is left out', async () => {
    await save()
    await save({ skus: [sku('a', ['大'], 1_200, 9)] })
    expect((await page()).skus).toMatchObject([
      { priceFen: 1_200, sellable: 9, terms: 2 },
      { onSale: false, terms: 2 },
    ])
    expect(await here.store.violations()).toEqual([])
    await save({ skus: [sku('a', ['大'], 1_200, 1)] })
    expect((await page()).skus[0]).toMatchObject({ sellable: 1, terms: 2 })
    expect(await here.store.violations()).toEqual([])
  })

  it('is the owner’s alone, and no product takes another’s SKU', async () => {
    expect((await save({}, buyer)).code).toBe('shop-missing')
    await save()
    expect((await save({ productId: idOf('other'), axes: [], skus: [sku('a', [])] })).code).toBe('not-found')
    expect((await here.ask('listProducts', { shopId, before: null }, { token: buyer })).code).toBe(
      'shop-missing',
    )
  })

  it('goes on where a page ended', async () => {
    for (let n = 0; n < 25; n += 1) {
      await save({ productId: idOf(`p${n}x`), axes: [], skus: [sku(`s${n}x`, [])] })
      await here.pass(1)
    }
    const list = async (before: number | null) =>
      (await here.ask('listProducts', { shopId, before }, { token: seller })).value
    const first = await list(null)
    const second = await list(first.more)
    expect([first.products.length, second.products.length, second.more]).toEqual([20, 5, null])
  })
})

describe('shares and visits', () => {
  const share = (shareId: string, over: object = {}, token = buyer) =>
    here.ask(
      'makeShare',
      { shareId, shopId, kind: 'product', targetId: productId, parentShareId: null, ...over },
      { token },
    )

  it('lead back to what was shared, each by an id of its own', async () => {
    await save()
    const made = await share('Share0000001')
    expect(made.value.path).toBe(`/pages/product/view/index?shop=${shopId}&id=${productId}&s=Share0000001`)
    expect((await here.ask('followShare', { shareId: 'Share0000001' })).value).toMatchObject({
      shopId,
      kind: 'product',
      path: made.value.path,
    })
    expect((await share('Share0000001')).code).toBe('not-found')
    expect((await share('Share0000002', { targetId: idOf('nothing') })).code).toBe('not-found')
    expect((await here.ask('followShare', { shareId: 'Share0000009' })).code).toBe('not-found')
  })

  it('are counted as visits and as visitors of the day, without the owner', async () => {
    const visit = (n: number, token: string) =>
      here.ask(
        'recordVisit',
        { shopId, visitId: idOf(`visit${n}`), page: 'shop', targetId: shopId, shareId: null },
        { token },
      )
    await visit(1, buyer)
    await visit(1, buyer)
    await visit(2, buyer)
    await visit(3, enter('third'))
    await visit(4, seller)
    const counter = await here.ask('readCounter', { shopId }, { token: seller })
    expect(counter.value.today).toMatchObject({ visits: 3, visitors: 2, orders: 0 })
    expect((await here.ask('readCounter', { shopId }, { token: buyer })).code).toBe('shop-missing')
  })
})

describe('the counter', () => {
  it('says where the money is and when it arrives', async () => {
    const at = instantOf(here.world.clock.now())
    here.store.plant('balance', { shopId, account: `payable/${shopId}`, amountFen: fenOf(700) })
    const read = async () => (await here.ask('readCounter', { shopId }, { token: seller })).value
    expect(await read()).toMatchObject({ heldFen: 0, arrivingFen: 700, arrivedFen: 0, asOf: at })
    expect((await read()).arrivingOn).toMatch(/^\d{4}-\d{2}-\d{2}$/)
    here.store.plant('balance', { shopId, account: `payable/${shopId}`, amountFen: fenOf(0) })
    expect((await read()).arrivingOn).toBeNull()
  })

  it('marks a message as read once', async () => {
    const at = here.world.clock.now()
    here.store.plant('message', {
      shopId,
      kind: 'new-order',
      ref: 'o1',
      title: '茶',
      at: later(at, -1),
      readAt: null,
    })
    const mark = () =>
      here.ask('markMessageRead', { shopId, kind: 'new-order', ref: 'o1' }, { token: seller })
    await mark()
    await here.pass(1_000)
    expect((await mark()).ok).toBe(true)
    expect(here.store.rows('message')).toMatchObject([{ readAt: at }])
  })
})
