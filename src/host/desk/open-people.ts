// The sessions of those who sit at the desk: kept with the demo's data, and begun as guests where there are none.
import { randomUUID } from 'node:crypto'
import { existsSync, readFileSync, renameSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import type { World } from '../../ports/world'
import { begin } from './guest'
import type { SeatedPeople } from './news'
import { SEATED } from './people'

const OWNER_ONLY = 0o600

export interface Kept {
  readonly worldId: string
  readonly tokens: Readonly<Record<string, string>>
}

export async function openPeople(folder: string, world: World): Promise<SeatedPeople> {
  const path = join(folder, 'desk-people.json')
  const { worldId, tokens } = existsSync(path)
    ? (JSON.parse(readFileSync(path, 'utf8')) as Kept)
    : keep(path, { worldId: randomUUID(), tokens: await beginAll(world) })
  return { worldId, seats: SEATED.map((seated) => ({ ...seated, token: tokens[seated.key] ?? '' })) }
}

function keep(path: string, kept: Kept): Kept {
  const draft = `${path}.draft`
  writeFileSync(draft, JSON.stringify(kept), { mode: OWNER_ONLY })
  renameSync(draft, path)
  return kept
}

async function beginAll(world: World): Promise<Record<string, string>> {
  const begun: [string, string][] = []
  for (const { key } of SEATED) begun.push([key, await begin(world)])
  return Object.fromEntries(begun)
}
