// Inputs about invitations and orders of the first shop, each made new where the function uses it up.
import { newId } from '../stories/papers'
import { addressOf, basket, buy, newWaybill, openCashier, placeOrder, ship } from '../stories/scenes'
import { invite, offerOf, type District } from './district'
import type { Entries } from './entry'

type Names =
  | 'sendInvitation'
  | 'reviseInvitation'
  | 'withdrawInvitation'
  | 'readInvitation'
  | 'openInvitation'
  | 'declineInvitation'
  | 'askChange'
  | 'payInvitation'
  | 'listInvitations'
  | 'placeOrder'
  | 'payOrder'
  | 'checkPayment'
  | 'cancelOrder'
  | 'readOrder'
  | 'revealAddress'
  | 'shipOrder'
  | 'confirmReceipt'
  | 'listMyOrders'
  | 'listShopOrders'
  | 'listMethods'

const theInvitation = { shopId: 'refers', invitationId: 'refers' } as const
const theOrder = { shopId: 'refers', orderId: 'refers' } as const

export const orderEntries: Entries<Names> = {
  sendInvitation: {
    nothing: 'shop-missing',
    ids: { shopId: 'refers', invitationId: 'made', 'items.0.skuId': 'refers' },
    make: async ({ home: { shopId, goods } }) => ({
      input: { shopId, invitationId: newId<'invitation'>(), ...offerOf(goods.skuId) },
    }),
  },
  reviseInvitation: {
    nothing: 'invitation-gone',
    ids: { ...theInvitation, 'items.0.skuId': 'refers' },
    make: async (here) => ({
      input: { ...(await invited(here)), replaces: 1, ...offerOf(here.home.goods.skuId) },
    }),
  },
  withdrawInvitation: {
    nothing: 'invitation-gone',
    ids: theInvitation,
    make: async (here) => ({ input: await invited(here) }),
  },
  readInvitation: {
    nothing: null,
    ids: theInvitation,
    make: async ({ home: { shopId, invitationId } }) => ({ input: { shopId, invitationId, version: 1 } }),
  },
  openInvitation: {
    nothing: null,
    ids: theInvitation,
    make: async (here) => ({ input: await invited(here) }),
  },
  declineInvitation: {
    nothing: null,
    ids: theInvitation,
    make: async (here) => ({ input: await invited(here) }),
  },
  askChange: {
    nothing: null,
    ids: { ...theInvitation, requestId: 'made' },
    make: async (here) => ({ input: { ...(await invited(here)), requestId: newId(), text: '要两个' } }),
  },
  payInvitation: {
    nothing: null,
    ids: { ...theInvitation, orderId: 'made', shareId: 'free' },
    make: async (here) => {
      const address = addressOf(here.people.stranger)
      const order = { version: 1, orderId: newId<'order'>(), method: 'wechat-native', address } as const
      return { input: { ...(await invited(here)), ...order, shareId: here.home.shareId } }
    },
  },
  listInvitations: {
    nothing: 'not-found',
    ids: { shopId: 'refers' },
    make: async ({ home: { shopId } }) => ({ input: { shopId, before: null } }),
  },
  placeOrder: {
    nothing: null,
    ids: { shopId: 'refers', orderId: 'made', 'lines.0.skuId': 'refers', shareId: 'free' },
    make: async ({ home: { shopId, goods }, people }) => ({ input: basket(people.stranger, shopId, goods) }),
  },
  payOrder: {
    nothing: 'not-found',
    ids: theOrder,
    make: async (here) => ({ input: { ...(await placed(here)), method: 'wechat-native' } }),
  },
  checkPayment: {
    nothing: 'not-found',
    ids: theOrder,
    make: async (here) => {
      const order = await placed(here)
      await openCashier(here.people.buyer, order)
      return { input: order }
    },
  },
  cancelOrder: {
    nothing: 'not-found',
    ids: theOrder,
    make: async (here) => ({ input: await placed(here) }),
  },
  readOrder: { nothing: 'not-found', ids: theOrder, make: async ({ home }) => ({ input: home.order }) },
  revealAddress: { nothing: 'not-found', ids: theOrder, make: async ({ home }) => ({ input: home.order }) },
  shipOrder: {
    nothing: 'not-found',
    ids: theOrder,
    make: async (here) => ({ input: { ...(await paid(here)), waybill: newWaybill(), carrier: null } }),
  },
  confirmReceipt: {
    nothing: 'not-found',
    ids: theOrder,
    make: async (here) => {
      const order = await paid(here)
      await ship(here.people.seller, order)
      return { input: order }
    },
  },
  listMyOrders: { nothing: null, ids: {}, make: async () => ({ input: { before: null } }) },
  listShopOrders: {
    nothing: 'not-found',
    ids: { shopId: 'refers' },
    make: async ({ home: { shopId } }) => ({ input: { shopId, state: null, before: null } }),
  },
  listMethods: { nothing: null, ids: {}, make: async () => ({ input: { platform: 'h5' } }) },
}

const invited = async ({ home }: District) => ({
  shopId: home.shopId,
  invitationId: await invite(home),
})
const placed = ({ people, home: { shopId, goods } }: District) => placeOrder(people.buyer, shopId, goods)
const paid = ({ town, people, home: { shopId, goods } }: District) => buy(town, people.buyer, shopId, goods)
