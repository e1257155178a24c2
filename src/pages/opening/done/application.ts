// What the channel's review means for the seller: in one sentence, with the step that is theirs, and when to look again.
import type { NoticeKind } from '../../../components/notice'
import type { MyShop } from '../../../client/my-shop'

type Application = NonNullable<MyShop['application']>

export interface Standing {
  readonly kind: NoticeKind
  readonly text: string
  /** The seller has to sign; the address of the channel's page. */
  readonly signUrl: string | null
  /** Nothing will change by itself any more. */
  readonly isOver: boolean
}

const REVIEWING =
  '微信支付正在审核收款，一般 1 个工作日。这期间可以上货、可以分享，朋友看得到，过了审核就能付款。'
const TO_SIGN = '审核通过了，还差一步：用您自己的微信签约，就能收款。'
const COLLECTING = '可以收款了。钱先由微信支付守着，收到货后打到您的卡。'

export function standingOf(application: Application | null): Standing {
  const { state, signUrl, reason } = application ?? { state: 'created', signUrl: null, reason: null }
  if (state === 'finished') return { kind: 'done', text: COLLECTING, signUrl: null, isOver: true }
  if (state === 'rejected') return { kind: 'refused', text: rejected(reason), signUrl: null, isOver: true }
  if (state === 'need-sign' && signUrl !== null)
    return { kind: 'held', text: TO_SIGN, signUrl, isOver: false }
  return { kind: 'info', text: REVIEWING, signUrl: null, isOver: false }
}

function rejected(reason: string | null): string {
  const why = reason === null || reason === '' ? '' : `：${reason.replace(/[。.]$/, '')}`
  return `收款审核没有通过${why}。店照常开着，可以上货、可以分享；要补资料，请联系平台运营。`
}

const LOOKS_QUICK = 20
const LOOK_MS = 2_000
const LOOK_SLOW_MS = 15_000

/** Quick while somebody stands there waiting, slower when it is going to be days. */
export const lookAgainMs = (looks: number): number => (looks < LOOKS_QUICK ? LOOK_MS : LOOK_SLOW_MS)
