// Takes the pictures of `docs/pictures` anew: `npm run pictures [-- <beginning of a screen's name> …]`.
import { join } from 'node:path'
import { openStage } from '../journeys/stage'
import { contactSheet, keep } from './album'
import { LOOKS, shoot, type Look } from './camera'
import { gather } from './cast'
import { SCREENS } from './screens'
import { shootPackage } from './package-pictures'

const FOLDER = join(__dirname, '../../docs/pictures')

async function main(wanted: readonly string[]): Promise<void> {
  const screens = SCREENS.filter(
    ({ name }) => wanted.length === 0 || wanted.some((word) => name.startsWith(word)),
  )
  const stage = await openStage()
  try {
    const cast = await gather(stage.demo)
    const taken = new Map<Look, Buffer[]>(LOOKS.map((look) => [look, []]))
    for (const screen of screens) {
      const shots = await tried(screen.name, () => shoot(stage, cast, screen))
      for (const { look, png } of shots) {
        taken.get(look)?.push(png)
        await keep(join(FOLDER, 'h5', `${screen.name}-${look}.webp`), png)
      }
    }
    if (wanted.length > 0) return
    for (const [look, pngs] of taken) await contactSheet(join(FOLDER, `all-${look}.webp`), pngs)
    await tried('the package', () => shootPackage(stage, cast, join(FOLDER, 'weapp')))
  } finally {
    await stage.close()
  }
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
