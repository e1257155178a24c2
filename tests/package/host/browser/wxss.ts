// WeChat's style sheets as a browser takes them: rpx in parts of the screen's width, tags under the host's names.
import postcss, { type Plugin } from 'postcss'

const DESIGN_WIDTH = 750
const RPX = /(-?\d*\.?\d+)rpx\b/g
/** A tag at the head of a compound selector. */
const TAG = /(^|[\s>+~,(])([a-z][a-z-]*)(?![a-z-]*\()/g
const NOT_OURS = new Set(['html', 'body', 'from', 'to'])

export const rpxToCss = (text: string): string => text.replace(RPX, `calc($1 * 100vw / ${DESIGN_WIDTH})`)

/** One sheet with all it imports; `styles` by path without suffix. */
export function cssOf(styles: Readonly<Record<string, string>>, path: string): string {
  const text = styles[path]
  return text === undefined
    ? ''
    : postcss([inBrowserTerms(styles, path)]).process(text, { from: undefined }).css
}

function inBrowserTerms(styles: Readonly<Record<string, string>>, path: string): Plugin {
  return {
    postcssPlugin: 'wxss',
    Once(root) {
      root.walkAtRules('import', (rule) => {
        const wanted = rule.params.replace(/^["']|["']$|\.wxss/g, '')
        rule.replaceWith(postcss.parse(cssOf(styles, resolve(path, wanted))))
      })
      root.walkRules((rule) => {
        const { parent } = rule
        if (parent?.type === 'atrule' && 'name' in parent && String(parent.name).endsWith('keyframes')) return
        rule.selector = rule.selector.replace(TAG, (whole, before: string, tag: string) =>
          NOT_OURS.has(tag) || tag.startsWith('wx-') ? whole : `${before}wx-${tag}`,
        )
      })
      root.walkDecls((decl) => {
        decl.value = rpxToCss(decl.value)
      })
    },
  }
}

function resolve(from: string, wanted: string): string {
  const parts = wanted.startsWith('/') ? [] : from.split('/').slice(0, -1)
  for (const part of wanted.split('/')) {
    if (part === '..') parts.pop()
    else if (part !== '.' && part !== '') parts.push(part)
  }
  return parts.join('/')
}
