// The blind indexes of a phone and of a code sent to it: what the directory knows them by.
import { checkPhone } from '../../domain/phone'
import type { Digest } from '../../ports/digest'

/** Of the one stored spelling; a number that is none gets an index of its own and is refused by the decision. */
export function phoneDigestOf(typed: string, digest: Digest): string {
  const checked = checkPhone(typed)
  return digest.blind('phone', checked.ok ? checked.phone : typed)
}

/** `phone` in its stored spelling. */
export function codeDigestOf(phone: string, code: string, digest: Digest): string {
  return digest.blind('code', `${phone} ${code}`)
}
