// A write is done once, however often it is tapped and sent, and the page learns how it ended.
import { createAction, WRITE_PAUSES_MS, type Phase } from './action'
import { createTestServer } from './test-server'

const mockServer = createTestServer()
let mockCount = 0
let mockChanceIsBroken = false
jest.mock('@tarojs/taro', () => ({ __esModule: true, default: {} }))
jest.mock('./platform-here', () => ({
  platform: {
    name: 'h5',
    can: { knowsPerson: false },
    call: (asked: never) => mockServer.call(asked),
    randomBytes: (count: number) => {
      if (mockChanceIsBroken) return Promise.reject(new Error('no chance'))
      mockCount += 1
      return Promise.resolve(new Uint8Array(count).fill(mockCount % 248))
    },
  },
}))

const input = { shopId: 'shop0001', orderId: 'a' } as never
const keys = (name: string): (string | null)[] =>
  mockServer.asked.filter((call) => call.name === name).map(({ key }) => key)

beforeEach(() => {
  jest.useFakeTimers()
  mockServer.asked.length = 0
  mockServer.done.length = 0
})
afterEach(() => jest.useRealTimers())

async function sent(action = createAction('placeOrder'), typed = input) {
  const phases: Phase[] = []
  const sending = action.send(typed, (phase) => phases.push(phase))
  await jest.advanceTimersByTimeAsync(60_000)
  return { reply: await sending, phases }
}

describe('a write', () => {
  it('starts a session first where nobody is known', async () => {
    const { reply } = await sent()
    expect(reply.kind).toBe('done')
    expect(mockServer.asked.map(({ name }) => name)).toEqual(['startGuest', 'placeOrder'])
    expect(mockServer.asked[1]?.token).toBe('token-1')
  })

  it('whose answer is lost after it was done is done once, with one key', async () => {
    mockServer.silent('after', 'after')
    const { reply, phases } = await sent()
    expect(reply.kind).toBe('done')
    expect(phases).toEqual(['busy', 'checking', 'checking', 'idle'])
    expect(mockServer.done).toEqual(['placeOrder'])
    expect(new Set(keys('placeOrder')).size).toBe(1)
  })

  it('lives through half a minute without network', async () => {
    const lastsMs = 30_000
    let outageMs = 0
    const tries = WRITE_PAUSES_MS.filter((pauseMs) => (outageMs += pauseMs) <= lastsMs).length
    mockServer.silent(...Array.from({ length: tries + 1 }, () => 'before' as const))
    const { reply } = await sent()
    expect(reply.kind).toBe('done')
    expect(mockServer.done).toEqual(['placeOrder'])
  })

  it('is one for a double tap', async () => {
    const action = createAction('placeOrder')
    const both = [action.send(input, () => undefined), action.send(input, () => undefined)]
    await jest.advanceTimersByTimeAsync(1_000)
    expect((await Promise.all(both)).map(({ kind }) => kind)).toEqual(['done', 'done'])
    expect(keys('placeOrder')).toHaveLength(1)
  })

  it('of something else waits for its turn and gets its own answer', async () => {
    const action = createAction('placeOrder')
    const other = { shopId: 'shop0001', orderId: 'b' } as never
    const both = [action.send(input, () => undefined), action.send(other, () => undefined)]
    await jest.advanceTimersByTimeAsync(1_000)
    await Promise.all(both)
    expect(new Set(keys('placeOrder')).size).toBe(2)
    expect(mockServer.done).toEqual(['placeOrder', 'placeOrder'])
  })

  it('without a key is not sent, and can be tapped again', async () => {
    const action = createAction('placeOrder')
    mockChanceIsBroken = true
    expect((await sent(action)).reply.kind).toBe('unreached')
    mockChanceIsBroken = false
    expect((await sent(action)).reply.kind).toBe('done')
  })

  it('given up for now goes on with its key at the next tap, and with a new one when something else was typed', async () => {
    const action = createAction('placeOrder')
    const forever = Array.from({ length: WRITE_PAUSES_MS.length + 1 }, () => 'after' as const)
    mockServer.silent(...forever)
    const first = await sent(action)
    expect(first.reply.kind).toBe('unreached')
    expect(first.phases[first.phases.length - 1]).toBe('unknown')
    expect((await sent(action)).reply.kind).toBe('done')
    expect(new Set(keys('placeOrder')).size).toBe(1)
    expect(mockServer.done).toEqual(['placeOrder'])
    await sent(action, { shopId: 'shop0001', orderId: 'b' } as never)
    expect(new Set(keys('placeOrder')).size).toBe(2)
  })

  it('whose key was kept is sent with it, by whichever page asks the same', async () => {
    const before = createAction('placeOrder')
    const answers = [before, createAction('placeOrder')].map((one) =>
      one.send(input, () => undefined, 'kept'),
    )
    await jest.advanceTimersByTimeAsync(1_000)
    expect((await Promise.all(answers)).map(({ kind }) => kind)).toEqual(['done', 'done'])
    expect(keys('placeOrder')).toEqual(['kept', 'kept'])
    expect(mockServer.done).toEqual(['placeOrder'])
  })

  it('that is refused says so at once, in words', async () => {
    mockServer.refuse('cancelOrder', 'order-state')
    const { reply, phases } = await sent(createAction('cancelOrder') as never)
    expect(reply).toMatchObject({ kind: 'refused', code: 'order-state', sentence: '不行。' })
    expect(phases).toEqual(['busy', 'idle'])
  })
})
