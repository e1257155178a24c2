// Step 2: name, ID number and the photos of both sides.
import { View } from '@tarojs/components'
import { Field } from '../../../components/field'
import { PERSON_NAME_CHARACTERS_MAX } from '../../../domain/identity'
import css from './index.module.scss'
import { OtherPhone } from './other-phone'
import { PaperTile } from './paper-tile'
import { StepFrame } from './step-frame'
import { StepNotice } from './step-notice'
import { nextLabel } from './steps'
import type { TypedRef } from './typed'
import {
  PAPERS_ID,
  useIdentityStep,
  type IdentityStep as Machinery,
  type IdentityStepOptions,
} from './use-identity-step'

const ID_LENGTH = 18

export interface IdentityStepProps extends IdentityStepOptions {
  readonly isLarge: boolean
  readonly onBack: () => void
}

export function IdentityStep({ isLarge, onBack, ...options }: IdentityStepProps) {
  const step = useIdentityStep(options)
  const { faults, isRight, isTaken } = step
  const { opening, typed } = options
  return (
    <StepFrame
      step={2}
      isLarge={isLarge}
      main={{ label: nextLabel(2), busyLabel: '正在核对…', isBusy: step.isBusy }}
      onMain={step.goOn}
      onBack={onBack}
      notice={<StepNotice phases={[step.phase]} fault={faults.bar} />}
    >
      <Field
        className={css.field}
        label="姓名"
        name="name"
        autoComplete="name"
        maxLength={PERSON_NAME_CHARACTERS_MAX}
        defaultValue={typed.current.name}
        placeholder={opening.nameMask === null ? '身份证上的姓名' : `上次填的是 ${opening.nameMask}`}
        fieldRef={step.nameField}
        error={faults.name}
        onInput={step.typeName}
        onCommit={step.leaveName}
      />
      <Field
        className={css.field}
        label="身份证号"
        name="id-number"
        type="idcard"
        masked
        maxLength={ID_LENGTH}
        defaultValue={typed.current.idNumber}
        placeholder={opening.idMask === null ? '18 位' : `上次填的是 ${opening.idMask}`}
        fieldRef={step.idField}
        error={faults.idNumber}
        ok={isRight}
        onInput={step.typeId}
        onCommit={step.leaveId}
      />
      {isTaken && <OtherPhone />}
      <Papers {...step} typed={typed} />
    </StepFrame>
  )
}

function Papers({ faults, takePhoto, typed }: Machinery & { readonly typed: TypedRef }) {
  const { idFront, idBack } = typed.current.draft
  return (
    <>
      <View id={PAPERS_ID} className={css.tiles ?? ''}>
        <PaperTile side="front" fileId={idFront} onTaken={(fileId) => takePhoto('idFront', fileId)} />
        <PaperTile side="back" fileId={idBack} onTaken={(fileId) => takePhoto('idBack', fileId)} />
      </View>
      {faults.papers !== undefined && <View className={css.bad ?? ''}>{faults.papers}</View>}
    </>
  )
}
