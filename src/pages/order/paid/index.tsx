// How a payment ended, or what is known of it while it has not: opens the cashier, asks by itself, never pays twice.
import { useEffect, useRef, useState } from 'react'
import { usePageFace } from '../../../client/page-face'
import { usePageFrame } from '../../../client/page-frame'
import { replace, restart, routes } from '../../../client/routes'
import { useAgain } from '../../../client/use-again'
import { useNow } from '../../../client/use-now'
import { useRead, type Read } from '../../../client/use-read'
import { Empty } from '../../../components/empty'
import { Outcome } from '../../../components/outcome'
import { Page } from '../../../components/page'
import { Skeleton } from '../../../components/skeleton'
import { SECOND_MS } from '../../../domain/day'
import { useOrderAddress, type OrderAddress } from '../order-address'
import { faceOf, isWaiting, type Face } from './face'
import { EndFace, PaidFace, ScanFace, UnpaidFace, WaitFace, type FaceProps } from './faces'
import { usePayment } from './use-payment'
import { useRounds } from './use-rounds'

const LOOK_EVERY_MS = 5_000

export default function OrderPaid() {
  const frame = usePageFrame('付款')
  const asked = useOrderAddress()
  const read = useRead('readOrder', asked)
  const view = read.value
  const [isOpen, setOpen] = useState(true)
  const rounds = useRounds(asked, isOpen && read.refusal === null, read.reload)
  const payment = usePayment(asked, rounds)
  const now = useNow(SECOND_MS)
  const face =
    view && faceOf({ view, step: payment.step, codeUrl: payment.codeUrl, rounds: rounds.count, now })
  usePageFace('order/paid', face ?? (asked ? read.state : 'refused'))
  const isOn = view === null || isWaiting(face, view)
  useEffect(() => setOpen(isOn), [isOn])
  // Money may still come after the order was closed, and whoever stands here is told that it goes back.
  useAgain(face === 'closed' ? LOOK_EVERY_MS : null, read.reload)
  return (
    <Page {...frame}>
      {view && face ? (
        <Shown
          view={view}
          face={face}
          payment={payment}
          isOffline={rounds.phase === 'checking' || rounds.phase === 'unknown' || read.isStale}
          onZero={rounds.begin}
        />
      ) : (
        <NotReady asked={asked} read={read} />
      )}
    </Page>
  )
}

interface ShownProps extends FaceProps {
  readonly face: Face
}

function Shown({ face, ...props }: ShownProps) {
  const { view, isOffline } = props
  const first = useRef(face)
  switch (face) {
    case 'paid':
      return <PaidFace view={view} isFresh={first.current !== 'paid'} />
    case 'unpaid':
      return <UnpaidFace {...props} />
    case 'scan':
      return <ScanFace {...props} />
    case 'closed':
    case 'late':
    case 'refunded':
      return <EndFace view={view} face={face} />
    case 'opening':
    case 'checking':
    case 'over':
      return <WaitFace view={view} face={face} isOffline={isOffline} />
  }
}

interface NotReadyProps {
  readonly asked: OrderAddress | null
  readonly read: Read<'readOrder'>
}

function NotReady({ asked, read }: NotReadyProps) {
  if (asked === null || read.refusal)
    return (
      <Empty
        drawing="closed"
        text={read.refusal?.sentence ?? '没有找到这一单，可以去「我买的」里看看。'}
        button="看我买的"
        onTap={() => void replace(routes.myOrders())}
      />
    )
  // Whoever has just paid must not read that something is broken.
  if (read.state === 'unreached')
    return (
      <Outcome
        kind="checking"
        text="网断了，订单和钱都在，连上就接着问。不会付两次。"
        onStroll={() => void restart(routes.home())}
      />
    )
  return <Skeleton shape="card" slow={read.state === 'slow'} />
}
