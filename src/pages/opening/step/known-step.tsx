// A step that is behind, or that is being checked: what the server knows of it, masked.
import { Cell } from '../../../components/cell'
import { CellGroup } from '../../../components/cell-group'
import { Notice } from '../../../components/notice'
import type { Paint } from '../../../domain/shop'
import css from './index.module.scss'
import { knownOf } from './known'
import { StepFrame } from './step-frame'
import { checkingText, nextLabel, type Opening, type StepNumber } from './steps'

export interface KnownStepProps {
  readonly step: StepNumber
  readonly opening: Opening
  readonly isLarge: boolean
  /** Null when this is a step one looks back at. */
  readonly looks: number | null
  readonly paint: Paint
  readonly onNext: () => void
  readonly onBack?: (() => void) | undefined
}

export function KnownStep({ step, opening, isLarge, looks, paint, onNext, onBack }: KnownStepProps) {
  const isWaiting = looks !== null
  const label = nextLabel(step)
  return (
    <StepFrame
      step={step}
      isLarge={isLarge}
      main={{ label, isBusy: isWaiting, busyLabel: step === 4 ? '正在开张…' : '正在核对…' }}
      onMain={onNext}
      onBack={onBack}
      notice={isWaiting && <Notice kind="info" text={checkingText(opening.state, looks)} />}
      name={opening.shopName ?? ''}
      paint={paint}
    >
      <CellGroup className={css.known}>
        {knownOf(step, opening).map(({ title, value }) => (
          <Cell key={title} title={title} value={value} />
        ))}
      </CellGroup>
    </StepFrame>
  )
}
