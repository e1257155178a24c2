// Jar, bowl, cup and bottle: what holds something.
import { lit, shaded } from './colour'
import { light, PAPER, shadow, type Product } from './product'
import { ellipse, line, path, rect } from './shapes'

/** Accent: the lid. Variant: a cloth tied over it. */
export function jar({ main, accent, variant = false }: Product): string[] {
  return [
    shadow(377, 636, 204),
    rect(218, 196, 318, 434, main, 66),
    light('M284 196h-4a62 62 0 0 0-62 62v310a62 62 0 0 0 62 62h-2a40 40 0 0 0 40-40v-394z'),
    ...(variant
      ? [
          path(
            'M214 170q0-34 40-34h242q40 0 40 34l30 92q-24 18-48 0t-48 0t-48 0t-48 0t-48 0t-48 0t-48 0t-48 0z',
            accent,
          ),
          rect(216, 196, 318, 20, shaded(accent), 10),
        ]
      : [rect(202, 156, 346, 84, accent, 22), rect(202, 214, 346, 26, shaded(accent), 13)]),
    rect(272, 362, 210, 158, PAPER, 12),
    line('M310 424h130M310 470h84', accent, 14),
  ]
}

/** Main: the bowl; accent: what is in it. Variant: round dumplings instead of a heap. */
export function bowl({ main, accent, variant = false }: Product): string[] {
  const inside = variant
    ? 'M160 376q8-52 70-58q14-58 74-52q38-46 86-14q62-24 92 34q66-6 82 40q26 20 26 50z'
    : 'M150 376q30-56 96-66q50-66 118-58q40-36 84 6q70-2 96 52q42 16 56 66z'
  return [
    shadow(375, 622, 222),
    path(inside, accent),
    path(
      variant
        ? 'M300 306a46 46 0 1 1-92 10a46 46 0 0 1 92-10zM438 300a50 50 0 1 1-100 4a50 50 0 0 1 100-4zM552 326a45 45 0 1 1-90-6a45 45 0 0 1 90 6z'
        : 'M232 344l64-40l20 12l-62 42zM392 290l76 22l-8 22l-78-24zM330 350l54-12l4 20l-54 10zM496 344l40-26l16 16l-42 26z',
      lit(accent),
    ),
    path('M300 570h150l14 50q0 6-6 6h-166q-6 0-6-6z', shaded(main)),
    path('M132 366h486q6 0 6 8q0 210-190 218h-118q-190-8-190-218q0-8 6-8z', main),
    rect(122, 360, 506, 26, lit(main), 13),
    light('M156 410q10 122 112 160q10 4 4 12t-18 4q-104-42-118-174q-2-12 8-14t12 12z'),
  ]
}

/** Main: the glaze; accent: the tea. Variant: with an ear. */
export function cup({ main, accent, variant = false }: Product): string[] {
  return [
    shadow(375, 612, 216, 30),
    ...(variant ? [line('M528 350h34q52 0 52 56t-52 60h-44', shaded(main), 34)] : []),
    path('M204 286h342v88q0 176-110 226h-122q-110-50-110-226z', main),
    path('M292 588h166v14q0 16-16 16h-134q-16 0-16-16z', shaded(main)),
    path('M208 422q5 44 16 78q150 26 302 0q11-34 16-78q-166 30-334 0z', shaded(main), ' opacity=".45"'),
    ellipse(375, 286, 171, 46, lit(main)),
    ellipse(375, 294, 144, 32, accent),
    light('M232 342q6 4 22 8q2 140 66 212q4 8-6 8q-86-64-90-222q0-8 8-6z'),
  ]
}

/** Main: the glass with what is in it; accent: cap and print. Variant: a low flask with a round belly. */
export function bottle({ main, accent, variant = false }: Product): string[] {
  const body = variant
    ? 'M334 236v60q-110 38-110 162v92q0 80 80 80h142q80 0 80-80v-92q0-124-110-162v-60z'
    : 'M326 206v74q-72 34-72 118v172q0 60 60 60h122q60 0 60-60v-172q0-84-72-118v-74z'
  const shine = variant
    ? 'M346 304q-84 44-84 156v88q0 42 26 62q-36-10-36-66v-84q0-120 82-160q16-6 12 4z'
    : 'M346 292q-54 36-54 108v170q0 30 18 46q-36-6-36-46v-172q0-78 60-112q16-6 12 6z'
  return [
    shadow(375, 634, variant ? 190 : 164, 27),
    path(body, main),
    path(variant ? 'M224 486h302v94h-302z' : 'M254 400h242v158h-242z', PAPER),
    line(variant ? 'M326 520h98M352 550h46' : 'M318 452h114M318 484h114M318 516h62', accent, 13),
    light(shine),
    rect(variant ? 326 : 318, variant ? 150 : 116, variant ? 98 : 114, 96, accent, 16),
    rect(variant ? 318 : 310, 214, variant ? 114 : 130, 30, shaded(accent), 10),
  ]
}
