// Icons, empty states and awning tiles: well-formed, small, and each of its own.
import { describe, expect, it } from '@jest/globals'
import { PAINTS } from '../shop'
import { AWNING_TILE_HEIGHT, AWNING_TILE_WIDTH, awningTile } from './awning'
import { empty, EMPTIES, type EmptyName } from './empties'
import { icon, ICONS, type IconName } from './icons'
import { CREAM, PAINT_COLOURS, PAINT_NAMES, PAINTS_OFFERED } from './paint'
import { readMarkup, shapesOf } from './testing-markup'

const ICON_NAMES = Object.keys(ICONS) as IconName[]
const EMPTY_NAMES = Object.keys(EMPTIES) as EmptyName[]

describe('paints', () => {
  it('are six, each offered once, each with a colour and a character of its own', () => {
    expect([...PAINTS_OFFERED].sort()).toEqual([...PAINTS].sort())
    expect(new Set(PAINTS.map((paint) => PAINT_COLOURS[paint])).size).toBe(PAINTS.length)
    expect(new Set(PAINTS.map((paint) => PAINT_NAMES[paint])).size).toBe(PAINTS.length)
  })
})

describe('the awning', () => {
  it.each(PAINTS)('is a tile of %s and cream that begins and ends at its edges', (paint) => {
    for (const mode of ['light', 'dark'] as const) {
      const { tags } = readMarkup(awningTile({ paint, mode, closed: false }))
      const [frame, cream, painted] = tags
      expect(frame?.attributes['viewBox']).toBe(`0 0 ${AWNING_TILE_WIDTH} ${AWNING_TILE_HEIGHT}`)
      expect(cream?.attributes).toEqual({ fill: CREAM[mode], d: expect.stringMatching(/^M0 0h100v43a25 25/) })
      expect(painted?.attributes).toEqual({
        fill: PAINT_COLOURS[paint],
        d: expect.stringMatching(/^M0 0h50v43a25 25/),
      })
    }
  })

  it('loses its paint when the shop is closed', () => {
    const closed = PAINTS.map((paint) => awningTile({ paint, mode: 'light', closed: true }))
    expect(new Set(closed).size).toBe(1)
    expect(closed[0]).not.toContain(CREAM.light)
  })
})

describe('icons', () => {
  it('are 24, one path each, of the one stroke', () => {
    expect(ICON_NAMES).toHaveLength(24)
    for (const name of ICON_NAMES) {
      const [line, ...more] = shapesOf(readMarkup(icon(name, '#574E41')))
      expect(more).toEqual([])
      expect(line?.attributes).toMatchObject({
        stroke: '#574E41',
        'stroke-width': '3',
        'stroke-linecap': 'round',
      })
    }
  })

  it('keep a margin on their grid', () => {
    for (const name of ICON_NAMES) {
      const starts = Array.from(ICONS[name].matchAll(/M(-?[\d.]+) (-?[\d.]+)/g), ([, x, y]) => [
        Number(x),
        Number(y),
      ])
      expect(starts.length).toBeGreaterThan(0)
      for (const at of starts.flat()) expect(at >= 5 && at <= 43).toBe(true)
    }
  })
})

describe('drawings of empty pages', () => {
  it.each(EMPTY_NAMES)('%s is well-formed, without text, and has a shadow and two tones', (name) => {
    const markup = readMarkup(empty(name))
    expect(markup.texts).toEqual([])
    expect(shapesOf(markup).filter((tag) => tag.name === 'ellipse').length).toBeGreaterThan(0)
    const tones = new Set(shapesOf(markup).map(({ attributes }) => attributes['fill']))
    expect(tones.has('#A2875C') && tones.has('#E0CEA9')).toBe(true)
  })
})
