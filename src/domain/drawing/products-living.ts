// Fruit and plants: what has grown.
import { lit, mix, shaded } from './colour'
import { light, shadow, type Product } from './product'
import { ellipse, line, path } from './shapes'

/** Main: the fruit; accent: leaf. Variant: one large fruit with a neck, like a pomelo. */
export function fruit(product: Product): string[] {
  return product.variant ? largeFruit(product) : fruits(product)
}

function fruits({ main, accent }: Product): string[] {
  return [
    shadow(384, 612, 256, 32),
    ellipse(496, 450, 144, 140, mix(main, '#8A3B12', 0.28)),
    ellipse(310, 430, 184, 178, main),
    light('M178 416q4-106 108-138q22-4 12 14q-70 36-82 128q-4 22-22 18t-16-22z'),
    path('M318 280q30-96 152-82q-16 98-152 82z', accent),
    line('M326 276q60-14 108-54', shaded(accent), 9),
    path('M300 270q14 12 30 0q8 14 22 16q-14 12-36 10t-38-8q16-4 22-18z', shaded(accent)),
    ellipse(520, 372, 13, 9, mix(main, '#3A1710', 0.5)),
  ]
}

function largeFruit({ main, accent }: Product): string[] {
  return [
    shadow(375, 626, 226, 31),
    path('M375 166q58 6 84 82q136 92 136 214q0 162-220 162t-220-162q0-122 136-214q26-76 84-82z', main),
    path(
      'M459 248q136 92 136 214q0 162-220 162q-40 0-76-6q196-30 196-190q0-106-36-180z',
      shaded(main),
      ' opacity=".5"',
    ),
    light('M216 470q-6-106 88-176q22-10 18 12q-62 66-62 160q0 26-20 26t-24-22z'),
    line('M375 176v-36', shaded(accent), 18),
    path('M380 158q50-72 150-40q-48 84-150 40z', accent),
    path('M370 158q-34-60-116-44q28 70 116 44z', shaded(accent)),
  ]
}

/** Main: pot or paper; accent: blossoms. Variant: a bouquet in paper instead of a pot. */
export function plant(product: Product): string[] {
  return product.variant ? bouquet(product) : potted(product)
}

const LEAF = '#7E9A6C'

function potted({ main, accent }: Product): string[] {
  return [
    shadow(375, 634, 176, 27),
    line('M375 440v-190M375 420q-60-40-88-116M375 400q56-40 84-126', shaded(LEAF), 12),
    path('M375 330q-22-96-142-96q4 104 142 96zM375 386q24-108 150-104q-8 112-150 104z', LEAF),
    path('M375 426q-36-76-156-52q26 88 156 52zM368 260q-62-58-4-134q62 64 4 134z', lit(LEAF)),
    path(
      blossoms([
        [470, 210, 44],
        [276, 178, 34],
      ]),
      accent,
    ),
    path('M252 470h246l-28 142q-4 20-24 20h-142q-20 0-24-20z', main),
    path('M240 424h270q12 0 12 12v34q0 12-12 12h-270q-12 0-12-12v-34q0-12 12-12z', shaded(main)),
    light('M264 482h44l20 150h-24q-20 0-24-20z'),
  ]
}

function bouquet({ main, accent }: Product): string[] {
  return [
    shadow(375, 636, 150, 24),
    path(
      'M232 330q-66-70-42-148q72 10 96 76q0-96 88-146q84 52 88 146q28-66 98-76q22 80-44 148l-142 90z',
      LEAF,
    ),
    path(
      blossoms([
        [290, 262, 62],
        [458, 264, 62],
        [374, 330, 60],
      ]),
      accent,
    ),
    path(
      blossoms([
        [374, 206, 58],
        [210, 318, 40],
        [540, 318, 40],
      ]),
      lit(accent),
    ),
    path('M176 332q100 66 200 44q100 22 198-44l-142 262q-6 36 30 40h-176q36-4 30-40z', main),
    path('M376 376q100 22 198-44l-142 262q-6 36 30 40h-88z', shaded(main), ' opacity=".35"'),
    light('M176 332q42 28 84 40l86 226h-30z'),
    path('M300 540h150l-18 44h-114z', accent),
  ]
}

/** Round flowers of five petals, each as centre and radius. */
function blossoms(places: readonly (readonly [number, number, number])[]): string {
  return places
    .map(([x, y, radius]) => {
      const petal = Math.round(radius * 0.56)
      const far = radius - petal
      return [0, 1, 2, 3, 4]
        .map((index) => {
          const angle = (index * 2 * Math.PI) / 5 - Math.PI / 2
          const left = Math.round(x + far * Math.cos(angle)) - petal
          const top = Math.round(y + far * Math.sin(angle))
          return `M${left} ${top}a${petal} ${petal} 0 1 1 ${petal * 2} 0a${petal} ${petal} 0 1 1 ${-petal * 2} 0`
        })
        .join('')
    })
    .join('')
}
