// Box, bag, cloth and book: what is packed, carried and folded.
import { lit, shaded } from './colour'
import { light, PAPER, shadow, type Product } from './product'
import { line, path, rect } from './shapes'

/** Main: the box; accent: ribbon and bow. Variant: without a bow. */
export function box({ main, accent, variant = false }: Product): string[] {
  const bow =
    'M375 314q-34-104-116-92q-52 44 116 92q34-104 116-92q52 44-116 92zM375 310l-70 66l44 12zM375 310l74 62l-42 18z'
  return [
    shadow(377, 622, 240, 32),
    path('M157 322l218 90v226l-218-91z', main),
    path('M593 322l-218 90v226l218-91z', shaded(main)),
    path('M375 232l218 90-218 90-218-90z', lit(main)),
    light('M157 322l54 22v226l-54-23z'),
    path('M248 284l35-14 218 90v226l-34 14v-226zM502 284l-35-14-218 90v226l34 14v-226z', accent),
    ...(variant
      ? []
      : [
          path(bow, accent),
          path('M351 298q0-10 10-10h28q10 0 10 10v22q0 10-10 10h-28q-10 0-10-10z', shaded(accent)),
        ]),
  ]
}

/** Main: the stuff; accent: handles and mark. Variant: a pouch that stands instead of a bag that is carried. */
export function bag(product: Product): string[] {
  return product.variant ? pouch(product) : tote(product)
}

function tote({ main, accent }: Product): string[] {
  return [
    shadow(375, 630, 224),
    line('M282 330q-6-190 93-190t93 190', shaded(accent), 24),
    path('M196 290h358l34 306q2 34-32 34h-362q-34 0-32-34z', main),
    path('M196 290h358l6 52h-370z', shaded(main)),
    light('M196 342h52l-22 288h-30q-36 0-34-34z'),
    line('M282 400q0-26 0-70M468 400q0-26 0-70', accent, 24),
    path('M375 440q60 0 60 52t-60 72q-60-20-60-72t60-52z', accent),
    line('M375 560q-4-50 26-78', lit(accent), 8),
  ]
}

function pouch({ main, accent }: Product): string[] {
  return [
    shadow(375, 632, 200),
    path('M226 148h298l-8 70q40 190 30 376q-4 40-40 40h-262q-36 0-40-40q-10-186 30-376z', main),
    path('M226 148h298l-8 66h-282z', shaded(main)),
    light('M240 226h40q-34 190-20 408h-16q-36 0-40-40q-8-190 36-368z'),
    rect(290, 320, 186, 206, PAPER, 12),
    path('M383 352q54 30 38 92q-28 20-62-4q-26-40 24-88z', accent),
    line('M372 470q8-46 24-70M336 494h94', shaded(accent), 9),
  ]
}

/** Main: the cloth, three folded pieces; accent: the stripes of the upper one. */
export function cloth({ main, accent }: Product): string[] {
  return [
    shadow(377, 606, 256, 30),
    path('M176 498h412q20 0 20 52t-20 52h-412q-44 0-44-52t44-52z', shaded(main)),
    path('M186 388h396q22 0 22 58t-22 58h-396q-50 0-50-58t50-58z', main),
    path('M198 268h372q26 0 26 62t-26 62h-372q-56 0-56-62t56-62z', lit(main)),
    path('M480 268h34q26 26 26 62t-26 62h-34q24-30 24-62t-24-62z', accent),
    path('M420 268h16q24 28 24 62t-24 62h-16q24-30 24-62t-24-62z', accent),
    light('M198 268h180l-16 26h-158q-36 2-36 36t24 50q-50-4-50-50t56-62z'),
  ]
}

/** Main: the cover; accent: ribbon and title mark. */
export function book({ main, accent }: Product): string[] {
  return [
    shadow(386, 630, 220, 28),
    path('M222 176l302-26q24-2 26 22l28 394q2 24-22 26l-302 26z', shaded(main)),
    path('M234 196l306-26 26 396-306 34z', PAPER),
    path('M206 166l286-24q22-2 24 20l30 420q2 20-18 22l-290 26q-20 2-22-18l-30-420q-2-22 20-26z', main),
    path('M206 166l40-4 32 466-40 4q-20 2-22-18l-30-420q-2-24 20-28z', shaded(main)),
    light('M258 162l66-6 32 466-66 6z'),
    path('M312 246l146-12 6 92-146 12z', PAPER),
    line('M348 276l76-6M350 304l44-4', accent, 11),
    path('M448 146l34-3 6 92-18-14-17 17z', accent),
  ]
}
