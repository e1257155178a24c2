// An order in doubt is found again by its source alone, for as long as it can matter.
import { instantOf, later, MINUTE_MS } from '../../../domain/day'
import { PAY_WITHIN_MS } from '../../../domain/order'
import type { Basket } from './basket'
import { basketOf, doubtOf, dropDoubt, keepDoubt, type Doubt } from './doubt'
import type { Source } from './source'

const mockKept = new Map<string, unknown>()
jest.mock('@tarojs/taro', () => ({
  __esModule: true,
  default: {
    setStorageSync: (name: string, value: unknown) => mockKept.set(name, value),
    getStorageSync: (name: string) => mockKept.get(name) ?? '',
    removeStorageSync: (name: string) => mockKept.delete(name),
  },
}))

const NOW = instantOf(1_800_000_000_000)
const sourceOf = (productId: string) =>
  ({ kind: 'sku', shopId: 'shop0001', productId, skuId: 'sku1' }) as Source
const [source, other] = [sourceOf('product1'), sourceOf('product2')]
const seen = {
  lines: [{ title: '剁椒酱', spec: [], unitFen: 2_800, quantity: 2 }],
  postageFen: 0,
  totalFen: 5_600,
}
const doubt = {
  key: 'key1',
  asked: { kind: 'order', input: { orderId: 'order1' } },
  seen,
  at: NOW,
} as unknown as Doubt

beforeEach(() => mockKept.clear())

it('is found until it is dropped, and not from anywhere else', () => {
  keepDoubt(source, doubt)
  expect(doubtOf(source, NOW)).toEqual(doubt)
  expect(doubtOf(other, NOW)).toBeNull()
  dropDoubt(source)
  expect(doubtOf(source, NOW)).toBeNull()
})

it('ends when the order, if there is one, has closed', () => {
  keepDoubt(source, doubt)
  expect(doubtOf(source, later(NOW, PAY_WITHIN_MS - MINUTE_MS))).toEqual(doubt)
  expect(doubtOf(source, later(NOW, PAY_WITHIN_MS))).toBeNull()
})

it('shows what was sent, though it is sold out by now and dearer', () => {
  const now = {
    lines: [{ title: '剁椒酱', spec: [], unitFen: 3_000, quantity: 1 }],
    postageFen: 0,
    totalFen: 3_000,
    countMax: 0,
    obstacle: { text: '卖完了', label: '去店里', detour: 'shop' },
  } as unknown as Basket
  expect(basketOf(now, doubt)).toMatchObject({ ...seen, countMax: null, obstacle: null })
})
