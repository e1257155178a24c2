// Reads an SVG strictly, as the strictest of its readers does, for the tests of all drawings.

export interface Markup {
  readonly tags: readonly Tag[]
  readonly texts: readonly string[]
}

export interface Tag {
  readonly name: string
  readonly attributes: Readonly<Record<string, string>>
}

const PIECE = /<\/([a-z]+)>|<([a-zA-Z]+)((?:\s[^<>]*?)?)(\/?)>|([^<]+)|([^]+)/g
const ATTRIBUTE = /\s+([a-zA-Z-]+(?::[a-z]+)?)="([^"<&]*)"/g

/** Throws for anything that is not balanced, an attribute given twice, and letters that need an escape. */
export function readMarkup(svg: string): Markup {
  // Addresses of drawings turn double quotes into single ones.
  if (svg.indexOf("'") >= 0) throw new Error('a single quote')
  const open: string[] = []
  const tags: Tag[] = []
  const texts: string[] = []
  const pieces = new RegExp(PIECE)
  for (let found = pieces.exec(svg); found; found = pieces.exec(svg)) {
    const [piece, closing, name, written = '', isClosed, text] = found
    if (text !== undefined) {
      if (/&(?!amp;|lt;|gt;|quot;|#39;)/.test(text)) throw new Error(`not escaped: ${text}`)
      texts.push(text)
    } else if (closing !== undefined) {
      if (open.pop() !== closing) throw new Error(`closes nothing: ${piece}`)
    } else if (name !== undefined) {
      tags.push({ name, attributes: readAttributes(written) })
      if (isClosed === '') open.push(name)
    } else throw new Error(`no markup: ${piece.slice(0, 60)}`)
  }
  if (open.length > 0) throw new Error(`left open: ${open.join(' ')}`)
  return { tags, texts }
}

function readAttributes(written: string): Record<string, string> {
  const attributes: Record<string, string> = {}
  const rest = written.replace(ATTRIBUTE, (_, name: string, value: string) => {
    if (name in attributes) throw new Error(`given twice: ${name}`)
    if (/NaN|undefined|Infinity/.test(value)) throw new Error(`${name} is ${value}`)
    attributes[name] = value
    return ''
  })
  if (rest.trim() !== '') throw new Error(`no attribute: ${rest}`)
  return attributes
}

/** What is seen: everything but the frame and groups. */
export function shapesOf({ tags }: Markup): readonly Tag[] {
  return tags.filter(({ name }) => name !== 'svg' && name !== 'g')
}
