// What a screen reader says instead of reading a part letter by letter, in the browser and in WeChat.
import { onWeb } from './on-web'

export interface Spoken {
  readonly role?: string
  readonly ariaRole?: string
  readonly ariaLabel: string
}

/** One label for everything inside: `<View {...spoken('72 元')}>`. */
export function spoken(label: string): Spoken {
  return onWeb ? { role: 'img', ariaLabel: label } : { ariaRole: 'text', ariaLabel: label }
}

/** For what only decorates, or is already said by the part it stands in. */
export const UNSPOKEN: { readonly ariaHidden: 'true' } = { ariaHidden: 'true' }
