// What every hardship is made of: the request it strikes, the way on to the shop, and the sentence told afterwards.
import type { Pool } from 'pg'
import type { World } from '../../ports/world'
import type { Channel } from '../outside/channel'
import type { Turned } from '../outside/turning'
import type { Hardship } from './news'

export type Forward = (request: Request) => Promise<Response>
export type Tell = (hardship: Hardship, sentence: string) => void
export type Strike = (request: Request, forward: Forward, tell: Tell) => Promise<Response>

export interface HardSide {
  readonly world: World
  readonly pool: Pool
  readonly channel: Channel
  readonly turned: Turned
}

/** A field of a form; empty where there is none, or a file. */
export function textIn(form: FormData, name: string): string {
  const value = form.get(name)
  return typeof value === 'string' ? value : ''
}
