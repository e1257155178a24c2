// Slips on the street: text messages, whose codes go into the phone with one tap, and what the bank has done.
import type { Slip } from '../news'
import { CODE_FIELDS } from './banner'
import { fillOnly } from './filling'
import { useNews } from './news'
import { usePhones } from './phones'
import { momentText, useDemoNow } from './time'

export function SlipsCard() {
  const slips = useNews('slips') ?? []
  const nowMs = useDemoNow()
  if (slips.length === 0) return null
  return (
    <section className="card" aria-label="Text messages and bank slips">
      <h2>Messages and bank slips</h2>
      <ol className="opens" aria-live="polite">
        {slips.map((slip) => (
          <li key={`${slip.atMs}${slip.words}`}>
            <span className="at">{momentText(slip.atMs, nowMs)}</span>{' '}
            {slip.kind === 'sms' ? `SMS to ${slip.phone}: ` : ''}
            <span lang="zh-CN">{slip.words}</span> {slip.code !== null && <Code slip={slip} />}
          </li>
        ))}
      </ol>
    </section>
  )
}

/** Into whichever of the two phones asks for one. */
function Code({ slip: { code } }: { readonly slip: Slip }) {
  const { left, right } = usePhones()
  const put = (): void => {
    if (code !== null && !fillOnly(left, code, CODE_FIELDS)) fillOnly(right, code, CODE_FIELDS)
  }
  return (
    <button type="button" className="quiet" onClick={put}>
      fill in {code}
    </button>
  )
}
