// Class names of a style sheet module joined into the one string a component takes.

/** Leaves out what is false or not there, so that a state can be written `isOpen && css.open`. */
export function classes(...names: readonly (string | false | null | undefined)[]): string {
  return names.filter(Boolean).join(' ')
}
