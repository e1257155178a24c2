// Takes the pictures of `docs/pictures` anew: all, or `npm run pictures -- <beginning of a screen's name> …`, `weapp` for the package, `desk`.
import { rmSync } from 'node:fs'
import { join } from 'node:path'
import { openStage, type Stage } from '../journeys/stage'
import { contactSheet, keep } from './album'
import { LOOKS, openCamera, type Look, type Shot } from './camera'
import { gather, type Cast } from './cast'
import { shootDesk } from './desk'
import type { Screen } from './screen'
import { SCREENS } from './screens'
import { shootPackage } from './package-pictures'

const FOLDER = join(__dirname, '../../docs/pictures')

const PACKAGE = 'weapp'
const DESK = 'desk'

async function main(wanted: readonly string[]): Promise<void> {
  if (wanted.length === 0 || !wanted.every((word) => word === DESK)) await shootPhones(wanted)
  if (wanted.length === 0 || wanted.includes(DESK)) await tried(DESK, () => shootDesk(FOLDER))
}

async function shootPhones(wanted: readonly string[]): Promise<void> {
  const isAll = wanted.length === 0
  const screens = SCREENS.filter(({ name }) => isAll || wanted.some((word) => name.startsWith(word)))
  const stage = await openStage()
  try {
    const cast = await gather(stage.demo)
    // A screen that is no more leaves no picture.
    if (isAll) rmSync(join(FOLDER, 'h5'), { recursive: true, force: true })
    const taken = await shootAll(stage, cast, screens)
    if (isAll) for (const [look, pngs] of taken) await contactSheet(join(FOLDER, `all-${look}.webp`), pngs)
    if (isAll || wanted.includes(PACKAGE))
      await tried(PACKAGE, () => shootPackage(stage, cast, join(FOLDER, PACKAGE)))
  } finally {
    await stage.close()
  }
}

async function shootAll(
  stage: Stage,
  cast: Cast,
  screens: readonly Screen[],
): Promise<ReadonlyMap<Look, readonly Buffer[]>> {
  const taken = new Map<string, readonly Shot[]>()
  for (const group of groupsOf(screens)) await shootGroup(stage, cast, group, taken)
  // On the sheets they stand as they are listed.
  const shots = screens.flatMap(({ name }) => taken.get(name) ?? [])
  return new Map(
    LOOKS.map((look) => [look, shots.filter((shot) => shot.look === look).map(({ png }) => png)]),
  )
}

/** Screens of the same phone, taken one after the other; its letters and pages then lie there already. */
function groupsOf(screens: readonly Screen[]): readonly (readonly Screen[])[] {
  const groups = new Map<string, Screen[]>()
  for (const screen of screens) {
    const phone = JSON.stringify([screen.who, screen.kept])
    groups.set(phone, [...(groups.get(phone) ?? []), screen])
  }
  return [...groups.values()]
}

async function shootGroup(
  stage: Stage,
  cast: Cast,
  group: readonly Screen[],
  taken: Map<string, readonly Shot[]>,
): Promise<void> {
  const [first] = group
  if (!first) return
  const camera = await openCamera(stage, cast, first.who, first.kept)
  for (const screen of group) {
    const shots = await tried(screen.name, () => camera.shoot(screen))
    const file = (look: Look) => join(FOLDER, 'h5', `${screen.name}-${look}.webp`)
    await Promise.all(shots.map(({ look, png }) => keep(file(look), png)))
    taken.set(screen.name, shots)
  }
  await camera.close()
}

/** One screen that can't be reached keeps no other from its picture, but the whole has failed. */
async function tried<T>(name: string, take: () => Promise<readonly T[]>): Promise<readonly T[]> {
  const beganAt = performance.now()
  try {
    const taken = await take()
    process.stdout.write(`${name} ${Math.round(performance.now() - beganAt)} ms\n`)
    return taken
  } catch (fault) {
    process.exitCode = 1
    process.stderr.write(`${name}: ${fault instanceof Error ? fault.message : String(fault)}\n`)
    return []
  }
}

main(process.argv.slice(2)).catch((fault: unknown) => {
  process.stderr.write(`${fault instanceof Error ? (fault.stack ?? fault.message) : String(fault)}\n`)
  process.exitCode = 1
})
