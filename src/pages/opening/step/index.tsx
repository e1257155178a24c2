// Opening a shop: four steps on one page, gone on with wherever they were left.
import { useRouter } from '@tarojs/taro'
import { useEffect, useState } from 'react'
import { usePageFace } from '../../../client/page-face'
import { usePageFrame } from '../../../client/page-frame'
import { restart, routes } from '../../../client/routes'
import { Empty } from '../../../components/empty'
import { Page } from '../../../components/page'
import { Skeleton } from '../../../components/skeleton'
import { Unreached } from '../../../components/unreached'
import { CardStep } from './card-step'
import { DetailsStep } from './details-step'
import { IdentityStep } from './identity-step'
import { KnownStep } from './known-step'
import { PhoneStep } from './phone-step'
import { isChecking, stepOf, type Opening, type StepNumber } from './steps'
import { useTyped } from './typed'
import { useOpening, type OpeningHere } from './use-opening'

export default function OpeningStep() {
  const frame = usePageFrame('开一家小店')
  const here = useOpening()
  const { opening } = here
  return (
    <Page {...frame} ended={false}>
      {opening ? (
        <Steps key={opening.openingId} here={here} opening={opening} isLarge={frame.large} />
      ) : (
        <Waiting here={here} />
      )}
    </Page>
  )
}

function Waiting({ here: { failure, isSlow, retry } }: { readonly here: OpeningHere }) {
  usePageFace('opening/step', failure === 'unreached' || failure === null ? failure : 'refused')
  if (failure === 'unreached') return <Unreached onRetry={retry} />
  if (failure === null) return <Skeleton shape="form" slow={isSlow} />
  const goHome = (): void => void restart(routes.home())
  return <Empty drawing="closed" text={failure.sentence} button="回首页" onTap={goHome} />
}

interface StepsProps {
  readonly here: OpeningHere
  readonly opening: Opening
  readonly isLarge: boolean
}

function Steps({ here, opening, isLarge }: StepsProps) {
  const typed = useTyped()
  const isReturning = useRouter().params['from'] === 'seller'
  const now = stepOf(opening.state)
  const [seen, setSeen] = useState<StepNumber | null>(null)
  // Where the opening itself moves on, one looks at it again.
  useEffect(() => setSeen(null), [opening.state])
  const step = seen ?? now
  const lookAt = (at: number): void => setSeen(at === now ? null : (at as StepNumber))
  const onBack = (): void => lookAt(step - 1)
  const isWaiting = isChecking(opening.state) || opening.state === 'done'
  const asked = step === 1 && isReturning ? 'returning' : (`step-${step}` as const)
  usePageFace('opening/step', step !== now ? 'looking-back' : isWaiting ? 'checking' : asked)
  if (step !== now || isWaiting) {
    const back = step > 1 ? { onBack } : {}
    const looks = step === now ? here.looks : null
    const { paint } = typed.current.draft
    const known = { step, opening, isLarge, looks, paint, ...back }
    return <KnownStep {...known} onNext={() => lookAt(step + 1)} />
  }
  const shared = { opening, isLarge, typed, onDone: here.take, onBehind: here.lookAgain }
  if (step === 1) return <PhoneStep {...shared} isReturning={isReturning} />
  if (step === 2) return <IdentityStep {...shared} onBack={onBack} />
  if (step === 3) return <CardStep {...shared} onBack={onBack} />
  return <DetailsStep {...shared} onBack={onBack} />
}
