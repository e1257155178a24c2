// The address while it is filled in: the last one of this phone to begin with, and what is still wrong with it.
import { useState } from 'react'
import { lastAddress } from '../../../client/address-book'
import type { Refusal } from '../../../client/reply'
import {
  ADDRESS_FIELDS,
  faultsOf,
  isComplete,
  missingText,
  NO_ADDRESS,
  type AddressFaults,
  type Typed,
} from './address-faults'

export interface AddressForm {
  readonly typed: Typed
  readonly isOpen: boolean
  /** What a tap on 「付款」 found missing. */
  readonly said: string | null
  readonly faults: AddressFaults
  /** For the cell, once a tap has found something. */
  readonly error: string | undefined
  type(typed: Typed): void
  open(): void
  close(): void
  /** Opens the form and says why: something is missing, or the server's refusal. */
  ask(refusal: Refusal | null): void
}

export function useAddress(): AddressForm {
  const [typed, setTyped] = useState<Typed>(() => typedOf(lastAddress()))
  const [isOpen, setOpen] = useState(false)
  const [wasAsked, setAsked] = useState(false)
  const [faults, setFaults] = useState<AddressFaults>({})
  const said = wasAsked ? missingText(typed) : null
  const fault = ADDRESS_FIELDS.map((field) => faults[field]).filter((one) => one !== undefined)[0]
  return {
    typed,
    isOpen,
    said,
    faults,
    error: isOpen || (isComplete(typed) && fault === undefined) ? undefined : (said ?? fault),
    type: (next) => {
      setTyped(next)
      setFaults({})
    },
    open: () => setOpen(true),
    close: () => setOpen(false),
    ask: (refusal) => {
      setAsked(true)
      setFaults(refusal === null ? faultsOf(typed) : { phone: refusal.sentence })
      setOpen(true)
    },
  }
}

const typedOf = (known: Typed | null): Typed =>
  known ? { name: known.name, phone: known.phone, region: known.region, detail: known.detail } : NO_ADDRESS
