// The bench's buyers, each with a data key and a living session; many, because nobody may buy without pause.
import type { Pool } from 'pg'
import type { Vault } from '../src/ports/vault'
import type { World } from '../src/ports/world'
import { idFrom, bytesFor, ID_LENGTH, type PersonId } from '../src/domain/ids'
import { SECRET_LENGTH, tokenText } from '../src/domain/session'
import { random } from '../src/adapters/node/random'

export interface Buyer {
  readonly token: string
}

const BUYERS = 500
const DAY_MS = 86_400_000

export async function plantBuyers(pool: Pool, vault: Vault, digest: World['digest']): Promise<Buyer[]> {
  const now = Date.now()
  const rows = []
  for (let n = 0; n < BUYERS; n += 1) {
    const personId = newId(ID_LENGTH) as PersonId
    const secret = newId(SECRET_LENGTH)
    rows.push({ personId, secret, sealedKey: await vault.newKey() })
  }
  const columns = [
    rows.map(({ personId }) => personId),
    rows.map(({ sealedKey }) => sealedKey),
    rows.map(({ secret }) => digest.sha256(secret)),
    now,
    now + DAY_MS,
  ]
  await pool.query(
    `WITH p AS (SELECT * FROM unnest($1::text[], $2::text[], $3::text[]) AS t (id, sealed_key, hash)),
made AS (INSERT INTO person (person_id, sealed_key, created_at, rev) SELECT id, sealed_key, $4::bigint, 1 FROM p)
INSERT INTO session (person_id, hash, created_at, expires_at) SELECT id, hash, $4::bigint, $5::bigint FROM p`,
    columns,
  )
  return rows.map((row) => ({ token: tokenText(row) }))
}

export const newId = (length: number): string => idFrom(random.bytes(bytesFor(length)), length)
