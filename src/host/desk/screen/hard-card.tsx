// "Make it hard": the switches, each struck once, and what the shop did about it in a sentence.
import type { Hardship } from '../news'
import { useNews } from './news'

const SWITCHES: readonly { readonly hardship: Hardship; readonly label: string; readonly when: string }[] = [
  {
    hardship: 'pay-late',
    label: 'Pay late',
    when: 'Tap 立即支付 at the cashier: the money will come an hour later.',
  },
  {
    hardship: 'notice-lost',
    label: 'Lose the notice',
    when: 'Pay at the cashier: WeChat Pay’s word of it will be lost.',
  },
  {
    hardship: 'notice-twice',
    label: 'Notice twice',
    when: 'Pay at the cashier: WeChat Pay will say so twice.',
  },
  {
    hardship: 'two-pay',
    label: 'Two pay at once',
    when: 'Tap 付款 for an invitation: somebody else does at the same moment.',
  },
  {
    hardship: 'double-tap',
    label: 'Double tap',
    when: 'Tap 付款 at a checkout: the tap will come twice.',
  },
  {
    hardship: 'last-piece',
    label: 'Last piece',
    when: 'Tap 付款 for goods from a shelf: somebody will take all there is a moment earlier.',
  },
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
      <div className="armed" role="status">
        {SWITCHES.filter(({ hardship }) => armed.includes(hardship)).map(({ label, when }) => (
          <p key={label}>
            <b>{label}</b> is on. {when}
          </p>
        ))}
      </div>
      <ol className="opens" aria-live="polite">
        {(hard?.told ?? []).map(({ sentence }, place) => (
          <li key={place}>{sentence}</li>
        ))}
      </ol>
    </section>
  )
}
