// The button that plays the first sale, the sentence of the step that is shown, and the fingertip itself.
import { useEffect } from 'react'
import { takeOver, useTour, watchFirstSale } from './tour'
import { useFinger } from './tour-finger'
import { onOwnTouch } from './touch'

const SECOND_MS = 1_000

export function TourCard() {
  const { state, english, done, steps, tookMs } = useTour()
  const isPlaying = state === 'playing'
  return (
    <section
      className="card tour"
      aria-label="Watch the first sale"
      data-tour={state}
      data-done={done}
      data-steps={steps}
    >
      {isPlaying ? (
        <button type="button" className="main" onClick={takeOver}>
          接手 · take over
        </button>
      ) : (
        <button type="button" className="main" onClick={() => void watchFirstSale()}>
          看一遍 · watch the first sale
        </button>
      )}
      <p role="status">
        {english === ''
          ? 'One shop, one invitation, one payment, in about a minute; touch a phone to take over.'
          : english}
        {state === 'done' && tookMs !== null && ` (${Math.round(tookMs / SECOND_MS)} s)`}
      </p>
      {isPlaying && <progress value={done} max={Math.max(1, steps)} aria-label="steps done" />}
    </section>
  )
}

export function Fingertip() {
  const { at, isDown } = useFinger()
  useEffect(
    () =>
      onOwnTouch(window, (touched) => {
        if ((touched as Element | null)?.closest('.phone')) takeOver()
      }),
    [],
  )
  if (!at) return null
  return (
    <i
      className={isDown ? 'finger down' : 'finger'}
      style={{ transform: `translate(${at.x}px, ${at.y}px)` }}
    />
  )
}
