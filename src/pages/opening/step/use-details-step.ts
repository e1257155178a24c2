// How step 4 goes: the sign is painted while one types, and the shop opens with one tap.
import { useRef, useState, type RefObject } from 'react'
import type { Phase } from '../../../client/action'
import { keepOpening, type OpeningDraft } from '../../../client/opening-draft'
import { refusalOf } from '../../../client/reply'
import { useWrite } from '../../../client/use-write'
import type { FieldHandle } from '../../../components/typing'
import { checkShopName } from '../../../domain/shop-name'
import type { Paint } from '../../../domain/shop'
import { backFaults, isBackEmpty, type BackAddress } from './back-address'
import { faultsOf, type Faults } from './faults'
import { isBehind, type Opening } from './steps'
import type { Typed, TypedRef } from './typed'
import { useShopName, type NameHint } from './use-shop-name'

const PLACES = ['shopName', 'shipFrom', 'backPhone'] as const
const NAME_MISSING = '请填店名'
const SHIP_FROM_MISSING = '请填从哪里发货，例如 浙江 杭州'

export interface DetailsStepOptions {
  readonly opening: Opening
  readonly typed: TypedRef
  readonly onDone: (opening: Opening) => void
  readonly onBehind: () => void
}

export interface DetailsStep {
  readonly hint: NameHint
  readonly faults: Faults
  readonly phase: Phase
  readonly isBusy: boolean
  /** As it stands on the drawing. */
  readonly name: string
  readonly paint: Paint
  readonly nameField: RefObject<FieldHandle>
  readonly shipField: RefObject<FieldHandle>
  typeName(name: string): void
  takeSuggestion(name: string): void
  take(part: Partial<OpeningDraft>): void
  takeBack(part: Partial<BackAddress>): void
  leaveShipFrom(): void
  goOn(): void
}

export function useDetailsStep(options: DetailsStepOptions): DetailsStep {
  const { opening, typed } = options
  const nameField = useRef<FieldHandle>(null)
  const shipField = useRef<FieldHandle>(null)
  const [name, setName] = useState(typed.current.draft.shopName)
  const [paint, setPaint] = useState(typed.current.draft.paint)
  const [faults, setFaults] = useState<Faults>(() =>
    opening.refusal ? faultsOf(opening.refusal, PLACES) : {},
  )
  const lead = (said: Faults): void => {
    setFaults(said)
    if (said.shopName !== undefined) nameField.current?.focus()
    else if (said.shipFrom !== undefined) shipField.current?.focus()
  }
  const open = useOpenShop(options, lead)
  const wish = useShopName(name, () => typed.current.draft.shipFrom)
  const take = (part: Partial<OpeningDraft>): void => {
    typed.current.draft = { ...typed.current.draft, ...part }
    keepOpening(opening.openingId, part)
    if (part.paint) setPaint(part.paint)
    setFaults({})
  }
  const typeName = (shopName: string): void => {
    take({ shopName })
    setName(shopName)
    wish.type(shopName)
  }
  const goOn = (): void => {
    const taken = wish.hint.error
    const missing = { ...(taken !== undefined && { shopName: taken }), ...missingOf(typed.current) }
    lead(missing)
    if (Object.keys(missing).length === 0) void open.send()
  }
  return {
    ...{ hint: wish.hint, faults, phase: open.phase, name, paint, nameField, shipField },
    ...{ typeName, take, goOn, leaveShipFrom: wish.offerAnew },
    isBusy: open.phase === 'busy' || open.phase === 'checking',
    takeSuggestion(suggestion) {
      nameField.current?.setValue(suggestion)
      typeName(suggestion)
    },
    takeBack(part) {
      typed.current.back = { ...typed.current.back, ...part }
      setFaults({})
    },
  }
}

/** Sends the last step. While it is not known how it ended, this phone takes the shop as named. */
function useOpenShop(options: DetailsStepOptions, onFaults: (faults: Faults) => void) {
  const { opening, typed, onDone, onBehind } = options
  const { phase, send } = useWrite('nameShop')
  const open = async (): Promise<void> => {
    const { openingId } = opening
    const { draft, back } = typed.current
    const { shopName, shipFrom, paint, notice } = draft
    const returnAddress = isBackEmpty(back) ? null : back
    keepOpening(openingId, { isNamed: true })
    const details = { name: shopName.trim(), paint, shipFrom: shipFrom.trim(), notice, returnAddress }
    const reply = await send({ openingId, ...details })
    if (reply.kind === 'unreached') return
    const refusal = reply.kind === 'refused' ? reply : reply.value.opening.refusal
    if (refusal) {
      keepOpening(openingId, { isNamed: false })
      onFaults(faultsOf(refusal, PLACES))
    }
    if (reply.kind === 'done') onDone(reply.value.opening)
    else if (isBehind(reply.code)) onBehind()
  }
  return { phase, send: open }
}

function missingOf({ draft: { shopName, shipFrom }, back }: Typed): Faults {
  return {
    ...nameFault(shopName),
    ...(shipFrom.trim() === '' ? { shipFrom: SHIP_FROM_MISSING } : {}),
    ...backFaults(back),
  }
}

function nameFault(shopName: string): Faults {
  if (shopName.trim() === '') return { shopName: NAME_MISSING }
  const checked = checkShopName(shopName)
  return checked.ok ? {} : { shopName: refusalOf(checked.code, checked.details).sentence }
}
