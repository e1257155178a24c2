// The fields of an input that carry ids, found in its schema, and the same input with another id in such a field.
import * as z from 'zod/mini'
import { FUNCTIONS, type FunctionName } from '../../src/contract/functions'

/** As much of a JSON schema as the inputs use. */
export interface Shape {
  readonly type?: string
  readonly properties?: Readonly<Record<string, Shape>>
  readonly items?: Shape
  readonly anyOf?: readonly Shape[]
  readonly enum?: readonly unknown[]
  readonly pattern?: string
  readonly minLength?: number
  readonly maxLength?: number
  readonly minimum?: number
  readonly maximum?: number
  readonly maxItems?: number
}

const ID_PATTERN = /^\^\[0-9A-Za-z\]\{/

export const shapeOf = (name: FunctionName): Shape =>
  z.toJSONSchema(FUNCTIONS[name].input, { io: 'input' }) as Shape

/** Paths with dots; the place in a list is 0. */
export function idPathsOf(shape: Shape, path: readonly string[] = []): string[] {
  if (shape.anyOf) return shape.anyOf.flatMap((each) => idPathsOf(each, path))
  if (shape.items) return idPathsOf(shape.items, [...path, '0'])
  if (shape.pattern && ID_PATTERN.test(shape.pattern)) return [path.join('.')]
  return Object.entries(shape.properties ?? {}).flatMap(([key, each]) => idPathsOf(each, [...path, key]))
}

/** A copy with this value at a path; what lies between is copied too. */
export function withAt(value: unknown, path: readonly string[], put: unknown): unknown {
  const [first, ...rest] = path
  if (first === undefined) return put
  if (Array.isArray(value)) {
    return value.map((each, place) => (String(place) === first ? withAt(each, rest, put) : (each as unknown)))
  }
  const fields = value as Readonly<Record<string, unknown>>
  return { ...fields, [first]: withAt(fields[first], rest, put) }
}

export function valueAt(value: unknown, path: readonly string[]): unknown {
  return path.reduce<unknown>((at, key) => (at as Readonly<Record<string, unknown>>)?.[key], value)
}
