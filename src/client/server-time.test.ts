// The day is told when the server's clock has passed midnight in Shanghai, and only then.
import { afterEach, beforeEach, expect, it } from '@jest/globals'
import { learnTime, lookAtDay, useDayStore } from './server-time'

const at = (text: string): number => Date.parse(`${text}+08:00`)
const days: string[] = []

beforeEach(() => {
  jest.useFakeTimers({ now: at('2026-11-20T12:00:00') })
  learnTime(at('2026-11-20T23:59:00'), Date.now(), Date.now())
  days.length = 0
})
afterEach(() => {
  jest.useRealTimers()
})
useDayStore.subscribe(({ day }) => days.push(day))

it('turns at midnight while nobody asks', () => {
  jest.advanceTimersByTime(59_000)
  lookAtDay()
  expect(days).toEqual([])
  jest.advanceTimersByTime(1_000)
  lookAtDay()
  lookAtDay()
  expect(days).toEqual(['2026-11-21'])
})

it('turns with an answer that brings another day', () => {
  learnTime(at('2026-11-23T10:00:00'), Date.now(), Date.now())
  learnTime(at('2026-11-23T10:01:00'), Date.now(), Date.now())
  expect(days).toEqual(['2026-11-23'])
})
