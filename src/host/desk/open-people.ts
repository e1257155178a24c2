// The sessions of those who sit at the desk: kept with the demo's data, and begun as guests where there are none.
import { randomUUID } from 'node:crypto'
import { existsSync, readFileSync, renameSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import type { World } from '../../ports/world'
import { begin } from './guest'
import type { SeatedPeople } from './news'
import { SEATED } from './people'

const OWNER_ONLY = 0o600

interface Kept {
  readonly worldId: string
  readonly tokens: Readonly<Record<string, string>>
}

const placeIn = (folder: string): string => join(folder, 'desk-people.json')

export async function openPeople(folder: string, world: World): Promise<SeatedPeople> {
  const path = placeIn(folder)
  if (!existsSync(path)) keepPeople(folder, { worldId: randomUUID(), tokens: await beginAll(world) })
  const { worldId, tokens } = JSON.parse(readFileSync(path, 'utf8')) as Kept
  return { worldId, seats: SEATED.map((seated) => ({ ...seated, token: tokens[seated.key] ?? '' })) }
}

export function keepPeople(folder: string, kept: Kept): void {
  const draft = `${placeIn(folder)}.draft`
  writeFileSync(draft, JSON.stringify(kept), { mode: OWNER_ONLY })
  renameSync(draft, placeIn(folder))
}

async function beginAll(world: World): Promise<Record<string, string>> {
  const begun: [string, string][] = []
  for (const { key } of SEATED) begun.push([key, await begin(world)])
  return Object.fromEntries(begun)
}
