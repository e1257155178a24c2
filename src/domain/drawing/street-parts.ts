// The things that stand in the street: the wall and what is in it, the stool, the neighbours, the opening's flowers.
import { ellipse, group, line, path, rect, type Mode } from './shapes'

/** The ground's upper edge in the street's drawing. */
export const GROUND_Y = 336

export interface StreetColours {
  readonly ground: string
  readonly far: string
  readonly dash: string
  readonly wall: string
  readonly skirting: string
  readonly wood: string
  /** Stands before the sky, not before the wall. */
  readonly stool: string
  readonly pane: string
  readonly doorPane: string
  readonly lit: string
  readonly steel: string
  readonly slat: string
}

export const STREET_COLOURS: Readonly<Record<Mode, StreetColours>> = {
  light: {
    ground: '#E0D8C8',
    far: '#E7E0D2',
    dash: '#B3A78F',
    wall: '#EAD9B9',
    skirting: '#D9C49D',
    wood: '#6B4A2B',
    stool: '#6B4A2B',
    pane: '#FFFDF8',
    doorPane: '#FAEFCF',
    lit: '#FFE3A0',
    steel: '#A49A88',
    slat: '#8F8572',
  },
  dark: {
    ground: '#37322A',
    far: '#211E19',
    dash: '#6C6353',
    wall: '#CDBA95',
    skirting: '#B59F77',
    wood: '#5A3D23',
    stool: '#8A6540',
    pane: '#ECE4D3',
    doorPane: '#E6D8B0',
    lit: '#FFDD8F',
    steel: '#8B8270',
    slat: '#746B5B',
  },
}

export function wall({ wall, skirting }: StreetColours): string[] {
  return [rect(113, 110, 460, 226, wall), rect(113, 318, 460, 18, skirting)]
}

/** The beam on top of a wall that has no awning yet. */
export function beam({ wood }: StreetColours): string {
  return rect(105, 102, 476, 12, wood, 3)
}

export function frontWindow({ wood, pane, lit }: StreetColours, isLit: boolean): string[] {
  return [
    rect(149, 174, 200, 124, wood, 3),
    rect(157, 182, 184, 108, isLit ? lit : pane),
    path('M157 260v-30l48-48h40z', '#fff', ' opacity=".35"'),
    rect(143, 298, 212, 8, wood, 3),
  ]
}

export function door({ wood, doorPane, lit }: StreetColours, isLit: boolean): string[] {
  return [
    path('M405 340v-172a4 4 0 0 1 4-4h112a4 4 0 0 1 4 4v172z', wood),
    rect(421, 184, 88, 80, isLit ? lit : doorPane, 2),
    path('M421 244v-20l40-40h30z', '#fff', ' opacity=".35"'),
    ellipse(421, 294, 7, 7, '#F4F1EA'),
  ]
}

/** A small till on the window's sill. */
export function cashBox(): string[] {
  return [
    rect(282, 262, 48, 28, '#7E9A6C', 4),
    path('M282 266a4 4 0 0 1 4-4h40a4 4 0 0 1 4 4v5h-48z', '#5E7B50'),
    ellipse(306, 279, 5, 5, '#F2DFA7'),
  ]
}

/** Jar, box and bottle on a shelf. */
export function wares({ wood }: StreetColours): string[] {
  return [
    rect(157, 248, 184, 5, wood),
    rect(180, 214, 32, 34, '#B3391F', 6),
    rect(177, 206, 38, 10, '#5A2A16', 3),
    rect(226, 220, 40, 28, '#C9A24B', 3),
    rect(223, 218, 46, 9, '#A8802F', 2),
    path('M280 248v-24q0-6 6-8v-12h18v12q6 2 6 8v24z', '#7E9A6C'),
  ]
}

/** Its seat begins at x. */
export function stool(x: number, { stool: wood }: StreetColours): string[] {
  return [
    ellipse(x + 28, GROUND_Y + 8, 38, 6, '#211C15', ' opacity=".12"'),
    line(`M${x + 10} 296l-5 44M${x + 46} 296l5 44M${x + 7} 320h42`, wood, 7),
    rect(x - 2, 288, 60, 10, wood, 5),
  ]
}

/** Pale houses and a tree, so that the lot lies in a street. */
export function neighbours({ far, ground }: StreetColours): string[] {
  return [
    path('M14 216l34-30 34 30v120h-68z', far),
    rect(28, 240, 24, 28, ground, 0, ' opacity=".7"'),
    path('M643 290q-29-6-25-36q3-20 20-24q6-22 24-18t14 26q14 12 6 32t-25 20v46h-14z', far),
  ]
}

/** A dashed outline: this is still to come. */
export function outline(d: string, { dash }: StreetColours): string {
  return line(d, dash, 3, ' stroke-dasharray="2 9"')
}

/** A lamp beside the door and its light on wall and ground. */
export function lamp({ lit, wood }: StreetColours): string[] {
  return [
    path('M157 338h368l34 42h-436z', lit, ' opacity=".3"'),
    ellipse(377, 214, 40, 40, lit, ' opacity=".45"'),
    line('M377 176v18', wood, 5),
    path('M365 214q0-20 12-20t12 20z', wood),
    ellipse(377, 217, 9, 9, '#FFF6E6'),
  ]
}

/** What friends bring to an opening: a basket of flowers on three legs. */
export function flowers(x: number, { stool: wood }: StreetColours): string[] {
  const blossom = (dx: number, y: number, r: number, fill: string) => ellipse(x + dx, y, r, r, fill)
  return [
    ellipse(x, GROUND_Y + 8, 30, 6, '#211C15', ' opacity=".12"'),
    line(`M${x - 8} 290l-12 50M${x + 8} 290l12 50M${x} 290v44`, wood, 5),
    path(`M${x - 22} 274h44l-6 24h-32z`, '#C9A24B'),
    ellipse(x, 254, 34, 24, '#5E7B50'),
    blossom(-18, 258, 11, '#B0441A'),
    blossom(17, 260, 11, '#C76A8C'),
    blossom(0, 240, 12, '#E3A33C'),
    blossom(0, 264, 10, '#FFF6E6'),
    group('opacity=".55"', [blossom(-18, 258, 4, '#FFF6E6'), blossom(0, 240, 4, '#FFF6E6')]),
  ]
}
