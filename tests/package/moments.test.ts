// The three shared pages with all their faces: in Moments to be read only, with the one way on that there is and nothing dead
// to tap; by a friend's card with a live way to a shop of one's own.
import { storyTown } from '../stories/story-town'
import { hostDocument, type HostElement } from './host/dom'
import { nodePhones } from './host/node-phones'
import { townLine } from './host/town-line'
import { FACES, setFaces, type Face } from './shared-faces'

const WISH = '我也要开店'
/** The wish where nothing can be tapped. */
const WISH_TO_READ = '点下面的“前往小程序”，就能逛，也能开自己的店'
const MINUTE_MS = 60_000
/** Whatever reacts to a finger says so to a screen reader, or is one of WeChat's own buttons. */
const TAPPABLE =
  '[aria-role="button"],[aria-role="link"],[aria-role="radio"],wx-button,[open-type],wx-navigator'

const town = storyTown()
const phones = nodePhones()
let paths: Readonly<Record<Face, string>>

beforeAll(async () => {
  paths = await setFaces(town)
})

it.each<Face>(['shop open', 'product on sale', 'invitation open'])(
  '%s: what is shared to Moments is seen whole there',
  async (face) => {
    const sender = phones.phone(townLine(town, '赵一鸣'))
    await sender.open(paths[face])
    expect(buttons().length).toBeGreaterThan(0)
    const { path } = await sender.shareToMoments()
    sender.close()
    await readsOnly(path, face)
  },
)

describe.each(Object.keys(FACES) as Face[])('%s', (face) => {
  it('in Moments: nothing forbidden is asked for, nothing on it leads nowhere, and the wish can be read', () =>
    readsOnly(paths[face], face))

  it('by a friend’s card: the wish leads to a shop of one’s own', async () => {
    const friend = phones.phone(townLine(town, '路人'))
    await friend.open(paths[face])
    expect(friend.sees(FACES[face])).toBe(true)
    await friend.tap(WISH)
    expect(friend.page().route).toBe('pages/opening/step/index')
    friend.close()
  })
})

async function readsOnly(path: string, face: Face): Promise<void> {
  const passer = phones.phone(townLine(town, '路人'))
  await passer.open(path, 'moments')
  expect(passer.sees(FACES[face])).toBe(true)
  expect(passer.sees(WISH_TO_READ)).toBe(true)
  await passer.pass(MINUTE_MS)
  expect(buttons().map((button) => button.textContent)).toEqual([])
  expect(passer.diary.forbidden).toEqual([])
  passer.close()
}

function buttons(): HostElement[] {
  return Array.from(hostDocument().body.querySelectorAll(TAPPABLE))
}
