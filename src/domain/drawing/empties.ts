// Small drawings for pages that have nothing to show, in two tones that stand on light and dark ground.
import { awningStrip } from './awning'
import { ellipse, line, path, rect, svg } from './shapes'

export const EMPTY_SIZE = 240

/** Wood and rice: each has enough contrast to the other, and one of them to any ground. */
const WOOD = '#A2875C'
const RICE = '#E0CEA9'
const SHADE = ' opacity=".22"'

export const EMPTIES = {
  shelf: [
    ellipse(120, 216, 92, 9, WOOD, SHADE),
    rect(36, 44, 12, 170, WOOD, 4),
    rect(192, 44, 12, 170, WOOD, 4),
    rect(48, 56, 144, 148, RICE, 0, ' opacity=".35"'),
    rect(28, 96, 184, 12, WOOD, 4),
    rect(28, 152, 184, 12, WOOD, 4),
    rect(28, 44, 184, 12, WOOD, 4),
    path('M70 148h52v46q-8 8-17 0t-17 0t-18 0z', RICE),
    rect(70, 148, 52, 20, '#fff', 0, ' opacity=".2"'),
    path(
      'M160 66q2 12 14 14q-12 2-14 14q-2-12-14-14q12-2 14-14zM92 112q1 9 10 11q-9 2-10 11q-2-9-11-11q9-2 11-11z',
      WOOD,
    ),
  ],
  crate: [
    ellipse(120, 206, 96, 10, WOOD, SHADE),
    path('M52 96h136l20 22h-176z', RICE),
    path('M64 102h112l10 14h-132z', WOOD),
    rect(32, 116, 176, 26, WOOD, 4),
    rect(32, 147, 176, 26, WOOD, 4),
    rect(32, 178, 176, 26, WOOD, 4),
    path('M44 116h16v88h-16zM180 116h16v88h-16z', RICE),
    line('M120 78v-26M92 82l-12-20M148 82l12-20', RICE, 6),
  ],
  tea: [
    ellipse(112, 204, 88, 9, WOOD, SHADE),
    line('M172 122h14q20 0 20 20t-20 22h-20', WOOD, 11),
    path('M44 108h136v24q0 62-46 66h-44q-46-4-46-66z', WOOD),
    ellipse(112, 108, 68, 15, RICE),
    ellipse(112, 111, 56, 10, WOOD, ' opacity=".55"'),
    path('M60 134q2 32 20 48l-8 2q-18-16-18-50z', '#fff', ' opacity=".22"'),
    line('M88 78c-12-14 10-22 0-38M122 82c-14-18 12-28 0-48M152 78c-10-12 8-20 0-32', RICE, 7),
  ],
  receipt: [
    ellipse(120, 222, 70, 7, WOOD, SHADE),
    path(
      'M58 36h124v166l-10.3 8-10.3-8-10.3 8-10.3-8-10.3 8-10.3-8-10.3 8-10.3-8-10.3 8-10.3-8-10.3 8-10.3-8z',
      RICE,
    ),
    rect(46, 28, 148, 16, WOOD, 8),
    line('M80 74h44M80 104h80M80 132h80', WOOD, 6, ' stroke-dasharray="1 12"'),
    line('M80 162h80M80 172h80', WOOD, 4),
  ],
  lamp: [
    ellipse(120, 212, 84, 9, WOOD, SHADE),
    path('M84 44h72l26 62h-124z', RICE),
    rect(114, 106, 12, 88, WOOD),
    path('M84 206q0-16 36-16t36 16z', WOOD),
    line('M142 108v22', WOOD, 4),
    ellipse(142, 134, 6, 6, WOOD),
    line('M154 203h14q14 0 14-12t14-12h4', WOOD, 5),
    rect(198, 168, 20, 22, WOOD, 5),
    line('M218 174h10M218 184h10', WOOD, 5),
    path('M92 52h20l-10 46h-30z', '#fff', ' opacity=".25"'),
  ],
  closed: [
    ellipse(120, 210, 98, 9, WOOD, SHADE),
    rect(40, 60, 160, 148, RICE),
    line('M50 104h140M50 122h140M50 140h140M50 158h140M50 176h140', WOOD, 4),
    path('M32 92h16v116h-16zM192 92h16v116h-16z', WOOD),
    rect(48, 194, 144, 14, WOOD),
    rect(104, 184, 32, 7, WOOD, 3),
    ...awningStrip(24, 40, 32, 44, 6, [WOOD, RICE]),
  ],
  shop: [
    ellipse(120, 208, 100, 9, WOOD, SHADE),
    rect(40, 84, 160, 122, RICE),
    rect(56, 114, 68, 52, WOOD, 3),
    rect(62, 120, 56, 40, '#FFFDF8'),
    path('M70 152h12v-16h-12zM88 152h14v-10h-14zM62 152h56v4h-56z', WOOD),
    rect(144, 110, 40, 96, WOOD, 3),
    rect(151, 118, 26, 32, '#FFFDF8', 2),
    ellipse(152, 164, 3.5, 3.5, RICE),
    rect(72, 24, 96, 28, WOOD, 6),
    path('M92 34h8v8h-8zM108 34h8v8h-8zM124 34h8v8h-8zM140 34h8v8h-8z', '#FFFDF8'),
    ...awningStrip(24, 58, 32, 42, 6, [WOOD, '#FFF6E6']),
  ],
} as const

/** shelf: no goods · crate: no orders · tea: all done · receipt: no statement · lamp: offline · closed: not found. */
export type EmptyName = keyof typeof EMPTIES

export function empty(name: EmptyName): string {
  return svg(EMPTY_SIZE, EMPTY_SIZE, EMPTIES[name])
}
