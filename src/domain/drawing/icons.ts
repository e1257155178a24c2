// The 24 line icons on a 48 grid, as path data.

const STROKE = 3

export const ICONS = {
  share: 'M24 30V8M15 16l9-9 9 9M10 26v12a3 3 0 0 0 3 3h22a3 3 0 0 0 3-3V26',
  link: 'M20 15h-6a9 9 0 0 0 0 18h6M28 15h6a9 9 0 0 1 0 18h-6M17 24h14',
  plus: 'M24 9v30M9 24h30',
  minus: 'M9 24h30',
  check: 'M9 25l10 10 20-21',
  close: 'M12 12l24 24M36 12l-24 24',
  chevron: 'M18 10l14 14-14 14',
  camera:
    'M6 17a3 3 0 0 1 3-3h7l3-5h10l3 5h7a3 3 0 0 1 3 3v19a3 3 0 0 1-3 3H9a3 3 0 0 1-3-3zM31.5 25.500a7.5 7.5 0 1 1-15 0a7.5 7.5 0 1 1 15 0',
  scan: 'M8 16v-5a3 3 0 0 1 3-3h5M32 8h5a3 3 0 0 1 3 3v5M40 32v5a3 3 0 0 1-3 3h-5M16 40h-5a3 3 0 0 1-3-3v-5M6 24h36',
  truck:
    'M10 36H7a2 2 0 0 1-2-2V13a2 2 0 0 1 2-2h20a2 2 0 0 1 2 2v23H18M29 19h7l7 8v7a2 2 0 0 1-2 2h-1M32 36h-3M18 36a4 4 0 1 1-8 0a4 4 0 1 1 8 0M40 36a4 4 0 1 1-8 0a4 4 0 1 1 8 0',
  box: 'M24 5.500l17 9v19l-17 9-17-9v-19zM7 14.500l17 9.5 17-9.500M24 24v18.500M15.5 10l17 9.300v6.7',
  bank: 'M24 6l17 10v3H7v-3zM12 25v10M20 25v10M28 25v10M36 25v10M7 41h34',
  card: 'M5 14a4 4 0 0 1 4-4h30a4 4 0 0 1 4 4v20a4 4 0 0 1-4 4H9a4 4 0 0 1-4-4zM5 19h38M12 30h8',
  clock: 'M41 24a17 17 0 1 1-34 0a17 17 0 1 1 34 0M24 14v10l7 5',
  shield: 'M24 5l15 5v12c0 10-6 17-15 21c-9-4-15-11-15-21V10zM17 24l5.5 5.500L32 19',
  note: 'M39 24v14a3 3 0 0 1-3 3H10a3 3 0 0 1-3-3V12a3 3 0 0 1 3-3h14M19 29l1.5-7L36 6.500a3.9 3.9 0 0 1 5.5 5.500L26 27.500z',
  shop: 'M9 7h30l4 11a6.3 6.3 0 0 1-12.6 0a6.3 6.3 0 0 1-12.8 0a6.3 6.3 0 0 1-12.6 0zM9 25v14a2 2 0 0 0 2 2h26a2 2 0 0 0 2-2V25M20 41V31h8v10',
  person: 'M32 15.500a8 8 0 1 1-16 0a8 8 0 1 1 16 0M8 41c0-8.5 7-13 16-13s16 4.5 16 13',
  phone: 'M13 8a3 3 0 0 1 3-3h16a3 3 0 0 1 3 3v32a3 3 0 0 1-3 3H16a3 3 0 0 1-3-3zM22 37h4',
  search: 'M34 20.500a13.5 13.5 0 1 1-27 0a13.5 13.5 0 1 1 27 0M30.5 30.500L41 41',
  copy: 'M17 19a3 3 0 0 1 3-3h18a3 3 0 0 1 3 3v19a3 3 0 0 1-3 3H20a3 3 0 0 1-3-3zM10 32a3 3 0 0 1-3-3V10a3 3 0 0 1 3-3h18a3 3 0 0 1 3 3',
  refresh: 'M40 24a16 16 0 1 1-5-11.600l5 4.600M40 7v10H30',
  download: 'M24 7v22M15 21l9 9 9-9M9 40h30',
  warning: 'M24 7l18.5 33h-37zM24 19v10M24 34.500v.1',
} as const

export type IconName = keyof typeof ICONS

/** Chevron points to the right; `colour` is any SVG paint. */
export function icon(name: IconName, colour: string): string {
  const line = `fill="none" stroke="${colour}" stroke-width="${STROKE}" stroke-linecap="round" stroke-linejoin="round"`
  return `<svg xmlns="http://www.w3.org/2000/svg" width="48" height="48" viewBox="0 0 48 48"><path d="${ICONS[name]}" ${line}/></svg>`
}
