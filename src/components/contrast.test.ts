// Every pair of colours that meets on a screen, recomputed from the tokens: text 4.5, edges and focus 3.
import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { PAINT_COLOURS } from '../domain/drawing/paint'

const TEXT_MIN = 4.5
const EDGE_MIN = 3
const INK_ON_WASH_MIN = 11

type Tokens = ReadonlyMap<string, string>

const root = join(__dirname, '..')
const sheet = readFileSync(join(root, 'app.scss'), 'utf8')
const [bright = '', dark = ''] = [...sheet.matchAll(/^[ ]*page,\s+body \{([^}]*)\}/gm)].map(
  ([, body = '']) => body,
)
const light = tokens(bright)
const modes: readonly [string, Tokens][] = [
  ['light', light],
  ['dark', new Map([...light, ...tokens(dark)])],
]

/** What is written on what; the grounds of each. */
const TEXT: Readonly<Record<string, readonly string[]>> = {
  ink: ['board', 'paper', 'inset'],
  ink2: ['board', 'paper', 'inset'],
  ink3: ['board', 'paper', 'inset'],
  door: ['board', 'paper'],
  'on-door': ['door', 'door-down'],
  'door-ink': ['door-wash'],
  kaki: ['board', 'paper'],
  'on-kaki': ['kaki'],
  'kaki-ink': ['kaki-wash', 'board', 'paper'],
  hold: ['hold-wash', 'board', 'paper'],
  red: ['board', 'paper', 'inset'],
  'on-red': ['red'],
  'red-ink': ['red-wash'],
  sky: ['sky-wash', 'board', 'paper'],
}
const EDGES: Readonly<Record<string, readonly string[]>> = {
  edge: ['board', 'paper'],
  focus: ['board', 'paper'],
  door: ['door-wash', 'board', 'paper'],
  red: ['board', 'paper'],
}
const WASHES = ['door-wash', 'kaki-wash', 'hold-wash', 'red-wash', 'sky-wash']

/** What keeps its colour by night: codes are scanned from white. */
const RAW_COLOURS: Readonly<Record<string, readonly string[]>> = {
  'qr-code.module.scss': ['#fff'],
}

describe.each(modes)('tokens in %s', (_mode, colours) => {
  it.each(pairs(TEXT))('%s can be read on %s', (ink, ground) => {
    expect(contrast(of(colours, ink), of(colours, ground))).toBeGreaterThanOrEqual(TEXT_MIN)
  })

  it.each(pairs(EDGES))('%s can be seen on %s', (edge, ground) => {
    expect(contrast(of(colours, edge), of(colours, ground))).toBeGreaterThanOrEqual(EDGE_MIN)
  })

  it.each(WASHES)('ink is plain on %s', (wash) => {
    expect(contrast(of(colours, 'ink'), of(colours, wash))).toBeGreaterThan(INK_ON_WASH_MIN)
  })
})

describe('colours', () => {
  it('are all written twice, for light and for dark', () => {
    const isColour = ([, value]: [string, string]) => value.startsWith('#')
    const names = (of: Tokens) => [...of].filter(isColour).map(([name]) => name)
    expect(names(light).length).toBe(26)
    expect(names(tokens(dark))).toEqual(names(light))
  })

  it.each(Object.entries(PAINT_COLOURS))('white can be read on the paint %s', (_paint, colour) => {
    expect(contrast('#ffffff', colour)).toBeGreaterThanOrEqual(TEXT_MIN)
  })

  it('agree with the known ratios of the formula', () => {
    expect(contrast('#ffffff', '#000000')).toBeCloseTo(21, 5)
    expect(contrast('#777777', '#ffffff')).toBeCloseTo(4.478, 3)
    expect(contrast(of(light, 'ink'), of(light, 'board'))).toBeCloseTo(16.6, 1)
  })

  it('come into a part only through the tokens', () => {
    expect(rawColours()).toEqual([])
  })
})

function tokens(body: string): Tokens {
  return new Map(
    [...body.matchAll(/--([\w-]+):\s*([^;]+);/g)].map(([, name = '', value = '']) => [name, value]),
  )
}

function of(colours: Tokens, name: string): string {
  const value = colours.get(name)
  if (value === undefined) throw new Error(`app.scss has no --${name}`)
  return value
}

function pairs(grounds: Readonly<Record<string, readonly string[]>>): [string, string][] {
  return Object.entries(grounds).flatMap(([ink, list]) =>
    list.map((ground): [string, string] => [ink, ground]),
  )
}

/** WCAG 2: (lighter + 0.05) / (darker + 0.05). */
function contrast(one: string, other: string): number {
  const [a, b] = [luminance(one), luminance(other)]
  return (Math.max(a, b) + 0.05) / (Math.min(a, b) + 0.05)
}

function luminance(hex: string): number {
  const [r = 0, g = 0, b = 0] = [1, 3, 5].map((at) => {
    const part = parseInt(hex.slice(at, at + 2), 16) / 255
    return part <= 0.04045 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4
  })
  return 0.2126 * r + 0.7152 * g + 0.0722 * b
}

function rawColours(): string[] {
  return readdirSync(__dirname)
    .filter((file) => file.endsWith('.scss'))
    .flatMap((file) => {
      const text = readFileSync(join(__dirname, file), 'utf8').replace(/\/\/.*|\/\*[^]*?\*\//g, '')
      const found =
        text.match(/#[0-9a-f]{3,8}\b|\b(?:rgb|hsl)a?\(|(?<=:[^;{]*[\s:])(?:white|black|gray|grey)\b/gi) ?? []
      return found
        .filter((colour) => !RAW_COLOURS[file]?.includes(colour))
        .map((colour) => `${file}: ${colour}`)
    })
}
