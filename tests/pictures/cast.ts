// Who stands before the camera: the people of the scene, and whoever is on a step of opening a shop or in trouble.
import type { OrderId } from '../../src/domain/ids'
import { payoutIs, setScene, type Scene } from '../screens/scene'
import { shelve } from '../screens/scene-goods'
import { guest, openShop, walkTo, type OpeningStep } from '../screens/scene-people'
import { newPerson, type Person } from '../stories/citizen'
import { newId, newPapers } from '../stories/papers'
import { waitFor, type Demo } from '../stories/tell-outside'
import { giveBack, openReviewed, sellForReturn, someoneLookedUp, type Reviewed } from './hard-times'
import { payLate, type LateMoney } from './late-money'

type Known = keyof Scene['tokens']
type OnSteps = 'atIdentity' | 'lookedUp' | 'atCard' | 'atDetails'
export type Who = Known | OnSteps | 'nobody' | 'idleSeller' | 'lateBuyer' | 'returned' | 'toSign' | 'rejected'

export interface Cast extends Scene {
  readonly sessions: Readonly<Record<Exclude<Who, 'nobody'>, string>>
  /** Of the buyer, who thought better of it. */
  readonly closed: OrderId
  readonly lateOrders: LateMoney['orders']
  /** A shop that can be looked at, and can't collect before its seller has signed. */
  readonly toSign: Reviewed
  /** A fresh one for each picture that changes it. */
  orderToPay(): Promise<OrderId>
  /** What somebody is just about to buy becomes dearer. */
  raisePrice(goods: Scene['goods'][number]): Promise<void>
}

export async function gather(demo: Demo): Promise<Cast> {
  const returned = await sellForReturn(demo)
  const scene = await setScene(demo, () => giveBack(returned))
  await waitFor('the payout to come back', () => payoutIs(returned, 'returned'))
  const [buyer, seller] = [signedIn(demo, scene.tokens.buyer), signedIn(demo, scene.tokens.seller)]
  const orderToPay = () => order(scene, buyer)
  const closed = await orderToPay()
  await buyer.call('cancelOrder', { shopId: scene.shopId, orderId: closed })
  const [late, toSign, rejected, idleSeller, onSteps] = await Promise.all([
    payLate(demo, scene),
    openReviewed(demo, 'need-sign'),
    openReviewed(demo, 'rejected'),
    someoneIdle(demo),
    peopleOnSteps(demo),
  ])
  const lookedUp = await someoneLookedUp(demo)
  return {
    ...scene,
    closed,
    lateOrders: late.orders,
    toSign,
    orderToPay,
    raisePrice: ({ productId }) => raisePrice(seller, { shopId: scene.shopId, productId }),
    sessions: {
      ...scene.tokens,
      ...onSteps,
      lookedUp,
      idleSeller,
      lateBuyer: late.token,
      returned: returned.seller.token(),
      toSign: toSign.token,
      rejected: rejected.token,
    },
  }
}

function signedIn(demo: Demo, token: string): Person {
  const person = newPerson(demo.shopUrl, newPapers('赵明'))
  person.use(token)
  return person
}

async function peopleOnSteps(demo: Demo) {
  const steps = ['identity', 'card', 'details'] as const
  const [atIdentity, atCard, atDetails] = await Promise.all(steps.map((step) => someoneAt(demo, step)))
  return { atIdentity, atCard, atDetails } as Readonly<Record<Exclude<OnSteps, 'lookedUp'>, string>>
}

async function someoneAt(demo: Demo, step: OpeningStep): Promise<string> {
  const person = await guest(demo, '何小满')
  await walkTo(demo, person, step, null)
  return person.token()
}

/** Goods on the shelf, and nobody who wants anything. */
async function someoneIdle(demo: Demo): Promise<string> {
  const seller = await guest(demo, '何小满')
  const sign = { name: '小满茶铺', paint: 'bamboo', shipFrom: '陕西省 渭南市', notice: '' } as const
  const shopId = await openShop(demo, seller, sign, { collects: false })
  await shelve(seller, shopId, { title: '酸豆角', detail: '', priceFen: 1_600, stock: 60 })
  return seller.token()
}

async function order({ shopId, goods }: Scene, buyer: Person): Promise<OrderId> {
  const skuId = goods[0]?.skuIds[0]
  if (!skuId) throw new Error('the shelf is empty')
  const orderId = newId<'order'>()
  const { name, phone } = buyer.papers
  const address = { name, phone, region: '上海市 徐汇区', detail: '枫林路 1 号' }
  const lines = [{ skuId, quantity: 2, terms: 1 }]
  await buyer.call('placeOrder', { shopId, orderId, lines, address, shareId: null })
  return orderId
}

const RISE_FEN = 100

async function raisePrice(
  seller: Person,
  at: Pick<Scene, 'shopId'> & Pick<Scene['goods'][number], 'productId'>,
): Promise<void> {
  const { product } = await seller.call('readProductPage', at)
  const { title, detail, onSale, pictures, postageFen } = product
  const axes = product.axes.map(({ name, choices }) => ({ name, choices: [...choices] }))
  const skus = product.skus.map((sku) => ({
    skuId: sku.skuId,
    spec: [...sku.spec],
    priceFen: sku.priceFen + RISE_FEN,
    stock: sku.sellable,
    onSale: sku.onSale,
  }))
  await seller.call('saveProduct', {
    ...at,
    title,
    detail,
    onSale,
    axes,
    pictures: [...pictures],
    postageFen,
    skus,
  })
}
