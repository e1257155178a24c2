// A line that can be broken: offline, an answer lost after the work was done, an answer that keeps one waiting.
import type { Event, Line } from './line'

export interface LineFaults {
  /** Nothing gets through, either way. */
  offline: boolean
  /** The next question of this name is carried out, but its answer never arrives in one piece. */
  loseAnswer(name: string): void
  /** The next question of this name never arrives. */
  loseQuestion(name: string): void
  /** The next answer to this name waits until the result is called. */
  hold(name: string): () => void
}

type Fault =
  | { readonly kind: 'lose-answer' | 'lose-question'; readonly name: string }
  | { readonly kind: 'hold'; readonly name: string; readonly released: Promise<void> }

export interface FaultyLine {
  readonly line: Line
  readonly faults: LineFaults
  /** Questions that stand still on purpose: nobody waits for these. */
  readonly held: () => number
}

export function breakable(line: Line): FaultyLine {
  const planted: Fault[] = []
  let heldCalls = 0
  const faults: LineFaults = {
    offline: false,
    loseAnswer: (name) => void planted.push({ kind: 'lose-answer', name }),
    loseQuestion: (name) => void planted.push({ kind: 'lose-question', name }),
    hold(name) {
      let release = (): void => undefined
      const released = new Promise<void>((resolve) => (release = resolve))
      planted.push({ kind: 'hold', name, released })
      return release
    },
  }
  const call = async (event: Event, known: boolean): Promise<unknown> => {
    if (faults.offline) throw new Error('request:fail')
    const at = planted.findIndex(({ name }) => name === event.name)
    const fault = at < 0 ? undefined : planted.splice(at, 1)[0]
    if (fault?.kind === 'lose-question') throw new Error('request:fail timeout')
    const answer = await line.call(event, known)
    if (fault?.kind === 'lose-answer') throw new Error('request:fail timeout')
    if (fault?.kind === 'hold') {
      heldCalls += 1
      await fault.released
      heldCalls -= 1
    }
    return answer
  }
  return { line: { ...line, call }, faults, held: () => heldCalls }
}
