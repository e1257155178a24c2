// The street at each step, and the two layers of its sign.
import { describe, expect, it } from '@jest/globals'
import {
  hasSign,
  shutter,
  street,
  STREET_HEIGHT,
  STREET_WIDTH,
  streetName,
  streetPaint,
  type StreetStep,
} from './street'
import { readMarkup, shapesOf } from './testing-markup'

const STEPS: readonly StreetStep[] = [1, 2, 3, 4, 'done']

describe('the street', () => {
  it.each(['light', 'dark'] as const)('is well-formed at each step, without text, %s', (mode) => {
    for (const step of STEPS) {
      const { tags, texts } = readMarkup(street({ step, mode }))
      expect(tags[0]?.attributes['viewBox']).toBe(`0 0 ${STREET_WIDTH} ${STREET_HEIGHT}`)
      expect(texts).toEqual([])
    }
    expect(shapesOf(readMarkup(shutter(mode))).length).toBeGreaterThan(2)
  })

  it('differs at every step', () => {
    expect(new Set(STEPS.map((step) => street({ step, mode: 'light' }))).size).toBe(STEPS.length)
  })

  it('has a sign from the fourth step on, and not before', () => {
    expect(STEPS.filter(hasSign)).toEqual([4, 'done'])
  })

  it('is as large in each of its layers', () => {
    const boxes = [street({ step: 4, mode: 'light' }), streetPaint(), streetName('店')].map(
      (drawn) => readMarkup(drawn).tags[0]?.attributes['viewBox'],
    )
    expect(new Set(boxes).size).toBe(1)
  })
})

describe('the name on the sign', () => {
  it.each(['', '<b>&"\'', '小店\u0001', '桂芬\ud83d', '一'.repeat(30), 'W'.repeat(30)])(
    'takes whatever is being typed: %j',
    (name) => {
      expect(() => readMarkup(streetName(name))).not.toThrow()
    },
  )

  it('keeps within the sign', () => {
    for (const length of [1, 4, 8, 9, 14, 30]) {
      const { tags, texts } = readMarkup(streetName('店'.repeat(length)))
      const size = Number(tags.find(({ attributes }) => 'font-size' in attributes)?.attributes['font-size'])
      for (const line of texts) expect(line.length * size * 1.12).toBeLessThanOrEqual(420 - 36)
      expect(size).toBeGreaterThanOrEqual(20)
    }
  })
})
