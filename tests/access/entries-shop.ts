// Inputs about the first shop itself, its shelf, its shares and its settled days.
import { newId } from '../stories/papers'
import type { Entries } from './entry'

type Names =
  | 'readShopPage'
  | 'recordVisit'
  | 'readMyShop'
  | 'editShop'
  | 'readCounter'
  | 'readMessages'
  | 'markMessageRead'
  | 'saveProduct'
  | 'readProductPage'
  | 'listProducts'
  | 'makeShare'
  | 'followShare'
  | 'listSettlements'
  | 'readStatement'

const sign = { notice: '', paint: 'tea', logo: null, shipFrom: '浙江省 杭州市' } as const
const theShop = { shopId: 'refers' } as const

export const shopEntries: Entries<Names> = {
  readShopPage: {
    nothing: null,
    ids: { shopId: 'free' },
    make: async ({ home: { shopId } }) => ({ input: { shopId, after: null } }),
  },
  recordVisit: {
    nothing: null,
    // A visit says of its page what the visitor says; it counts for the shop it names and shows nothing.
    ids: { shopId: 'free', visitId: 'made', shareId: 'free', targetId: 'free' },
    make: async ({ home: { shopId, shareId } }) => ({
      input: { shopId, visitId: newId(), page: 'shop', targetId: shopId, shareId },
    }),
  },
  readMyShop: { nothing: null, ids: {}, make: async () => ({ input: {} }) },
  editShop: {
    nothing: 'shop-missing',
    ids: { ...theShop, logo: 'free' },
    make: async ({ home: { shopId } }) => ({ input: { shopId, name: '王姐的茶铺', ...sign } }),
  },
  readCounter: {
    nothing: 'shop-missing',
    ids: theShop,
    make: async ({ home: { shopId } }) => ({ input: { shopId } }),
  },
  readMessages: {
    nothing: 'shop-missing',
    ids: theShop,
    make: async ({ home: { shopId } }) => ({ input: { shopId, before: null } }),
  },
  markMessageRead: {
    nothing: 'shop-missing',
    ids: { ...theShop, ref: 'refers' },
    make: async ({ home: { shopId, requestId } }) => ({
      input: { shopId, kind: 'change-asked', ref: requestId },
    }),
  },
  saveProduct: {
    nothing: 'shop-missing',
    ids: { ...theShop, productId: 'made', 'skus.0.skuId': 'made', 'pictures.0': 'free' },
    make: async ({ home: { shopId } }) => {
      const sku = { skuId: newId<'sku'>(), spec: ['红'], priceFen: 1_000, stock: 5, onSale: true }
      const axes = [{ name: '颜色', choices: ['红'] }]
      const product = { title: '茶杯', detail: '', onSale: true, axes, pictures: [], postageFen: 0 }
      return { input: { shopId, productId: newId<'product'>(), ...product, skus: [sku] } }
    },
  },
  readProductPage: {
    nothing: null,
    ids: { ...theShop, productId: 'refers' },
    make: async ({ home: { shopId, goods } }) => ({ input: { shopId, productId: goods.productId } }),
  },
  listProducts: {
    nothing: 'shop-missing',
    ids: theShop,
    make: async ({ home: { shopId } }) => ({ input: { shopId, before: null } }),
  },
  makeShare: {
    nothing: null,
    ids: { ...theShop, shareId: 'made', targetId: 'refers', parentShareId: 'free' },
    make: async ({ home: { shopId, goods, shareId: parentShareId } }) => {
      const shareId = newId<'share'>(16)
      return { input: { shareId, shopId, kind: 'product', targetId: goods.productId, parentShareId } }
    },
  },
  followShare: {
    nothing: null,
    ids: { shareId: 'free' },
    make: async ({ home: { shareId } }) => ({ input: { shareId } }),
  },
  listSettlements: {
    nothing: 'not-found',
    ids: theShop,
    make: async ({ home: { shopId } }) => ({ input: { shopId, before: null } }),
  },
  readStatement: {
    nothing: 'not-found',
    ids: { ...theShop, after: 'free' },
    make: async ({ home: { shopId }, day }) => ({ input: { shopId, day, after: null } }),
  },
}
