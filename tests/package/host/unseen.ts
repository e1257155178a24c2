// What style sheets keep off the screen: the selectors of `display: none` and `visibility: hidden`.
import postcss from 'postcss'

const HIDING: Readonly<Record<string, string>> = { display: 'none', visibility: 'hidden' }
/** Of a drawn line or tick, not of anything that can be found. */
const OF_A_PART = /::/

/**
 * One list for all sheets, as their class names are told apart by page. Rules for some screens only are left out, and nothing
 * is weighed: what one rule hides, no other shows again.
 */
export function unseenIn(sheets: readonly string[]): string {
  const hidden = new Set<string>()
  for (const sheet of sheets)
    postcss.parse(sheet).walkDecls(({ prop, value, parent }) => {
      if (value !== HIDING[prop] || parent?.type !== 'rule' || parent.parent?.type !== 'root') return
      for (const selector of (parent as postcss.Rule).selectors)
        if (!OF_A_PART.test(selector)) hidden.add(selector)
    })
  return [...hidden].join(',')
}
