// Which place of a list shows what: each keeps its own, so that one that comes or goes leaves the others as they are.
import { useRef } from 'react'

/** The place of a key that is gone stays, and a key is at an end where no later place is its own. */
export function usePlaces(keys: readonly string[]): readonly Place[] {
  const places = useRef<readonly string[]>([])
  places.current = placesFor(places.current, keys)
  return shownIn(places.current, keys)
}

export interface Place {
  /** What it shows, or showed last. */
  readonly key: string
  readonly isAway: boolean
}

export function placesFor(before: readonly string[], keys: readonly string[]): readonly string[] {
  const places = [...before]
  let from = 0
  for (const key of keys) {
    const at = places.indexOf(key, from)
    if (at < 0) places.push(key)
    from = at < 0 ? places.length : at + 1
  }
  return places
}

export function shownIn(places: readonly string[], keys: readonly string[]): readonly Place[] {
  let next = 0
  return places.map((key) => {
    const isAway = key !== keys[next]
    if (!isAway) next += 1
    return { key, isAway }
  })
}
