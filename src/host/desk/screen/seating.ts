// Each person's session laid into the browser under that person's name, before a frame of theirs is opened.
import type { SeatedPeople } from '../news'

const WORLD = 'xiaopu-desk.world'
const PREFIX = 'xiaopu.'

/** A session that was renewed on the phone stays; another world's is gone with all that was kept with it. */
export function seat({ worldId, seats }: SeatedPeople): void {
  const isNewWorld = localStorage.getItem(WORLD) !== worldId
  for (const { key, token } of seats) {
    const own = `${PREFIX}${key}.`
    if (isNewWorld) forget(own)
    if (localStorage.getItem(`${own}token`) === null) localStorage.setItem(`${own}token`, kept(token))
  }
  localStorage.setItem(WORLD, worldId)
}

function forget(prefix: string): void {
  for (const name of Object.keys(localStorage)) if (name.startsWith(prefix)) localStorage.removeItem(name)
}

/** As the phone's own storage writes it: a text in a text, in the browser build's wrapping. */
const kept = (token: string): string => JSON.stringify({ data: JSON.stringify(token) })
