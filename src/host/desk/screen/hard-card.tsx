// "Make it hard": the switches, each struck once, and what the shop did about it in a sentence.
import type { Hardship } from '../news'
import { useNews } from './news'

const SWITCHES: readonly { readonly hardship: Hardship; readonly label: string; readonly when: string }[] = [
  { hardship: 'pay-late', label: 'Pay late', when: 'at the next payment in the cashier' },
  { hardship: 'notice-lost', label: 'Lose the notice', when: 'of the next payment in the cashier' },
  { hardship: 'notice-twice', label: 'Notice twice', when: 'for the next payment in the cashier' },
  { hardship: 'two-pay', label: 'Two pay at once', when: 'at the next invitation paid' },
  { hardship: 'double-tap', label: 'Double tap', when: 'at the next order' },
  { hardship: 'last-piece', label: 'Last piece', when: 'somebody is faster at the next order from a shelf' },
]

export function HardCard() {
  const hard = useNews('hard')
  const armed = hard?.armed ?? []
  return (
    <section className="card hard" aria-label="Make it hard">
      <h2>Make it hard</h2>
      <div className="switches">
        {SWITCHES.map(({ hardship, label, when }) => (
          <button
            key={hardship}
            type="button"
            role="switch"
            aria-checked={armed.includes(hardship)}
            title={when}
            onClick={() => void fetch(`/desk/hard/${hardship}`, { method: 'POST' }).catch(() => null)}
          >
            {label}
          </button>
        ))}
      </div>
      {armed.map((one) => (
        <p key={one}>
          {SWITCHES.find(({ hardship }) => hardship === one)?.label}: waits, strikes{' '}
          {SWITCHES.find(({ hardship }) => hardship === one)?.when}.
        </p>
      ))}
      <ol className="opens" aria-live="polite">
        {(hard?.told ?? []).map(({ sentence }, place) => (
          <li key={place}>{sentence}</li>
        ))}
      </ol>
    </section>
  )
}
