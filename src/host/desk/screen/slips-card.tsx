// Slips on the street: text messages, whose codes go into the phone with one tap, and what the bank has done.
import type { Slip } from '../news'
import { fill } from './filling'
import { useNews } from './news'
import { usePhones } from './phones'
import { timeText } from './time'

const CODE_FIELDS = ['验证码']

export function SlipsCard() {
  const slips = useNews('slips') ?? []
  if (slips.length === 0) return null
  return (
    <section className="card" aria-label="Text messages and bank slips">
      <h2>Messages and bank slips</h2>
      <ol className="opens" aria-live="polite">
        {slips.map((slip) => (
          <li key={`${slip.atMs}${slip.words}`}>
            <span className="at">{timeText(slip.atMs)}</span>{' '}
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
    if (code !== null && !fill(left, code, CODE_FIELDS)) fill(right, code, CODE_FIELDS)
  }
  return (
    <button type="button" className="quiet" onClick={put}>
      fill in {code}
    </button>
  )
}
