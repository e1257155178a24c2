// Where a refusal is shown: under the field it is about, or above the bar when it is about none.
import type { Refusal } from '../../../client/reply'

export type Place =
  | 'phone'
  | 'code'
  | 'name'
  | 'idNumber'
  | 'papers'
  | 'card'
  | 'shopName'
  | 'shipFrom'
  | 'backName'
  | 'backPhone'
  | 'backRegion'
  | 'backDetail'
  | 'bar'

/** One sentence for each place that has something to say. */
export type Faults = { readonly [P in Place]?: string | undefined }

const PLACES: Readonly<Record<string, Place>> = {
  'phone-malformed': 'phone',
  'code-too-many': 'phone',
  'code-unsent': 'phone',
  'code-wrong': 'code',
  'code-expired': 'code',
  'code-locked': 'code',
  'name-malformed': 'name',
  'id-number-malformed': 'idNumber',
  'id-number-checksum': 'idNumber',
  'id-number-date': 'idNumber',
  'id-number-region': 'idNumber',
  'id-number-underage': 'idNumber',
  'identity-mismatch': 'idNumber',
  'identity-taken': 'idNumber',
  'papers-missing': 'papers',
  'card-number-malformed': 'card',
  'card-checksum': 'card',
  'card-credit': 'card',
  'card-bank-unknown': 'card',
  'card-mismatch': 'card',
  'card-unusable': 'card',
  'shop-name-malformed': 'shopName',
  'shop-name-reserved': 'shopName',
  'shop-name-taken': 'shopName',
}

/** `here`: the places that this step has. */
export function faultsOf(
  { code, sentence }: Pick<Refusal, 'sentence'> & { readonly code: string },
  here: readonly Place[],
): Faults {
  const place = PLACES[code] ?? 'bar'
  return { [here.indexOf(place) >= 0 ? place : 'bar']: sentence }
}
