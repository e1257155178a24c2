// Every screen of the phone that has its picture in `docs/pictures`.
import { BUYING } from './buying'
import { INVITING } from './inviting'
import { OPENING } from './opening'
import type { Screen } from './screen'
import { SELLING } from './selling'
import { WEATHER } from './weather'

export const SCREENS: readonly Screen[] = [...BUYING, ...OPENING, ...SELLING, ...INVITING, ...WEATHER]
