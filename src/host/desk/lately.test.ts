// Asked for often, done seldom: once soon after, never twice at the same time, and once more when asked for meanwhile.
import { lately } from './lately'

const EVERY_MS = 100

beforeEach(() => jest.useFakeTimers())
afterEach(() => jest.useRealTimers())

/** Work that ends only when it is told to. */
function slowWork() {
  const ends: (() => void)[] = []
  const work = jest.fn(() => new Promise<void>((resolve) => ends.push(resolve)))
  return { work, end: () => ends.shift()?.() }
}

const pass = (ms = EVERY_MS) => jest.advanceTimersByTimeAsync(ms)

it('is done once for many askings', async () => {
  const { work, end } = slowWork()
  const ask = lately(work, EVERY_MS)
  ask()
  ask()
  ask()
  expect(work).not.toHaveBeenCalled()
  await pass()
  end()
  await pass(10 * EVERY_MS)
  expect(work).toHaveBeenCalledTimes(1)
})

it('is not done twice at the same time, but once more for what was asked meanwhile', async () => {
  const { work, end } = slowWork()
  const ask = lately(work, EVERY_MS)
  ask()
  await pass()
  ask()
  ask()
  await pass(10 * EVERY_MS)
  expect(work).toHaveBeenCalledTimes(1)
  end()
  await pass()
  expect(work).toHaveBeenCalledTimes(2)
  end()
  await pass(10 * EVERY_MS)
  expect(work).toHaveBeenCalledTimes(2)
})

it('is done again when it is asked for after a failure', async () => {
  const work = jest.fn().mockRejectedValueOnce(new Error('no')).mockResolvedValue(undefined)
  const ask = lately(work, EVERY_MS)
  ask()
  await pass()
  ask()
  await pass()
  expect(work).toHaveBeenCalledTimes(2)
})
