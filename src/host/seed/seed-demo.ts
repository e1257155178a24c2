// The demo world from one number: planned as a whole, then lived through moment by moment, up to Friday at half past nine.
import type { Installation } from '../../adapters/installation'
import type { MemoryStore } from '../../adapters/memory/store'
import { later, MINUTE_MS, type Instant } from '../../domain/day'
import { ID_LENGTH, type FileId, type OpeningId, type PersonId, type ShopId } from '../../domain/ids'
import { dispatch } from '../../server/dispatch'
import { DEMO } from '../demo-installation'
import type { Chat } from '../desk/chats'
import { addLooks, createAgenda, followClosely, type Agenda } from './live/agenda'
import { at, END, FIRST_DAY, FOLLOWED_FROM, LAST_TRADE_DAY } from './plan/calendar'
import { chanceOf, type Chance } from './chance'
import { citizensOf, type Citizen } from './live/citizens'
import type { Street } from './live/deeds'
import { morningChats } from './morning-chats'
import { openShop, walkTo, type Camera, type OpeningStep } from './live/open-shop'
import {
  CHEN_DUO,
  LI_NA,
  OWNERS,
  STARTERS,
  STRANGER,
  ZHAO,
  type DeskKey,
  type OwnerKey,
  type SeedPerson,
} from './people'
import { openCamera } from './live/pictures'
import type { SeedShop } from './plan/plan'
import { planSeason, type Season } from './plan/season'
import { createSeedWorld, type SeedWorld } from './live/seed-world'
import { addShopDeeds } from './live/shop-deeds'
import { tellStories } from './stories'

export interface Seeded {
  /** Every row there is. */
  readonly store: MemoryStore
  /** The channel's memory of all this. */
  readonly channelState: unknown
  readonly files: ReadonlyMap<FileId, Uint8Array>
  readonly people: Readonly<Record<DeskKey, { readonly personId: PersonId; readonly token: string }>>
  readonly chats: readonly Chat[]
  readonly shopIds: Readonly<Record<OwnerKey, ShopId>>
}

/** Signed in while the world still stands. */
const SIGNED_IN_AT = later(END, -2 * MINUTE_MS)
const STORIES_FROM = at('2026-10-17 08:00')
const OPENING_TAKES_MS = 3 * MINUTE_MS
const STEPS: readonly OpeningStep[] = ['identity', 'card', 'phone', 'identity']

/** `installation` is the demo's own: what is sealed and indexed here is opened and found there. */
export async function seedDemo({
  seed,
  installation,
}: {
  readonly seed: string
  readonly installation: Installation
}): Promise<Seeded> {
  const chance = chanceOf(seed)
  const season = planSeason(chance.fork('season'))
  const camera = openCamera(season.shops.map(({ name }) => name))
  const world = createSeedWorld(installation, chance.fork('world'), firstMoment(season))
  const citizen = citizensOf(world, chance.fork('keys'))
  const agenda = createAgenda(world)
  const streets = new Map<OwnerKey, Street>()
  const street = (key: OwnerKey): Street => {
    const found = streets.get(key)
    if (!found) throw new Error(`the shop of ${key} is not open yet`)
    return found
  }
  const ground: Ground = { season, world, agenda, camera, citizen, streets, chance: chance.fork('deeds') }
  season.shops.forEach((shop) =>
    agenda.add(later(shop.opensAt, -OPENING_TAKES_MS), () => openFor(ground, shop)),
  )
  agenda.add(STORIES_FROM, () => Promise.resolve(tellStories(agenda, street, season.stories)))
  season.starts.forEach((_, index) => addStart(ground, index))
  addLooks(world, agenda, FIRST_DAY, LAST_TRADE_DAY)
  followClosely(world, agenda, later(FOLLOWED_FROM, MINUTE_MS), END)
  await agenda.run(SIGNED_IN_AT)
  const people = await signIn(world, citizen, chance.fork('sign-in'))
  await agenda.run(END)
  const { store, pay, files } = world
  const shopIds = Object.fromEntries(
    [...streets].map(([key, { shopId }]) => [key, shopId]),
  ) as Seeded['shopIds']
  return {
    store,
    channelState: pay.state(),
    files,
    people,
    shopIds,
    chats: morningChats(season, ({ shop }) => street(shop).shopId),
  }
}

interface Ground {
  readonly season: Season
  readonly world: SeedWorld
  readonly agenda: Agenda
  readonly camera: Camera
  readonly citizen: (person: SeedPerson) => Citizen
  readonly streets: Map<OwnerKey, Street>
  readonly chance: Chance
}

const firstMoment = ({ shops }: Season): Instant =>
  later(Math.min(...shops.map(({ opensAt }) => opensAt)) as Instant, -OPENING_TAKES_MS)

async function openFor(ground: Ground, shop: SeedShop): Promise<void> {
  const { season, world, agenda, camera, citizen, streets } = ground
  const chance = ground.chance.fork(shop.key)
  const owner = citizen(shop.owner)
  const shareId = season.openedBy.get(shop.key)?.shareId ?? null
  const shopId = await openShop(world, owner, shop, shareId, camera, chance)
  const street: Street = { seed: world, chance, shop, shopId, owner, citizen }
  streets.set(shop.key, street)
  addShopDeeds(agenda, street, season, camera)
}

/** Somebody begins to open a shop by a card, and leaves it at some step. */
function addStart({ season, world, agenda, camera, citizen, chance }: Ground, index: number): void {
  const start = season.starts[index]
  const papers = STARTERS[index]
  const step = STEPS[index]
  if (!start || !papers || !step) return
  const { idNumber, cardNumber } = papers
  const openingId = chance.fork(`start ${index}`).id<OpeningId>(ID_LENGTH)
  const walk = { openingId, shareId: start.share.shareId, step, idNumber, cardNumber, camera }
  agenda.add(later(start.at, 2 * MINUTE_MS), () => walkTo(world, citizen(papers), walk))
}

/** Everybody of the desk with a session of their own, as WeChat gives it to a phone. */
async function signIn(
  seed: SeedWorld,
  citizen: (person: SeedPerson) => Citizen,
  chance: Chance,
): Promise<Seeded['people']> {
  const signedIn: [string, Seeded['people'][DeskKey]][] = []
  for (const person of [LI_NA, ZHAO, CHEN_DUO, STRANGER, ...Object.values(OWNERS)]) {
    const loginCode = seed.wechat.control.loginCode({ user: person.key, appid: DEMO.appid })
    const key = chance.id(ID_LENGTH)
    const asked = { name: 'signIn', input: { loginCode }, token: null, context: null, key, ip: '203.0.113.7' }
    const { body } = await dispatch(seed.world, asked)
    if (!body.ok) throw new Error(`${person.name} could not sign in: ${body.code}`)
    const { token } = body.value as { readonly token: string }
    signedIn.push([person.key, { personId: citizen(person).personId, token }])
  }
  return Object.fromEntries(signedIn) as Seeded['people']
}
