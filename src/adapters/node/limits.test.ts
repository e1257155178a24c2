// Limits: so many uses of a key per window, each key and each kind of limit for itself.
import { createLimits } from './limits'

const MINUTE_MS = 60_000

async function takes(take: () => Promise<boolean>, times: number): Promise<boolean[]> {
  const taken: boolean[] = []
  for (let count = 0; count < times; count += 1) taken.push(await take())
  return taken
}

it('lets so many through and no more', async () => {
  const limits = createLimits()
  expect(await takes(() => limits.take('li', 3, MINUTE_MS), 5)).toEqual([true, true, true, false, false])
  expect(await limits.take('wang', 3, MINUTE_MS)).toBe(true)
  expect(await limits.take('li', 4, MINUTE_MS)).toBe(true)
  expect(await createLimits().take('li', 3, MINUTE_MS)).toBe(true)
})

it('begins anew when the window is over', async () => {
  jest.useFakeTimers({ now: 0 })
  const limits = createLimits()
  expect(await takes(() => limits.take('li', 1, 1_500), 2)).toEqual([true, false])
  jest.advanceTimersByTime(1_499)
  expect(await limits.take('li', 1, 1_500)).toBe(false)
  jest.advanceTimersByTime(1)
  expect(await limits.take('li', 1, 1_500)).toBe(true)
  jest.useRealTimers()
})
