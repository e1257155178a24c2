// The card that is shared: no text, the price as lines, the awning in the paint.
import { describe, expect, it } from '@jest/globals'
import { fenOf } from '../money'
import { PAINTS } from '../shop'
import { drawnAmount } from './digits'
import { PAINT_COLOURS } from './paint'
import type { Product } from './product'
import { shareCard, shareCardAround, type ShareCardLook } from './share-card'
import { readMarkup, shapesOf } from './testing-markup'

const jar: Product = { shape: 'jar', ground: '#F6E3D5', main: '#B3391F', accent: '#5A2A16' }
const look: ShareCardLook = { paint: 'persimmon', kind: 'product', price: fenOf(2800), ground: jar.ground }
const KINDS = ['shop', 'product', 'invitation'] as const

function lettersOf(fen: number): string[] {
  const drawn = drawnAmount(fenOf(fen), 0, 100, 100, '#000').svg
  return shapesOf(readMarkup(drawn)).map(({ attributes }) => attributes['d'] ?? '')
}

describe('drawn amounts', () => {
  const letters = new Map<string, string>()
  ;['¥', ...'1234567890'].forEach((letter, index) =>
    letters.set(lettersOf(123456789000)[index] ?? '', letter),
  )
  letters.set(lettersOf(1)[2] ?? '', '.')
  const written = (fen: number) =>
    lettersOf(fen)
      .map((d) => letters.get(d) ?? '?')
      .join('')

  it('have a line of their own for each letter', () => {
    expect(letters.size).toBe(12)
    expect(letters.has('')).toBe(false)
  })

  it.each([
    [1, '¥0.01'],
    [90, '¥0.90'],
    [2800, '¥28'],
    [3990, '¥39.90'],
    [128050, '¥1280.50'],
    [398000, '¥3980'],
    [50_000_000, '¥500000'],
    [67_890_123, '¥678901.23'],
  ])('%d fen', (fen, text) => {
    expect(written(fen)).toBe(text)
  })

  it('are of one width per number of digits', () => {
    const width = (fen: number) => drawnAmount(fenOf(fen), 0, 0, 40, '#000').width
    expect(width(11100)).toBe(width(88800))
    expect(width(888800)).toBeGreaterThan(width(88800))
  })
})

describe('the picture of a shared card', () => {
  it.each(PAINTS)('is well-formed and without text, in %s', (paint) => {
    for (const kind of KINDS) {
      for (const goods of [[], [jar], [jar, jar, jar, jar]]) {
        const drawn = shareCard({ ...look, paint, kind }, goods)
        const { tags, texts } = readMarkup(drawn)
        expect(tags[0]?.attributes).toMatchObject({ width: '500', height: '400' })
        expect(texts).toEqual([])
        expect(drawn).toContain(PAINT_COLOURS[paint])
      }
    }
  })

  it('shows a price on a product only', () => {
    const price = fenOf(6789)
    const seven = lettersOf(700)[1] ?? '-'
    const has = (kind: ShareCardLook['kind']) => shareCard({ ...look, kind, price }, [jar]).includes(seven)
    expect(KINDS.map(has)).toEqual([false, true, false])
    expect(shareCard({ ...look, price: null }, [jar])).not.toContain(seven)
  })

  it('keeps tag and digits on the card for every price', () => {
    for (const fen of [1, 100, 39_90, 168_00, 128050, 50_000_000, 99_999_999]) {
      const { tags } = readMarkup(shareCardAround({ ...look, price: fenOf(fen) }).above)
      const board = tags.find(({ attributes }) => attributes['fill'] === '#FFFDF8')?.attributes['d'] ?? ''
      const left = Number(/^M(-?[\d.]+) /.exec(board)?.[1])
      expect(left).toBeGreaterThan(100)
      const lefts = tags.flatMap(
        ({ attributes }) =>
          /^translate\(([\d.]+) [\d.]+\) scale/.exec(attributes['transform'] ?? '')?.[1] ?? [],
      )
      expect(lefts.length).toBeGreaterThan(1)
      for (const at of lefts) expect(Number(at) > left && Number(at) < 440).toBe(true)
    }
  })
})
