// Reading the channel's JSON: a field by its dotted path, of the kind it should have, or a fault.

/** Thrown where an answer lacks what it must carry; the client turns it into an unknown outcome. */
export class OddAnswer extends Error {}

/** The JSON object of a text, or null. */
export function parseObject(text: string): Json | null {
  try {
    const value: unknown = JSON.parse(text)
    return isObject(value) ? value : null
  } catch {
    return null
  }
}

export type Json = Readonly<Record<string, unknown>>

export function textAt(json: Json, path: string): string {
  return maybeTextAt(json, path) ?? odd(path)
}

/** Null when it is not there or empty. */
export function maybeTextAt(json: Json, path: string): string | null {
  const value = at(json, path)
  if (value === undefined || value === null || value === '') return null
  return typeof value === 'string' ? value : odd(path)
}

/** An id that the channel writes as a number. */
export function numberTextAt(json: Json, path: string): string {
  const value = at(json, path)
  return typeof value === 'number' && Number.isSafeInteger(value) ? String(value) : textAt(json, path)
}

/** Whole fen, from 0. */
export function fenAt(json: Json, path: string): number {
  const value = at(json, path)
  return typeof value === 'number' && Number.isSafeInteger(value) && value >= 0 ? value : odd(path)
}

/** An RFC 3339 time in milliseconds since 1970. */
export function timeMsAt(json: Json, path: string): number {
  const ms = Date.parse(textAt(json, path))
  return Number.isNaN(ms) ? odd(path) : ms
}

/** None when it is not there. */
export function listAt(json: Json, path: string): readonly Json[] {
  const value = at(json, path)
  if (value === undefined || value === null) return []
  return Array.isArray(value) && value.every(isObject) ? value : odd(path)
}

function at(json: Json, path: string): unknown {
  let value: unknown = json
  for (const name of path.split('.')) {
    if (!isObject(value) || !Object.hasOwn(value, name)) return undefined
    value = value[name]
  }
  return value
}

function isObject(value: unknown): value is Json {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
}

function odd(path: string): never {
  throw new OddAnswer(`no ${path} of the right kind`)
}
