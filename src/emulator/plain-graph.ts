// Things that refer to one another, as plain JSON and back: each thing is written once, and pointed at by its number.

type Value = string | number | boolean | null | readonly [thing: number]
type Thing =
  | { readonly fields: Readonly<Record<string, Value>> }
  | { readonly list: readonly Value[] }
  | { readonly map: readonly (readonly [Value, Value])[] }

export type PlainGraph = readonly Thing[]

/** Plain objects, lists and maps, however they are tied up. Throws for what cannot come back, such as a function. */
export function toPlain(root: object): PlainGraph {
  const numbers = new Map<object, number>()
  const things: Thing[] = []
  const valueOf = (value: unknown): Value => {
    if (value === null || typeof value === 'string' || typeof value === 'boolean') return value
    if (typeof value === 'number' && Number.isFinite(value)) return value
    if (typeof value !== 'object') throw new Error(`a ${typeof value} cannot be kept`)
    return [numbers.get(value) ?? write(value)]
  }
  const write = (what: object): number => {
    // Its number comes first: what it holds may point back at it.
    const number = things.push({ list: [] }) - 1
    numbers.set(what, number)
    things[number] = thingOf(what, valueOf)
    return number
  }
  write(root)
  return things
}

/** The first thing of a graph with everything it holds. */
export function fromPlain(graph: PlainGraph): unknown {
  const made = graph.map(emptyOf)
  const valueOf = (value: Value): unknown => (Array.isArray(value) ? made[value[0] as number] : value)
  graph.forEach((thing, number) => {
    const into = made[number]
    if (into instanceof Map && 'map' in thing)
      thing.map.forEach(([key, value]) => into.set(valueOf(key), valueOf(value)))
    else if (Array.isArray(into) && 'list' in thing) into.push(...thing.list.map(valueOf))
    else if (into && 'fields' in thing)
      Object.entries(thing.fields).forEach(([name, value]) => Object.assign(into, { [name]: valueOf(value) }))
  })
  return made[0]
}

function thingOf(what: object, valueOf: (value: unknown) => Value): Thing {
  if (Array.isArray(what)) return { list: what.map(valueOf) }
  if (what instanceof Map) return { map: [...what].map(([key, value]) => [valueOf(key), valueOf(value)]) }
  if (Object.getPrototypeOf(what) !== Object.prototype) throw new Error('only plain things can be kept')
  const set = Object.entries(what).filter(([, value]) => value !== undefined)
  return { fields: Object.fromEntries(set.map(([name, value]) => [name, valueOf(value)])) }
}

function emptyOf(thing: Thing): object {
  if ('list' in thing) return []
  return 'map' in thing ? new Map<unknown, unknown>() : {}
}
