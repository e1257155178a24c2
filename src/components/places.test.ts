// Places of what is gone stay, and what is shown is always in its order.
import { describe, expect, it } from '@jest/globals'
import { placesFor, shownIn } from './places'

const seen = (places: readonly string[], keys: readonly string[]) =>
  shownIn(places, keys)
    .filter(({ isAway }) => !isAway)
    .map(({ key }) => key)

describe('places', () => {
  it('what goes keeps its place, and comes back to it', () => {
    expect(placesFor(['a', 'b', 'c'], ['a', 'c'])).toEqual(['a', 'b', 'c'])
    expect(shownIn(['a', 'b', 'c'], ['a', 'c']).map(({ isAway }) => isAway)).toEqual([false, true, false])
    expect(seen(['a', 'b', 'c'], ['a', 'b', 'c'])).toEqual(['a', 'b', 'c'])
  })

  it('what is new comes at the end, also where it was there before', () => {
    expect(placesFor(['a', 'b'], ['b', 'a'])).toEqual(['a', 'b', 'a'])
  })

  it.each([[['b', 'a']], [['n', 'b', 'a', 'c']], [['c', 'b', 'a']], [[]]])(
    'shows %j in its order',
    (keys) => {
      expect(seen(placesFor(['a', 'b', 'c'], keys), keys)).toEqual(keys)
    },
  )
})
