// The address goods went to last, kept on this phone so that nobody types it twice.
import type { Address } from './platform'
import { isText, keep, kept } from './storage'

const NAME = 'address'

/** Null when nothing was ever sent from this phone. */
export const lastAddress = (): Address | null => kept(NAME, isAddress)

export function rememberAddress({ name, phone, region, detail }: Address): void {
  keep(NAME, { name, phone, region, detail })
}

function isAddress(value: unknown): value is Address {
  const address = value as Partial<Address> | null
  return [address?.name, address?.phone, address?.region, address?.detail].every(isText)
}
