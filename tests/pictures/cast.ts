// Who stands before the camera: the people of the scene, somebody new, and one who is on each step of opening a shop.
import type { OrderId } from '../../src/domain/ids'
import { shelve } from '../screens/scene-goods'
import { guest, openShop, walkTo, type OpeningStep } from '../screens/scene-people'
import { setScene, type Scene } from '../screens/scene'
import { newPerson, type Person } from '../stories/citizen'
import { newId, newPapers } from '../stories/papers'
import type { Demo } from '../stories/tell-outside'

type Known = keyof Scene['tokens']
export type Who = Known | 'nobody' | 'idleSeller' | 'atIdentity' | 'atCard' | 'atDetails'

export interface Cast extends Scene {
  readonly sessions: Readonly<Record<Exclude<Who, 'nobody'>, string>>
  /** Of the buyer, who thought better of it. */
  readonly closed: OrderId
  /** A fresh one for each picture that changes it. */
  orderToPay(): Promise<OrderId>
}

export async function gather(demo: Demo): Promise<Cast> {
  const scene = await setScene(demo)
  const buyer = newPerson(demo.shopUrl, newPapers('赵明'))
  buyer.use(scene.tokens.buyer)
  const orderToPay = () => order(scene, buyer)
  const closed = await orderToPay()
  await buyer.call('cancelOrder', { shopId: scene.shopId, orderId: closed })
  return {
    ...scene,
    closed,
    orderToPay,
    sessions: {
      ...scene.tokens,
      idleSeller: await someoneIdle(demo),
      atIdentity: await someoneAt(demo, 'identity'),
      atCard: await someoneAt(demo, 'card'),
      atDetails: await someoneAt(demo, 'details'),
    },
  }
}

/** Goods on the shelf, and nobody who wants anything. */
async function someoneIdle(demo: Demo): Promise<string> {
  const seller = await guest(demo, '何小满')
  const sign = { name: '小满茶铺', paint: 'bamboo', shipFrom: '陕西省 渭南市', notice: '' } as const
  const shopId = await openShop(demo, seller, sign, { collects: false })
  await shelve(seller, shopId, { title: '酸豆角', detail: '', priceFen: 1_600, stock: 60 })
  return seller.token()
}

async function someoneAt(demo: Demo, step: OpeningStep): Promise<string> {
  const person = await guest(demo, '何小满')
  await walkTo(demo, person, step, null)
  return person.token()
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
