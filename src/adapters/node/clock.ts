// The machine's clock.
import { instantOf } from '../../domain/day'
import type { World } from '../../ports/world'

export const clock: World['clock'] = { now: () => instantOf(Date.now()) }
