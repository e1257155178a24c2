// Sealed fields of a person as rows: one per field, replaced when it is given anew, and a record of each reading.
import { insert, stepRow, type Change } from './change'
import type { Instant } from './day'
import type { PersonId } from './ids'
import type { VaultField, VaultItem, VaultReading } from './person'

/** More than there are fields. */
export const VAULT_ITEMS_MAX = 10

/** `mask` is what may be shown of it; an empty one for what is never shown. */
export function keepItem(known: readonly VaultItem[], item: VaultItem): Change {
  const { personId, field, sealed, mask, at } = item
  if (!known.some((row) => row.field === field)) return insert('vaultItem', item)
  return stepRow('vaultItem', { personId, field }, {}, { sealed, mask, at })
}

/** The sealed text of each field that is there. */
export function sealedFields(
  items: readonly VaultItem[],
  fields: readonly VaultField[],
): Record<string, string> {
  const sealed: Record<string, string> = {}
  items.forEach((item) => {
    if (fields.includes(item.field)) sealed[item.field] = item.sealed
  })
  return sealed
}

/** Sealed data was opened: who reads, what for, and when; never what it said. */
export function readingOf(
  personId: PersonId,
  readingId: string,
  fields: readonly VaultField[],
  purpose: string,
  at: Instant,
): VaultReading {
  return { personId, readingId, fields: fields.join(','), purpose, at }
}
