// What an opening keeps on the phone: it outlives the page, and never goes over to another opening.
import type { FileId, OpeningId } from '../domain/ids'
import { dropOpening, keepOpening, openingDraft } from './opening-draft'

const mockKept = new Map<string, unknown>()
jest.mock('@tarojs/taro', () => ({
  __esModule: true,
  default: {
    setStorageSync: (name: string, value: unknown) => mockKept.set(name, value),
    getStorageSync: (name: string) => mockKept.get(name) ?? '',
    removeStorageSync: (name: string) => mockKept.delete(name),
  },
}))

const first = 'opening1' as OpeningId
const photo = 'photo1' as FileId

beforeEach(() => mockKept.clear())

describe('openingDraft', () => {
  it('adds what becomes known to what was known', () => {
    keepOpening(first, { idFront: photo })
    keepOpening(first, { shopName: '李娜小厨' })
    keepOpening(first)
    expect(openingDraft()).toMatchObject({ openingId: first, idFront: photo, shopName: '李娜小厨' })
  })

  it('keeps nothing of one opening for another', () => {
    keepOpening(first, { idFront: photo, isNamed: true })
    keepOpening('opening2' as OpeningId)
    expect(openingDraft()).toMatchObject({ openingId: 'opening2', idFront: null, isNamed: false })
  })

  it('is gone when it is dropped, and when what lies there is something else', () => {
    keepOpening(first)
    dropOpening()
    expect(openingDraft()).toBeNull()
    mockKept.set('xiaopu.opening', JSON.stringify({ openingId: first, paint: 'gold' }))
    expect(openingDraft()).toBeNull()
  })
})
