// Above the pay button: how the network is, or why nothing was bought and the way on.
import type { Phase } from '../../../client/action'
import type { Refusal } from '../../../client/reply'
import { go, replace, routes } from '../../../client/routes'
import { phaseText } from '../../../client/use-write'
import { Notice } from '../../../components/notice'
import { WAYS } from '../methods'
import type { Source } from './source'
import type { Placing } from './use-placing'

export interface SaidProps {
  readonly placing: Placing
  readonly source: Source
  /** Something else was tapped while the answer was still to come. */
  readonly isTouched: boolean
}

export function Said({ placing: { phase, refusal, forget }, source, isTouched }: SaidProps) {
  const text = (isTouched ? TOUCHED[phase] : undefined) ?? phaseText(phase)
  if (text !== null) return <Notice kind="info" text={text} />
  if (WAYS.length === 0) return <Notice kind="held" text="这里还付不了款，请用微信打开这家店。" />
  // A wrong phone number is said at its field.
  if (refusal === null || refusal.code === 'phone-malformed') return null
  const { link, lead } = wayOn(refusal, source)
  const follow = (): void => {
    forget()
    lead?.()
  }
  return <Notice kind="refused" text={refusal.sentence} link={link} onLink={follow} />
}

/** What was sent is what is bought: until that is known, nothing of it changes. */
const TOUCHED: Readonly<Partial<Record<Phase, string>>> = {
  busy: '正在下单，下好了就知道，先别改',
  unknown: '还不知道刚才那单成没成。先再点一次付款问清楚，再改别的',
}

interface WayOn {
  readonly link: string
  /** Where nothing leads away, the page itself already shows what is new. */
  readonly lead?: () => void
}

function wayOn({ code }: Refusal, source: Source): WayOn {
  const { shopId } = source
  if (code === 'terms-changed' || code === 'sold-out') return { link: '看新的' }
  if (source.kind === 'invitation' && code.indexOf('invitation-') === 0)
    return { link: '看新的', lead: () => void replace(routes.invitation(shopId, source.invitationId)) }
  if (code === 'product-gone' || code === 'own-goods')
    return { link: '去店里看看', lead: () => void go(routes.shop(shopId)) }
  return { link: '知道了' }
}
