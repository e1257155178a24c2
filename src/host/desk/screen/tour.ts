// Plays the first sale on both phones, step by step, until its end, or until somebody takes over.
import { create } from 'zustand'
import type { DeskPerson } from '../people'
import { castOf, type Cast } from '../tour/cast'
import { firstSale, type Step } from '../tour/steps'
import { act } from './tour-act'
import { newsOf } from './news'
import { lift, rest } from './tour-finger'
import { toChats, turnTo } from './phones'

export interface Tour {
  readonly state: 'idle' | 'playing' | 'done' | 'taken' | 'stuck'
  /** Of the steps, how many are done. */
  readonly done: number
  readonly steps: number
  readonly english: string
  readonly tookMs: number | null
}

const AT_REST: Tour = { state: 'idle', done: 0, steps: 0, english: '', tookMs: null }
const BETWEEN_MS = 350
/** A tour that was taken over may still be in the middle of a step when the next one begins. */
let latest = 0

export const useTour = create<Tour>()(() => AT_REST)

/** Anybody's own finger on a phone ends the tour where it is; everything stays as it stands. */
export function takeOver(): void {
  if (useTour.getState().state !== 'playing') return
  useTour.setState({ state: 'taken', english: 'Yours now: go on by hand, as these two.' })
  lift()
}

export async function watchFirstSale(): Promise<void> {
  if (useTour.getState().state === 'playing') return
  useTour.setState({ ...AT_REST, state: 'playing' })
  latest += 1
  const own = latest
  const goesOn = (): boolean => own === latest && useTour.getState().state === 'playing'
  await pagesBuilt(goesOn)
  const begun = goesOn() ? await begin(goesOn) : null
  if (!goesOn()) return
  if (!begun) return useTour.setState({ state: 'stuck', english: 'The demo did not answer.' })
  const { cast, hasCard } = begun
  const steps = firstSale(cast, hasCard)
  const startedMs = performance.now()
  useTour.setState({ steps: steps.length })
  for (const [place, step] of steps.entries()) {
    if (!goesOn()) return
    if (step.english !== undefined) useTour.setState({ english: step.english })
    const key = step.who === 'seller' ? cast.seller : cast.buyer
    const went = await act(step.act, { key, goesOn })
    if (!goesOn()) return
    if (!went) return stuck(step)
    useTour.setState({ done: place + 1 })
    await rest(BETWEEN_MS)
  }
  if (!goesOn()) return
  useTour.setState({ state: 'done', tookMs: Math.round(performance.now() - startedMs) })
  lift()
}

/** Nobody walks over pages that are not there yet; what the start is doing stands in the phones meanwhile. */
async function pagesBuilt(goesOn: () => boolean): Promise<void> {
  while (goesOn() && newsOf('starting')) {
    useTour.setState({ english: 'The phone’s pages are still being built: the tour begins by itself.' })
    await rest(BETWEEN_MS)
  }
}

function stuck({ who, act: missed }: Step): void {
  lift()
  useTour.setState({
    state: 'stuck',
    english: `The ${who}’s page did not show what comes next (${wordsOf(missed)}). Watch it once more, or go on by hand.`,
  })
}

/** What the step was about, as it stands on the screen. */
function wordsOf(missed: Step['act']): string {
  if ('name' in missed) return String(missed.name)
  return 'words' in missed ? String(missed.words) : missed.kind
}

async function begin(
  goesOn: () => boolean,
): Promise<{ readonly cast: Cast; readonly hasCard: boolean } | null> {
  const answer = await fetch('/desk/tour', { method: 'POST' }).catch(() => null)
  if (!answer?.ok) return null
  const { play, hasCard } = (await answer.json()) as { readonly play: number; readonly hasCard: boolean }
  const cast = castOf(play)
  if (!goesOn()) return null
  for (const key of [cast.seller, cast.buyer] satisfies DeskPerson[]) {
    turnTo(key)
    toChats(key)
  }
  return { cast, hasCard }
}
