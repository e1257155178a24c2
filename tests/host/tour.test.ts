// The sale that plays by itself taps, types into and waits for nothing that is gone from the page it is then on.
import type { PageName } from '../../src/client/faces'
import { castOf } from '../../src/host/desk/tour/cast'
import { firstSale, type Act, type Step } from '../../src/host/desk/tour/steps'
import { textOf } from '../house/tree'
import { filesFor, isSaid } from './words-on-screens'

type Way = readonly (PageName | 'desk')[]

const CHATS = ['src/host/desk/people.ts', 'src/host/desk/first-chats.ts']
/** The pages on which a step finds what the page before does not have, in their order. */
const SELLING: Way = [
  'opening/step',
  'opening/done',
  'shelf/edit',
  'product/view',
  'writing/invite',
  'invitation/view',
]
const SHIPPING: Way = ['start/home', 'counter/home', 'order/ship']
const SETTLING: Way = ['start/home', 'counter/home', 'settlement/statement']
const BUYING: Way = ['invitation/view', 'order/checkout', 'desk', 'order/paid', 'order/detail']
const wayOf = (hasCard: boolean): Readonly<Record<Step['who'], Way>> => ({
  seller: [hasCard ? 'shop/view' : 'start/home', ...SELLING, ...SHIPPING, ...SETTLING],
  buyer: BUYING,
})

const stepsOf = (hasCard: boolean): readonly Step[] => firstSale(castOf(1), hasCard)
/** What the tour itself types comes back on the screen, and stands in no source; the longest first. */
const typed = stepsOf(true)
  .flatMap(({ act }) => (act.kind === 'type' ? [act.value] : []))
  .sort((a, b) => b.length - a.length)

function labelOf(act: Act): string | RegExp {
  if (act.kind === 'tap') return act.name
  if (act.kind === 'type') return act.field
  if (act.kind === 'photo') return act.side
  return act.kind === 'see' ? act.words : ''
}

/** Without what was typed and what a pattern leaves open. */
function fixedParts(label: string | RegExp): readonly string[] {
  const text = typeof label === 'string' ? label : label.source.replace(/^\^/, '').replaceAll('\\d+', '|')
  const parts = typed.reduce((rest, value) => rest.replaceAll(value, '|'), text).split('|')
  return parts.filter((part) => /\p{Script=Han}/u.test(part))
}

/** As a whole, or in two halves where what follows a colon is put in. */
const isTold = (part: string, files: readonly string[]): boolean =>
  isSaid(part, files) || part.split(/(?<=：)/).every((half) => isSaid(half, files))

/** A finger looks for a whole label, an eye for words anywhere. */
function standsOn(page: Way[number] | undefined, act: Act): boolean {
  const files = page ? filesFor(page) : []
  return fixedParts(labelOf(act)).every((part) =>
    act.kind === 'see' ? files.some((path) => textOf(path).includes(part)) : isTold(part, files),
  )
}

it.each([true, false])('names what stands on each page of its way, begun by a card: %s', (hasCard) => {
  const way = wayOf(hasCard)
  const at = { seller: 0, buyer: 0 }
  const missed = stepsOf(hasCard).filter(({ who, act }) => {
    if (standsOn(way[who][at[who]], act)) return false
    at[who] += 1
    return !standsOn(way[who][at[who]], act)
  })
  expect(missed).toEqual([])
  expect(at).toEqual({ seller: way.seller.length - 1, buyer: way.buyer.length - 1 })
})

it('opens chats that the desk has', () => {
  const chats = stepsOf(true).flatMap(({ act }) => (act.kind === 'chat' ? [act.name] : []))
  expect(chats.filter((name) => !isSaid(name, CHATS))).toEqual([])
})
