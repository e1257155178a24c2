// The middle of the told story: a cup on the shelf, a card in a chat, an invitation with two versions, and its acceptance.
import { DAY_MS } from '../../src/domain/day'
import type { OrderId, ShopId } from '../../src/domain/ids'
import { fenOf } from '../../src/domain/money'
import type { Person } from './citizen'
import { newId } from './papers'
import type { Voice } from './tell-voice'

interface People {
  readonly seller: Person
  readonly buyer: Person
  readonly shopId: ShopId
}

const SHELF_FEN = 12_800
const AGREED_FEN = 12_000
const POSTAGE_FEN = 800
const STOCK = 10

/** Ends with an order whose payment waits at the cashier. */
export async function tellOfTheOffer(voice: Voice, { seller, buyer, shopId }: People): Promise<OrderId> {
  voice.step('She puts ten cups on the shelf, and sends the product card into a chat.')
  const [productId, skuId, shareId] = [newId<'product'>(), newId<'sku'>(), newId<'share'>(12)]
  const sku = { skuId, spec: [], priceFen: fenOf(SHELF_FEN), stock: STOCK, onSale: true }
  const cup = { title: '手作茶杯', detail: '', onSale: true, axes: [], pictures: [] }
  await seller.call('saveProduct', { shopId, productId, ...cup, postageFen: fenOf(POSTAGE_FEN), skus: [sku] })
  const share = { shareId, shopId, kind: 'product', targetId: productId, parentShareId: null } as const
  voice.say((await seller.call('makeShare', share)).path)
  voice.step(
    'Li Na opens the card, and asks for a friend’s price in the chat: Wang Guifen sends an invitation to pay.',
  )
  await buyer.call('recordVisit', { shopId, visitId: newId(), page: 'product', targetId: productId, shareId })
  const invitationId = newId<'invitation'>()
  const offer = (unitFen: number, note: string) => ({
    items: [{ skuId, title: cup.title, unitFen, quantity: 1 }],
    postageFen: POSTAGE_FEN,
    note,
    validMs: DAY_MS,
  })
  await seller.call('sendInvitation', { shopId, invitationId, ...offer(SHELF_FEN, '') })
  await buyer.call('openInvitation', { shopId, invitationId })
  await buyer.call('askChange', { shopId, invitationId, requestId: newId(), text: '老顾客，120 可以吗？' })
  voice.step('Wang Guifen agrees and writes version two. Version one can no longer be paid.')
  await seller.call('reviseInvitation', {
    shopId,
    invitationId,
    replaces: 1,
    ...offer(AGREED_FEN, '老顾客价'),
  })
  const orderId = newId<'order'>()
  const { name, phone } = buyer.papers
  const address = { name, phone, region: '上海市 徐汇区', detail: '枫林路 1 号' }
  const paying = { shopId, invitationId, orderId, method: 'wechat-native' as const, address, shareId }
  const old = await buyer.ask('payInvitation', { ...paying, version: 1 })
  voice.check('version one is refused', old.ok ? 'taken' : [old.code, old.details['version']], [
    'invitation-replaced',
    2,
  ])
  voice.step('Li Na fills in her address and accepts version two: one cup is hers for half an hour.')
  const accepted = await buyer.call('payInvitation', { ...paying, version: 2 })
  voice.check('the total is what was agreed', accepted.totalFen, AGREED_FEN + POSTAGE_FEN)
  voice.check('the code to scan is there', accepted.prepay?.kind, 'native')
  const page = await buyer.call('readProductPage', { shopId, productId })
  voice.check('nine cups are left for everybody else', page.product.skus[0]?.sellable, STOCK - 1)
  return orderId
}
