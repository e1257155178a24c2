// What people really type and paste, brought to one spelling before any rule looks at it.

const FULL_WIDTH_OFFSET = 0xfee0

/**
 * Full-width letters and digits become plain ones; blanks of every kind and the invisible marks that phones put
 * around copied numbers go away. An address book's "copy" wraps a number in direction marks nobody can see, so
 * without this a correct number is refused for a reason its owner cannot find.
 */
export function compactTyped(text: string): string {
  return halfWidth(text).replace(/[\s\u200b-\u200f\u202a-\u202e\u2060-\u2069\ufeff]/g, '')
}

/** Like compactTyped, and the dashes between groups of digits go too: for numbers, where no dash ever counts. */
export function compactNumber(text: string): string {
  return compactTyped(text).replace(/[-\u2010-\u2015\u2212]/g, '')
}

/** Characters as people count them: a rare Chinese character that takes two code units is one. */
export function countCharacters(text: string): number {
  return text.replace(/[\ud800-\udbff][\udc00-\udfff]/g, '*').length
}

function halfWidth(text: string): string {
  return text
    .replace(/[\uff01-\uff5e]/g, (letter) => String.fromCharCode(letter.charCodeAt(0) - FULL_WIDTH_OFFSET))
    .replace(/\u3000/g, ' ')
}

/**
 * The beginning of a text, at most `max` code units, never half of a character: half an emoji is no text that a
 * database or a channel would take.
 */
export function cut(text: string, max: number): string {
  const begin = text.slice(0, max)
  return /[\ud800-\udbff]$/.test(begin) ? begin.slice(0, -1) : begin
}

/** Half of a two-unit character without its other half. */
export const LONE_SURROGATE = /[\ud800-\udbff](?![\udc00-\udfff])|(?:[^\ud800-\udbff]|^)[\udc00-\udfff]/
