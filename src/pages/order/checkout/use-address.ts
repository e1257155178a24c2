// The address while it is filled in, and what is still wrong with it.
import { useRef, useState } from 'react'
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
  /** As it was when the form was last closed: what lies under it stays as it is. */
  readonly kept: Typed
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

/** Begins with what was sent before, else with the last address of this phone. */
export function useAddress(sent: Typed | undefined): AddressForm {
  const [typed, setTyped] = useState<Typed>(() => typedOf(sent ?? lastAddress()))
  const [isOpen, setOpen] = useState(false)
  const kept = useRef(typed)
  if (!isOpen) kept.current = typed
  const [wasAsked, setAsked] = useState(false)
  const [faults, setFaults] = useState<AddressFaults>({})
  const missing = wasAsked ? missingText(typed) : null
  const fault = ADDRESS_FIELDS.map((field) => faults[field]).filter((one) => one !== undefined)[0]
  return {
    typed,
    kept: kept.current,
    isOpen,
    // Stays when all is there: nothing jumps while the last field is typed.
    said: wasAsked ? (missing ?? ALL_THERE) : null,
    faults,
    error: isOpen || (isComplete(typed) && fault === undefined) ? undefined : (missing ?? fault),
    type: (next) => {
      setTyped(next)
      setFaults({})
    },
    open: () => setOpen(true),
    close: () => setOpen(false),
    ask: (refusal) => {
      setAsked(true)
      setFaults(refusal ? { phone: refusal.sentence } : isBlank(typed) ? {} : faultsOf(typed))
      setOpen(true)
    },
  }
}

const ALL_THERE = '都齐了，可以付了。'

/** A form nobody has touched yet has no mistakes. */
const isBlank = (typed: Typed): boolean => ADDRESS_FIELDS.every((field) => typed[field] === '')

const typedOf = (known: Typed | null): Typed =>
  known ? { name: known.name, phone: known.phone, region: known.region, detail: known.detail } : NO_ADDRESS
