// Inputs gone bad: one to three places of a valid one replaced by what attackers, bugs and other keyboards send.
import fc from 'fast-check'
import { withAt, type Shape } from './schema-ids'

/** Readable when a run fails: where, and what stands there now; without a value the field is left out. */
export interface Change {
  readonly path: string
  readonly value?: unknown
  /** A key that is put beside the others. */
  readonly extraKey?: string
}

const CHANGES_MAX = 3
const NEST_DEPTH = 400
const HUGE_LENGTH = 5_000
/** What a list without a limit of its own is filled up to. */
const LIST_LENGTH = 60

/** None holds a word that {@link INTERNAL} looks for, so that an echo of them is no alarm. */
const TEXTS = [
  ...[
    '',
    ' ',
    '0',
    '-1',
    'null',
    'undefined',
    'true',
    'NaN',
    '[object Object]',
    '\n',
    '\t',
    '\u0000',
    'a\u0000b',
  ],
  ...["' OR '1'='1", "'; DROP TABLE shop; --", '") UNION ALL (', '$1', '%', '_', '\\', '\\u0000', '{}', '[]'],
  ...['<script>alert(1)</script>', '<img src=x onerror=alert(1)>', '${7*7}', '{{7*7}}', '{name}', '%s%n'],
  ...[
    '../../../../etc/passwd',
    'C:\\boot.ini',
    'file:///etc/passwd',
    'http://169.254.169.254/',
    '\r\nX-A: b',
  ],
  ...[
    '\ud800',
    'x\udc00',
    '\udfff\ud800',
    '\u202eabc',
    '\u2066x',
    '\ufeff',
    '\ufffe',
    '\u200b',
    '😀',
    '👨‍👩‍👧',
    'e\u0301',
    'ﬀ',
    'İ',
  ],
  ...['__proto__', 'constructor', 'prototype', 'toString', 'valueOf', 'hasOwnProperty', 'isPrototypeOf'],
  ...['１２３', '٣', '9'.repeat(40), '1e400', '0x10', '2026-02-30', '9999-99-99', '0000-00-00'],
  ...['A'.repeat(8), 'z'.repeat(16), '0'.repeat(22), 'Z'.repeat(22), '=='.repeat(9), 'x'.repeat(HUGE_LENGTH)],
]
const DAYS = ['2026-11-19', '2026-11-18', '2026-02-30', '9999-99-99', '0000-00-00', '2026-1-1']
/** The last one is what JSON's 1e400 becomes. */
const NUMBERS = [
  ...[
    0,
    -0,
    1,
    -1,
    0.1,
    1.5,
    1e-7,
    1e21,
    1e308,
    2 ** 31 - 1,
    2 ** 31,
    2 ** 32,
    2 ** 53 - 1,
    2 ** 53,
    -(2 ** 53),
  ],
  Infinity,
]
const KEYS = [
  '__proto__',
  'constructor',
  'prototype',
  'toString',
  'surprise',
  'personId',
  'openid',
  'totalFen',
  'state',
]

/** What no answer may show of our insides. */
export const INTERNAL = /at \/|node_modules|SELECT|relation "|violates|stack|\.ts:|Error:/

/**
 * One to three changes to `value`, which fits `shape`; `ids` are things of this and of other people. More often than not
 * all of them are tame, so that the input comes through to the use case and to the database.
 */
export function changesOf(value: unknown, shape: Shape, ids: readonly string[]): fc.Arbitrary<Change[]> {
  const places = placesOf(value, shape)
  const leaves = places.filter(({ value: now }) => typeof now !== 'object' || now === null)
  const few = (one: fc.Arbitrary<Change>) => fc.array(one, { minLength: 1, maxLength: CHANGES_MAX })
  const tame = fc
    .constantFrom(...(leaves.length > 0 ? leaves : places))
    .chain((place) => fitting(place.shape, place.value, ids).map((next) => put(place, next)))
  const wild = fc.constantFrom(...places).chain((place) =>
    fc.oneof(
      { weight: 2, arbitrary: fitting(place.shape, place.value, ids).map((next) => put(place, next)) },
      { weight: 4, arbitrary: anything(ids).map((next) => put(place, next)) },
      { weight: 1, arbitrary: fc.constant<Change>({ path: place.path.join('.') }) },
      {
        weight: 1,
        arbitrary: fc.constantFrom(...KEYS).map((key) => ({ ...put(place, null), extraKey: key })),
      },
    ),
  )
  return fc.oneof({ weight: 3, arbitrary: few(tame) }, { weight: 2, arbitrary: few(wild) })
}

const put = ({ path }: Place, value: unknown): Change => ({ path: path.join('.'), value })

export function changed(value: unknown, changes: readonly Change[]): unknown {
  return changes.reduce((before, change) => apply(before, change), value)
}

function apply(value: unknown, { path, extraKey, ...rest }: Change): unknown {
  const at = path === '' ? [] : path.split('.')
  try {
    if (extraKey !== undefined) return withAt(value, [...at, extraKey], { polluted: true })
    if ('value' in rest) return withAt(value, at, rest.value)
    return withAt(value, at, undefined)
  } catch {
    // An earlier change took the place away.
    return value
  }
}

interface Place {
  readonly path: readonly string[]
  readonly shape: Shape
  readonly value: unknown
}

function placesOf(value: unknown, shape: Shape, path: readonly string[] = []): Place[] {
  const here = { path, shape, value }
  const inner = shape.anyOf?.find(({ type }) => type !== 'null') ?? shape
  if (Array.isArray(value)) {
    const items: readonly unknown[] = value
    return [here, ...items.flatMap((each, at) => placesOf(each, inner.items ?? {}, [...path, String(at)]))]
  }
  if (typeof value !== 'object' || value === null) return [here]
  const fields = Object.entries(value).flatMap(([key, each]) =>
    placesOf(each, inner.properties?.[key] ?? {}, [...path, key]),
  )
  return [here, ...fields]
}

/** Of the right type, at or around its limits: this is what comes through to the use cases and to the database. */
function fitting(shape: Shape, now: unknown, ids: readonly string[]): fc.Arbitrary<unknown> {
  if (shape.anyOf) return fc.oneof(...shape.anyOf.map((each) => fitting(each, now, ids)))
  if (shape.enum) return fc.constantFrom(...shape.enum)
  switch (shape.type) {
    case 'string':
      if (shape.pattern?.startsWith('^\\d{4}-')) return fc.constantFrom(...DAYS)
      return shape.pattern?.startsWith('^[0-9A-Za-z]')
        ? idLike(shape.pattern, ids)
        : fittingText(shape.maxLength ?? LIST_LENGTH)
    case 'integer':
    case 'number':
      return fittingNumber(shape)
    case 'boolean':
      return fc.boolean()
    case 'array':
      return fittingList(now, shape.maxItems ?? LIST_LENGTH)
    default:
      return fc.constant(null)
  }
}

function fittingText(max: number): fc.Arbitrary<string> {
  const cut = TEXTS.map((text) => text.slice(0, max))
  return fc.oneof(
    fc.constantFrom(...cut),
    fc.constantFrom('x'.repeat(max), '字'.repeat(max), '😀'.repeat(Math.floor(max / 2)), 'x'.repeat(max + 1)),
    fc.string({ unit: 'grapheme', maxLength: max }).map((text) => text.slice(0, max)),
    fc.string({ unit: 'binary', maxLength: Math.min(max, LIST_LENGTH) }),
  )
}

function fittingNumber({ minimum, maximum }: Shape): fc.Arbitrary<number> {
  const min = Math.max(minimum ?? 0, Number.MIN_SAFE_INTEGER)
  const max = Math.min(maximum ?? Number.MAX_SAFE_INTEGER, Number.MAX_SAFE_INTEGER)
  return fc.oneof(
    fc.constantFrom(min, max, min, max, min - 1, max + 1, -0),
    fc.integer({ min, max }),
    fc.integer({ min, max: Math.min(max, min + LIST_LENGTH) }),
  )
}

function fittingList(now: unknown, max: number): fc.Arbitrary<unknown[]> {
  const items: readonly unknown[] = Array.isArray(now) ? now : []
  const filled = (length: number) =>
    Array.from({ length }, (_, at) => items[at % (items.length || 1)] ?? null)
  return fc.constantFrom([], filled(2), filled(max), filled(max + 1), [...items].reverse())
}

/** Other things' ids, and names that every object has, where they are as long as such an id. */
function idLike(pattern: string, ids: readonly string[]): fc.Arbitrary<string> {
  const all = [
    ...ids,
    'toString',
    'constructor',
    'hasOwnProperty',
    '0'.repeat(22),
    'Z'.repeat(22),
    'a'.repeat(16),
  ]
  return fc.constantFrom(...all.filter((id) => new RegExp(pattern).test(id)))
}

function anything(ids: readonly string[]): fc.Arbitrary<unknown> {
  const nested = Array.from({ length: NEST_DEPTH }).reduce<unknown>((inner) => [inner], 'deep')
  const polluted: unknown = JSON.parse(
    '{"__proto__":{"polluted":true},"constructor":{"prototype":{"polluted":true}}}',
  )
  return fc.oneof(
    fc.constantFrom<unknown>(null, true, false, [], {}, [[]], nested, polluted, undefined),
    fc.constantFrom(...TEXTS),
    fc.constantFrom(...NUMBERS),
    fc.constantFrom(...ids),
    fc.jsonValue({ maxDepth: 3 }),
  )
}
