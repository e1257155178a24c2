// What each principal hears from each function: read off the policies, with the few exceptions in a table.
import type { FunctionName } from '../../src/contract/functions'
import { POLICIES } from '../../src/contract/table'
import type { RefusalCode } from '../../src/domain/refusal'
import { ENTRIES } from './entries'
import type { Principal } from './people'

/** The thing is there and this person may know it, but may not do this with it. */
const EXCEPTIONS: Partial<Record<FunctionName, Partial<Record<Principal, RefusalCode>>>> = {
  placeOrder: { seller: 'own-goods' },
  payInvitation: { seller: 'invitation-own' },
  declineInvitation: { seller: 'invitation-own' },
  askChange: { seller: 'invitation-own' },
}

/** Whoever pays becomes the buyer, so these know no wrong one. */
export const MAKES_A_BUYER: readonly FunctionName[] = ['placeOrder', 'payInvitation']

export const isException = (name: FunctionName, principal: Principal): boolean =>
  EXCEPTIONS[name]?.[principal] !== undefined

/** `yes`, or the code of the refusal. A thing that is one person's own is nobody's in the district. */
export function cellOf(name: FunctionName, principal: Principal): 'yes' | RefusalCode {
  const { actor, owner } = POLICIES[name]
  if (principal === 'anonymous' || principal === 'impostor') return actor === 'anyone' ? 'yes' : 'signed-out'
  const { nothing } = ENTRIES[name]
  const mayAsk =
    nothing === null ||
    (principal === 'buyer' && (owner === 'buyer' || owner === 'buyer-or-seller')) ||
    (principal === 'seller' && (owner === 'seller' || owner === 'buyer-or-seller'))
  return mayAsk ? (EXCEPTIONS[name]?.[principal] ?? 'yes') : nothing
}

/** The status that goes with a refusal, as the contract tells clients. */
export function statusOf(code: RefusalCode): number {
  if (code === 'signed-out') return 401
  return code === 'not-found' ? 404 : 409
}
