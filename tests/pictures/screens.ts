// Every screen of the phone that has its picture in `docs/pictures`.
import { BUYING } from './buying'
import { INVITING } from './inviting'
import { OPENING } from './opening'
import { PAYING } from './paying'
import type { Screen } from './screen'
import { SELLING } from './selling'
import { WEATHER } from './weather'

export const SCREENS: readonly Screen[] = [
  ...BUYING,
  ...PAYING,
  ...OPENING,
  ...SELLING,
  ...INVITING,
  ...WEATHER,
]
