// Step 3: the card the money goes to, in the name of whoever has just shown who they are.
import { Cell } from '../../../components/cell'
import { CellGroup } from '../../../components/cell-group'
import { Field } from '../../../components/field'
import { CARD_DIGITS_MAX } from '../../../domain/bank'
import { BankTile } from './bank-tile'
import css from './index.module.scss'
import { StepFrame } from './step-frame'
import { StepNotice } from './step-notice'
import { nextLabel } from './steps'
import { useCardStep, type CardStepOptions } from './use-card-step'

export interface CardStepProps extends CardStepOptions {
  readonly isLarge: boolean
  readonly onBack: () => void
}

export function CardStep({ isLarge, onBack, ...options }: CardStepProps) {
  const step = useCardStep(options)
  const { opening, typed } = options
  const { hint, faults } = step
  return (
    <StepFrame
      step={3}
      isLarge={isLarge}
      main={{ label: nextLabel(3), busyLabel: '正在核对…', isBusy: step.isBusy }}
      onMain={step.goOn}
      onBack={onBack}
      notice={<StepNotice phases={[step.phase]} fault={faults.bar} />}
    >
      <Field
        className={css.field}
        label="储蓄卡卡号"
        name="card"
        type="number"
        group="card"
        masked
        maxLength={CARD_DIGITS_MAX}
        defaultValue={typed.current.card}
        placeholder={opening.cardMask === null ? '卡正面的数字' : `上次填的是 ${opening.cardMask}`}
        fieldRef={step.cardField}
        error={faults.card}
        ok={hint.isRight}
        onInput={step.typeCard}
        onCommit={step.leaveCard}
      />
      <CellGroup className={css.known} footer="只能是本人的储蓄卡，信用卡收不了款。">
        <Cell title="户名" value={opening.nameMask ?? ''} />
        <BankTile name={hint.bankName} isCredit={hint.isCredit} />
      </CellGroup>
    </StepFrame>
  )
}
