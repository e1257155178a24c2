// For whom an invitation is: the name its sentence begins with, and the sentence that is written from a name and the goods.
import { NOTE_LENGTH_MAX } from '../domain/invitation'
import { cut } from '../domain/typed-text'

export const ADDRESSEE_LENGTH_MAX = 12
/** More than these are counted: 「剁椒酱、酸豆角等 5 样」. */
const TITLES_NAMED_MAX = 3
/** Words that begin a sentence as a name would. */
const GREETINGS: readonly string[] = ['您好', '你好', '大家好', '谢谢', '这是', '久等了']

/** 「赵先生，这是您要的剁椒酱和酸豆角。」; empty while there is nothing to write from. */
export function noteFor(addressee: string, titles: readonly string[]): string {
  const name = addressee.trim()
  const goods = listed(titles.filter((title, index) => titles.indexOf(title) === index))
  if (name === '' && goods === '') return ''
  return cut(`${name === '' ? '' : `${name}，`}这是您要的${goods}。`, NOTE_LENGTH_MAX)
}

/** The name before the first comma; null where the sentence begins with anything else. */
export function addresseeOf(note: string): string | null {
  const name = /^([^，,。.！!？?：:\n]+)[，,]/.exec(note)?.[1]?.trim() ?? ''
  const isName = name !== '' && name.length <= ADDRESSEE_LENGTH_MAX && GREETINGS.indexOf(name) < 0
  return isName ? name : null
}

function listed(titles: readonly string[]): string {
  const named = titles.slice(0, TITLES_NAMED_MAX)
  if (titles.length > TITLES_NAMED_MAX) return `${named.join('、')}等 ${titles.length} 样`
  const last = named[named.length - 1] ?? ''
  return named.length < 2 ? last : `${named.slice(0, -1).join('、')}和${last}`
}
