// The street of an opening: an empty lot becomes a shop step by step; paint and name of its sign are layers of their own.
import { awningStrip } from './awning'
import { CREAM } from './paint'
import { rect, svg, type Mode } from './shapes'
import { signText } from './sign'
import * as parts from './street-parts'
import { GROUND_Y, STREET_COLOURS, type StreetColours } from './street-parts'

export const STREET_WIDTH = 686
export const STREET_HEIGHT = 380
/** Where the shutter hangs in the street's drawing, so that it can be laid over it and rolled up once. */
export const SHUTTER_BOX = { x: 133, y: 166, width: 412, height: 172 }

/** What stands after each of the four steps; `done`: the shutter is up and the light is on. */
export type StreetStep = 1 | 2 | 3 | 4 | 'done'

export interface StreetLook {
  readonly step: StreetStep
  readonly mode: Mode
}

/** Any opaque colour: a mask lets through where it is drawn. */
const MASK = '#000'
/** The token `edge` of the dark look. */
const SIGN_EDGE = '#857B6A'
/** The street may stand between two margins, where a square end would look cut off. */
const GROUND_RADIUS = 8
const SIGN = { x: 133, y: 12, width: 420, height: 76 }
const SIGN_OUTLINE = 'M141 12h404q8 0 8 8v60q0 8-8 8h-404q-8 0-8-8v-60q0-8 8-8z'
const WALL_OUTLINE = 'M113 336v-226h460v226'
const DOOR_OUTLINE = 'M405 336v-172h120v172'
const WINDOW_OUTLINE = 'M149 174h200v124h-200z'

/** Which steps have {@link streetPaint} and {@link streetName} laid over them. */
export const hasSign = (step: StreetStep): boolean => step === 4 || step === 'done'

/** The street without the shop's paint and name. The ground behind it is the page's own. */
export function street(look: StreetLook): string {
  const colours = STREET_COLOURS[look.mode]
  const ground = rect(0, GROUND_Y, STREET_WIDTH, STREET_HEIGHT - GROUND_Y, colours.ground, GROUND_RADIUS)
  return svg(STREET_WIDTH, STREET_HEIGHT, [
    ...parts.neighbours(colours),
    ground,
    ...(look.step === 1 ? lot(colours) : house(look, colours)),
  ])
}

/** The rolled-down shutter alone, in {@link SHUTTER_BOX}; scaled to nothing from its upper edge it opens the shop. */
export function shutter(mode: Mode): string {
  const { steel, slat } = STREET_COLOURS[mode]
  const { width, height } = SHUTTER_BOX
  let slats = ''
  for (let y = 14; y < height - 12; y += 16) slats += `M0 ${y}h${width}`
  return svg(width, height, [
    rect(0, 0, width, height, steel),
    `<path d="${slats}" stroke="${slat}" stroke-width="3"/>`,
    rect(0, height - 12, width, 12, slat),
    rect(width / 2 - 22, height - 22, 44, 8, slat, 4),
  ])
}

/** Sign and stripes as a mask of the whole street, to be filled with the shop's paint: so another paint is a few letters. */
export function streetPaint(): string {
  const { x, y, width, height } = SIGN
  const [, stripes = ''] = awning(MASK, MASK)
  return svg(STREET_WIDTH, STREET_HEIGHT, [rect(x, y, width, height, MASK, 12), stripes])
}

/** The name alone, as it is being typed, over the whole street. It is the only text. */
export function streetName(name: string): string {
  return svg(STREET_WIDTH, STREET_HEIGHT, signText(name, SIGN))
}

const awning = (paint: string, cream: string): string[] => awningStrip(93, 96, 50, 64, 10, [paint, cream])

function lot(colours: StreetColours): string[] {
  return [
    ...[WALL_OUTLINE, WINDOW_OUTLINE, DOOR_OUTLINE].map((d) => parts.outline(d, colours)),
    ...parts.stool(349, colours),
  ]
}

function house({ step, mode }: StreetLook, colours: StreetColours): string[] {
  const isDone = step === 'done'
  const isNamed = hasSign(step)
  const hasDoor = step !== 2
  return [
    ...parts.wall(colours),
    ...(isDone ? parts.lamp(colours) : []),
    ...parts.frontWindow(colours, isDone),
    ...(isNamed ? parts.wares(colours) : []),
    ...(hasDoor
      ? [...parts.cashBox(), ...parts.door(colours, isDone)]
      : [parts.outline(DOOR_OUTLINE, colours)]),
    ...(isNamed ? front(mode, isDone, colours) : [parts.beam(colours), parts.outline(SIGN_OUTLINE, colours)]),
    ...parts.stool(589, colours),
    ...(isDone ? parts.flowers(66, colours) : []),
  ]
}

/** What does not change with paint and name: the cream of the awning, and where the sign hangs. */
function front(mode: Mode, isDone: boolean, colours: StreetColours): string[] {
  const { x, y, width, height } = SIGN
  const [cream = ''] = awning(MASK, CREAM[mode])
  const edge = mode === 'dark' ? [rect(x - 2, y - 2, width + 4, height + 4, SIGN_EDGE, 14)] : []
  return [
    ...(isDone ? [rect(129, 152, 420, 18, colours.slat, 9)] : []),
    rect(113, 110, 460, 58, '#211C15', 0, ' opacity=".1"'),
    rect(196, 84, 8, 16, colours.wood),
    rect(482, 84, 8, 16, colours.wood),
    ...edge,
    cream,
  ]
}
