import { describe, expect, it } from '@jest/globals'
import { PAINTS } from '../shop'
import { PAINT_COLOURS } from './paint'
import { shutter, street, STREET_HEIGHT, STREET_WIDTH, type StreetStep } from './street'
import { readMarkup, shapesOf } from './testing-markup'

const STEPS: readonly StreetStep[] = [1, 2, 3, 4, 'done']
const look = { mode: 'light', name: '李娜小厨', paint: 'lotus' } as const

describe('the street', () => {
  it.each(['light', 'dark'] as const)('is well-formed at each step, %s', (mode) => {
    for (const step of STEPS) {
      const { tags } = readMarkup(street({ ...look, step, mode }))
      expect(tags[0]?.attributes['viewBox']).toBe(`0 0 ${STREET_WIDTH} ${STREET_HEIGHT}`)
    }
    expect(shapesOf(readMarkup(shutter(mode))).length).toBeGreaterThan(2)
  })

  it('differs at every step', () => {
    expect(new Set(STEPS.map((step) => street({ ...look, step }))).size).toBe(STEPS.length)
  })

  it('shows name and paint from the fourth step on, and not before', () => {
    for (const step of STEPS) {
      const drawn = street({ ...look, step })
      const isNamed = step === 4 || step === 'done'
      expect(readMarkup(drawn).texts).toEqual(isNamed ? ['李娜小厨'] : [])
      expect(drawn.includes(PAINT_COLOURS.lotus)).toBe(isNamed)
    }
  })

  it('has another sign for each paint', () => {
    expect(new Set(PAINTS.map((paint) => street({ ...look, step: 4, paint }))).size).toBe(PAINTS.length)
  })

  it.each(['', '<b>&"\'', '小店\u0001', '桂芬\ud83d', '一'.repeat(30), 'W'.repeat(30)])(
    'takes whatever is being typed: %j',
    (name) => {
      for (const step of [4, 'done'] as const)
        expect(() => readMarkup(street({ ...look, step, name }))).not.toThrow()
    },
  )

  it('keeps every name within the sign', () => {
    for (const length of [1, 4, 8, 9, 14, 30]) {
      const { tags, texts } = readMarkup(street({ ...look, step: 4, name: '店'.repeat(length) }))
      const size = Number(tags.find(({ attributes }) => 'font-size' in attributes)?.attributes['font-size'])
      for (const line of texts) expect(line.length * size * 1.12).toBeLessThanOrEqual(420 - 36)
      expect(size).toBeGreaterThanOrEqual(20)
    }
  })
})
