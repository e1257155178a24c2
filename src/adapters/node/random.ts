// Random bytes from the operating system's secure source.
import { randomBytes } from 'node:crypto'
import type { World } from '../../ports/world'

export const random: World['random'] = { bytes: (count) => randomBytes(count) }
