// A session that has ended is remembered until somebody was told, and what one person has typed goes with the person.
import { ask } from './ask'
import { lastAddress, rememberAddress } from './address-book'
import { becomeToken, tellEnd, tokenNow, useSession } from './session'
import { createTestServer } from './test-server'

const mockServer = createTestServer()
const mockKept = new Map<string, unknown>()
jest.mock('@tarojs/taro', () => ({
  __esModule: true,
  default: {
    setStorageSync: (name: string, value: unknown) => mockKept.set(name, value),
    getStorageSync: (name: string) => mockKept.get(name) ?? '',
    removeStorageSync: (name: string) => mockKept.delete(name),
  },
}))
jest.mock('./platform-here', () => ({
  platform: {
    name: 'h5',
    can: { knowsPerson: false },
    call: (asked: { name: string; token: string | null }) =>
      asked.token === 'old'
        ? Promise.resolve({ ok: false, code: 'signed-out', sentence: '登录过期了', details: {}, now: 1 })
        : mockServer.call(asked as never),
    randomBytes: (count: number) => Promise.resolve(new Uint8Array(count).fill(7)),
  },
}))

const address = { name: '赵一鸣', phone: '13800138000', region: '上海市 徐汇区', detail: '枫林路 1 号' }
const hasEnded = (): boolean => useSession.getState().hasEnded

beforeEach(() => {
  mockKept.clear()
  becomeToken('old')
})

it('ended by the server: this phone goes on as a guest, says so once, and shows no address', async () => {
  rememberAddress(address)
  expect((await ask('readMyShop', {})).kind).toBe('done')
  expect(tokenNow()).toBe('token-1')
  expect(hasEnded()).toBe(true)
  expect(lastAddress()).toBeNull()
  tellEnd()
  expect(hasEnded()).toBe(false)
})

it('changed by hand: nothing has ended, and no address is shown', () => {
  rememberAddress(address)
  becomeToken('new')
  expect([hasEnded(), lastAddress()]).toEqual([false, null])
})
