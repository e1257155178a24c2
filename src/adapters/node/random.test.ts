// The machine's own sources do what their ports say.
import { bytesFor, idFrom, ID_LENGTH, isId } from '../../domain/ids'
import { clock } from './clock'
import { random } from './random'

it('gives bytes enough for an id, and others each time', () => {
  const id = () => idFrom(random.bytes(bytesFor(ID_LENGTH)), ID_LENGTH)
  expect(isId(id())).toBe(true)
  expect(id()).not.toBe(id())
})

it('tells the machine’s time in whole milliseconds', () => {
  jest.useFakeTimers({ now: 1_795_140_000_123 })
  expect(clock.now()).toBe(1_795_140_000_123)
  jest.useRealTimers()
})
