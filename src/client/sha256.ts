// The digest that seals statements, for checking them on the phone.
import { sha256 as digest } from 'js-sha256'

/** Hex, of the text as UTF-8. */
export const sha256 = (text: string): string => digest(text)
