// The clock turns, and what is due comes in order.
import { describe, expect, it } from '@jest/globals'
import { createEmulatorClock, createTimers } from './clock'

describe('the clock', () => {
  it('stands until it is turned', () => {
    const clock = createEmulatorClock({ nowMs: 1000 })
    clock.advance(500)
    expect(clock.nowMs()).toBe(1500)
    clock.set(10)
    expect(clock.nowMs()).toBe(10)
  })

  it('follows a source, and can be turned on top of it', () => {
    let sourceMs = 1000
    const clock = createEmulatorClock({ source: () => sourceMs })
    clock.set(5000)
    sourceMs += 7
    expect(clock.nowMs()).toBe(5007)
  })
})

describe('timers', () => {
  it('come out by moment, then in the order they were entered, and not before', () => {
    const timers = createTimers<string>()
    const dues = [7, 3, 9, 3, 1, 8, 2, 6, 3, 5, 4]
    dues.forEach((dueMs, at) => timers.at(dueMs, `${dueMs}-${at}`, { quiet: at % 4 === 3 }))
    expect(timers.takeDue(0)).toBeUndefined()
    const taken: string[] = []
    for (let next = timers.takeDue(8); next; next = timers.takeDue(8)) taken.push(next.what)
    expect(taken).toEqual(['1-4', '2-6', '3-1', '3-3', '3-8', '4-10', '5-9', '6-7', '7-0', '8-5'])
    expect(timers.nextDueMs()).toBe(9)
  })

  it('go on from what another set had left', () => {
    const first = createTimers<string>()
    const dues = [7, 3, 9, 3, 1, 8]
    dues.forEach((dueMs, at) => first.at(dueMs, `${dueMs}-${at}`, { quiet: at % 4 === 3 }))
    first.takeDue(1)
    const second = createTimers(first.left())
    expect(second.nextDueMs()).toBe(3)
    const taken: string[] = []
    for (let next = second.takeDue(9); next; next = second.takeDue(9)) taken.push(next.what)
    expect(taken).toEqual(['3-1', '3-3', '7-0', '8-5', '9-2'])
  })

  it('that are quiet do not show as the next due', () => {
    const timers = createTimers<string>()
    timers.at(5, 'quiet', { quiet: true })
    expect(timers.nextDueMs()).toBeUndefined()
    expect(timers.takeDue(5)?.what).toBe('quiet')
  })
})
