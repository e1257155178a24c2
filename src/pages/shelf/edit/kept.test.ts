// What is kept of a product that is being written belongs to one shop, and to one product.
import type { ProductId, ShopId } from '../../../domain/ids'
import { EMPTY } from './draft'
import { dropDraft, keepDraft, keepIds, keptDraft, keptIds } from './kept'

const mockKept = new Map<string, unknown>()
jest.mock('@tarojs/taro', () => ({
  __esModule: true,
  default: {
    setStorageSync: (name: string, value: unknown) => mockKept.set(name, value),
    getStorageSync: (name: string) => mockKept.get(name) ?? '',
    removeStorageSync: (name: string) => mockKept.delete(name),
  },
}))

const here = { shopId: 'shop0001' as ShopId, id: null }
const elsewhere = { ...here, shopId: 'shop0002' as ShopId }
const other = { ...here, id: 'product1' as ProductId }
const draft = { ...EMPTY, title: '剁椒酱' }
const ids = { productId: 'product1' as ProductId, skuIds: {} }

beforeEach(() => mockKept.clear())

it('is found again in its shop, until it is dropped', () => {
  keepDraft(here, draft)
  expect(keptDraft(here)).toEqual(draft)
  dropDraft(here)
  expect(keptDraft(here)).toBeNull()
})

it('is not shown in another shop, nor for another product', () => {
  keepDraft(here, draft)
  keepIds(here, ids)
  expect([keptDraft(elsewhere), keptIds(elsewhere)]).toEqual([null, null])
  expect([keptDraft(other), keptIds(other)]).toEqual([null, null])
})
