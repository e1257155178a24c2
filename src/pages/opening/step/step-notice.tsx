// What a step as a whole has to say above its buttons: the network's state first, else a refusal without a field.
import { Notice } from '../../../components/notice'
import type { Phase } from '../../../client/action'
import { phaseText } from '../../../client/use-write'

export interface StepNoticeProps {
  readonly phases: readonly Phase[]
  readonly fault: string | undefined
}

export function StepNotice({ phases, fault }: StepNoticeProps) {
  const said = phases.map(phaseText).filter((text) => text !== null)[0]
  if (said !== undefined) return <Notice kind="info" text={said} />
  return fault === undefined ? null : <Notice kind="refused" text={fault} />
}
