// The six shop paints as one sees them: their colours, their one-character names, and the cream beside them.
import type { Paint } from '../shop'
import type { Mode } from './shapes'

/** White text on each of them has a contrast above 5.6. */
export const PAINT_COLOURS: Readonly<Record<Paint, string>> = {
  persimmon: '#B0441A',
  bamboo: '#2F6B3C',
  indigo: '#2C4A7C',
  tea: '#6B4A2B',
  lotus: '#9A3B62',
  brick: '#525C67',
}

export const PAINT_NAMES: Readonly<Record<Paint, string>> = {
  persimmon: '柿',
  bamboo: '竹',
  indigo: '靛',
  tea: '茶',
  lotus: '莲',
  brick: '砖',
}

/** The order in which a seller is offered them. */
export const PAINTS_OFFERED: readonly Paint[] = ['bamboo', 'persimmon', 'indigo', 'tea', 'lotus', 'brick']

export const CREAM: Readonly<Record<Mode, string>> = { light: '#FFF6E6', dark: '#E9DCC3' }
