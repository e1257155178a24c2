// Step 4: the name on the sign, its paint, where goods leave from, and what may be added.
import { Field } from '../../../components/field'
import { SHOP_NAME_LENGTH_MAX } from '../../../domain/shop'
import css from './index.module.scss'
import { MoreDetails } from './more-details'
import { PaintChips } from './paint-chips'
import { StepFrame } from './step-frame'
import { StepNotice } from './step-notice'
import { nextLabel } from './steps'
import { SuggestedName } from './suggested-name'
import type { TypedRef } from './typed'
import { useDetailsStep, type DetailsStep as Machinery, type DetailsStepOptions } from './use-details-step'

const SHIP_FROM_LENGTH_MAX = 60
/** The field takes more than a name may have, so that a longer one is told and not cut off. */
const TYPED_NAME_LENGTH_MAX = 2 * SHOP_NAME_LENGTH_MAX

export interface DetailsStepProps extends DetailsStepOptions {
  readonly isLarge: boolean
  readonly onBack: () => void
}

export function DetailsStep({ isLarge, onBack, ...options }: DetailsStepProps) {
  const step = useDetailsStep(options)
  const { typed } = options
  return (
    <StepFrame
      step={4}
      isLarge={isLarge}
      main={{ label: nextLabel(4), busyLabel: '正在开张…', isBusy: step.isBusy }}
      onMain={step.goOn}
      onBack={onBack}
      notice={<StepNotice phases={[step.phase]} fault={step.faults.bar} />}
      name={step.name}
      paint={step.paint}
      more={<Rest {...step} typed={typed} />}
    >
      <NameField {...step} typed={typed} />
      <PaintChips chosen={step.paint} onChoose={(paint) => step.take({ paint })} />
    </StepFrame>
  )
}

function NameField({
  hint,
  faults,
  nameField,
  typed,
  typeName,
  takeSuggestion,
}: Machinery & { typed: TypedRef }) {
  return (
    <>
      <Field
        className={css.field}
        label="店名"
        name="shop-name"
        maxLength={TYPED_NAME_LENGTH_MAX}
        defaultValue={typed.current.draft.shopName}
        placeholder="例如 李娜小厨"
        fieldRef={nameField}
        error={faults.shopName ?? hint.error}
        ok={hint.ok}
        onInput={typeName}
      />
      {hint.suggestion !== undefined && <SuggestedName name={hint.suggestion} onTake={takeSuggestion} />}
    </>
  )
}

function Rest({ faults, shipField, typed, take, takeBack, leaveShipFrom }: Machinery & { typed: TypedRef }) {
  return (
    <>
      <Field
        className={css.field}
        label="从哪里发货"
        name="ship-from"
        maxLength={SHIP_FROM_LENGTH_MAX}
        defaultValue={typed.current.draft.shipFrom}
        placeholder="例如 浙江 杭州"
        fieldRef={shipField}
        error={faults.shipFrom}
        onInput={(shipFrom) => take({ shipFrom })}
        onCommit={leaveShipFrom}
      />
      <MoreDetails typed={typed} faults={faults} take={take} takeBack={takeBack} />
    </>
  )
}
