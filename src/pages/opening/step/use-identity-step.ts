// How step 2 goes: name and number are looked at while they are typed, then all is sent to be checked.
import { pageScrollTo } from '@tarojs/taro'
import { useRef, useState, type RefObject } from 'react'
import type { Phase } from '../../../client/action'
import { keepOpening } from '../../../client/opening-draft'
import { refusalOf } from '../../../client/reply'
import { serverNow } from '../../../client/server-time'
import { useWrite } from '../../../client/use-write'
import type { FieldHandle } from '../../../components/typing'
import type { FileId } from '../../../domain/ids'
import { faultsOf, type Faults } from './faults'
import { idNumberFault, identityFaults, nameFault } from './identity-faults'
import { isBehind, type Opening } from './steps'
import type { TypedRef } from './typed'

const PLACES = ['name', 'idNumber', 'papers'] as const
const ID_LENGTH = 18
export const PAPERS_ID = 'papers'
/** Below the navigation bar. */
const PAPERS_OFFSET = -80

export interface IdentityStepOptions {
  readonly opening: Opening
  readonly typed: TypedRef
  readonly onDone: (opening: Opening) => void
  readonly onBehind: () => void
}

export interface IdentityStep {
  readonly faults: Faults
  /** The number could be real. */
  readonly isRight: boolean
  /** Its owner has a shop, under another phone than the one confirmed here. */
  readonly isTaken: boolean
  readonly phase: Phase
  readonly isBusy: boolean
  readonly nameField: RefObject<FieldHandle>
  readonly idField: RefObject<FieldHandle>
  typeName(name: string): void
  leaveName(name: string): void
  typeId(idNumber: string): void
  leaveId(idNumber: string): void
  takePhoto(side: 'idFront' | 'idBack', fileId: FileId): void
  goOn(): void
}

export function useIdentityStep(options: IdentityStepOptions): IdentityStep {
  const { opening, typed } = options
  const [faults, setFaults] = useState<Faults>(() =>
    opening.refusal ? faultsOf(opening.refusal, PLACES) : {},
  )
  const verify = useVerify(options, (said) => lead(said))
  const nameField = useRef<FieldHandle>(null)
  const idField = useRef<FieldHandle>(null)
  const say = (next: Faults): void => setFaults((now) => ({ ...now, bar: undefined, ...next }))

  const takeId = (idNumber: string, isLeft: boolean): void => {
    typed.current.idNumber = idNumber
    const mayBeSaid = idNumber !== '' && (isLeft || idNumber.length === ID_LENGTH)
    say({ idNumber: mayBeSaid ? idNumberFault(idNumber, serverNow()) : undefined })
  }
  const lead = (said: Faults): void => {
    setFaults(said)
    if (said.name !== undefined) nameField.current?.focus()
    else if (said.idNumber !== undefined) idField.current?.focus()
    else if (said.papers !== undefined)
      void pageScrollTo({ selector: `#${PAPERS_ID}`, offsetTop: PAPERS_OFFSET })
  }
  const goOn = (): void => {
    const missing = identityFaults(typed.current, serverNow())
    lead(missing)
    if (PLACES.every((place) => missing[place] === undefined)) void verify.send()
  }
  const { idNumber } = typed.current
  return {
    ...{ faults, phase: verify.phase, nameField, idField, goOn },
    isRight: idNumber !== '' && idNumberFault(idNumber, serverNow()) === undefined,
    isTaken: faults.idNumber === refusalOf('identity-taken').sentence,
    isBusy: verify.phase === 'busy' || verify.phase === 'checking',
    typeName(name) {
      typed.current.name = name
      say({ name: undefined })
    },
    leaveName: (name) => say({ name: name === '' ? undefined : nameFault(name) }),
    typeId: (typing) => takeId(typing, false),
    leaveId: (typing) => takeId(typing, true),
    takePhoto(side, fileId) {
      typed.current.draft = { ...typed.current.draft, [side]: fileId }
      keepOpening(opening.openingId, { [side]: fileId })
      say({ papers: undefined })
    },
  }
}

/** Sends all of the step; what the register says at once comes back as faults, the rest is looked for by the page. */
function useVerify(options: IdentityStepOptions, onFaults: (faults: Faults) => void) {
  const { opening, typed, onDone, onBehind } = options
  const { phase, send } = useWrite('verifyIdentity')
  const verify = async (): Promise<void> => {
    const { name, idNumber, draft } = typed.current
    const { idFront, idBack } = draft
    if (idFront === null || idBack === null) return
    const { openingId } = opening
    const reply = await send({ openingId, name, idNumber, idFront, idBack })
    if (reply.kind === 'refused') {
      onFaults(faultsOf(reply, PLACES))
      if (isBehind(reply.code)) onBehind()
      // They belong to somebody who used this phone before.
      if (reply.code === 'papers-missing') typed.current.draft = { ...draft, idFront: null, idBack: null }
    }
    if (reply.kind !== 'done') return
    const { refusal } = reply.value.opening
    if (refusal) onFaults(faultsOf(refusal, PLACES))
    onDone(reply.value.opening)
  }
  return { phase, send: verify }
}
