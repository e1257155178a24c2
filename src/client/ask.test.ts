// A read asks again when nobody answers, needs no session for what anybody may see, and takes its time from the server.
import { ask } from './ask'
import { serverNow } from './server-time'
import { createTestServer } from './test-server'

const mockServer = createTestServer()
jest.mock('@tarojs/taro', () => ({ __esModule: true, default: {} }))
jest.mock('./platform-here', () => ({
  platform: {
    name: 'h5',
    can: { knowsPerson: false },
    call: (asked: never) => mockServer.call(asked),
    randomBytes: (count: number) => Promise.resolve(new Uint8Array(count).fill(7)),
  },
}))

const page = { shopId: 'shop0001', after: null } as never

beforeEach(() => {
  jest.useFakeTimers()
  mockServer.asked.length = 0
})
afterEach(() => jest.useRealTimers())

async function asked(...asking: Parameters<typeof ask>) {
  const answer = ask(...asking)
  await jest.advanceTimersByTimeAsync(30_000)
  return answer
}

describe('a read', () => {
  it('of a shared page is one request, without a session', async () => {
    expect((await asked('readShopPage', page)).kind).toBe('done')
    expect(mockServer.asked.map(({ name, token }) => [name, token])).toEqual([['readShopPage', null]])
  })

  it('of one’s own things starts a session, once for all that ask', async () => {
    const answers = Promise.all([ask('readMyShop', {}), ask('listMyOrders', { before: null })])
    await jest.advanceTimersByTimeAsync(1_000)
    expect((await answers).map(({ kind }) => kind)).toEqual(['done', 'done'])
    expect(mockServer.asked.filter(({ name }) => name === 'startGuest')).toHaveLength(1)
  })

  it('asks three times before it gives up', async () => {
    mockServer.silent('before', 'before')
    expect((await asked('readShopPage', page)).kind).toBe('done')
    mockServer.silent('before', 'before', 'before')
    expect((await asked('readShopPage', page)).kind).toBe('unreached')
  })

  it('sets the clock by the server', async () => {
    await asked('readShopPage', page)
    const before = serverNow()
    expect(before).toBeLessThan(60_000)
    jest.advanceTimersByTime(5_000)
    expect(serverNow() - before).toBe(5_000)
  })
})
