// Every function against every principal: who is let in, who hears the same as for a thing that is not there, and that a
// no leaves no trace.
import type { FunctionName } from '../../src/contract/functions'
import { POLICIES } from '../../src/contract/table'
import { SESSION_MS } from '../../src/domain/person'
import type { Person } from '../stories/citizen'
import { newId } from '../stories/papers'
import { cellOf, isException, MAKES_A_BUYER, statusOf } from './cells'
import { openDistrict, type District, type Place } from './district'
import { ENTRIES, NAMES } from './entries'
import type { IdRole } from './entry'
import { knock, PEOPLE, PRINCIPALS, rightfulName, tokenOf, type Heard } from './people'
import { rowsOf } from './rows'
import { idPathsOf, shapeOf, valueAt, withAt } from './schema-ids'

const DISTRICT_TIMEOUT_MS = 60_000
/** These carry ids without the schema knowing of which kind. */
const IDS_WITHOUT_PATTERN = ['targetId', 'ref']

let here: District
beforeAll(async () => void (here = await openDistrict()), DISTRICT_TIMEOUT_MS)
afterEach(() => expect(here.town.takeAlarms()).toEqual([]))
afterAll(() => here.town.close(), DISTRICT_TIMEOUT_MS)

const rows = () => rowsOf(here.town.world.store)
const ask = (name: FunctionName, input: unknown, token: string | null) => knock(here.town, name, input, token)
const rightful = (name: FunctionName, owner?: Person): Person => owner ?? here.people[rightfulName(name)]

describe.each(NAMES)('%s', (name) => {
  const entry = ENTRIES[name]
  const paths = (role: IdRole) => pathsOf(name, role)

  it('has an entry that fits its policy, with a role for every id of its input', () => {
    const { owner } = POLICIES[name]
    const turnsAway =
      owner === 'self'
        ? entry.ids['openingId'] === 'refers'
        : owner !== 'public' && !MAKES_A_BUYER.includes(name)
    expect(entry.nothing !== null).toBe(turnsAway)
    const known = Object.keys(entry.ids).filter((path) => !IDS_WITHOUT_PATTERN.includes(path))
    expect(known.sort()).toEqual([...new Set(idPathsOf(shapeOf(name)))].sort())
  })

  it('says no to whom it is not for, as if nothing were there, and no row changes', async () => {
    const { input, owner } = await entry.make(here)
    for (const principal of PRINCIPALS) {
      const code = cellOf(name, principal)
      if (code === 'yes') continue
      const token = tokenOf(principal, here.people, rightful(name, owner))
      const before = await rows()
      const heard = await ask(name, input, token)
      expect({ principal, ...heard }).toMatchObject({ principal, status: statusOf(code), body: { code } })
      for (const path of isException(name, principal) ? [] : paths('refers')) {
        const random = withAt(input, path.split('.'), randomLike(valueAt(input, path.split('.'))))
        expect({ principal, path, ...(await ask(name, random, token)) }).toEqual({
          principal,
          path,
          ...heard,
        })
      }
      expect(await rows()).toEqual(before)
    }
  }, 30_000)

  it('says yes to whom it is for', async () => {
    const { owner } = await entry.make(here)
    const guests = PRINCIPALS.filter((principal) => cellOf(name, principal) === 'yes')
    const tokens = owner ? [null] : guests.map((each) => tokenOf(each, here.people, rightful(name)))
    expect(tokens.length).toBeGreaterThan(0)
    for (const token of tokens) {
      const made = await entry.make(here)
      const heard = await ask(name, made.input, made.owner ? made.owner.token() : token)
      expect(heard).toMatchObject({ status: 200, body: { ok: true } })
    }
  }, 30_000)

  for (const path of paths('refers'))
    it(`does not take another shop’s or person’s thing as its ${path}`, async () => {
      const at = path.split('.')
      const { input, owner } = await entry.make(here)
      const token = rightful(name, owner).token()
      const before = await rows()
      const foreign = await ask(name, withAt(input, at, thingAt(here.other, path)), token)
      expect(foreign.body).toMatchObject({ ok: false })
      expect([404, 409]).toContain(foreign.status)
      // That a shop is there is no secret; of anything else the answer must not tell even that.
      if (path !== 'shopId' || POLICIES[name].owner === 'seller') {
        const random = await ask(name, withAt(input, at, randomLike(valueAt(input, at))), token)
        expect(random).toEqual(foreign)
      }
      expect(await rows()).toEqual(before)
    })
})

describe('what is shown to whom', () => {
  const value = ({ body }: Heard) => body.value ?? {}

  it('one’s own lists hold one’s own things alone', async () => {
    const { stranger, buyer, otherSeller } = here.people
    const newOne = await ENTRIES.startOpening.make(here)
    const token = newOne.owner?.token() ?? null
    expect(value(await ask('listMyOrders', { before: null }, token))).toEqual({ orders: [], more: null })
    expect(value(await ask('readMyShop', {}, stranger.token()))).toMatchObject({ shop: null, cardMask: null })
    const { orders } = await buyer.call('listMyOrders', { before: null })
    expect(new Set(orders.map(({ shopId }) => shopId))).toEqual(new Set([here.home.shopId]))
    const theirs = await otherSeller.call('readMyShop', {})
    expect(theirs.shop?.shopId).toBe(here.other.shopId)
  })

  it('an invitation shows its requests to who asked and to its seller, its order to who pays and to its seller', async () => {
    const { input } = await ENTRIES.payInvitation.make(here)
    const { shopId, invitationId, orderId } = input
    const { buyer, stranger, seller } = here.people
    await buyer.call('askChange', { shopId, invitationId, requestId: newId(), text: '要红的' })
    await stranger.call('payInvitation', input)
    const seen = async (person: Person | null) => {
      const answer = await ask(
        'readInvitation',
        { shopId, invitationId, version: 1 },
        person?.token() ?? null,
      )
      const { mine, requests, orderId: order } = value(answer)
      return { mine, asked: (requests as unknown[]).length, order }
    }
    expect(await seen(seller)).toEqual({ mine: 'seller', asked: 1, order: orderId })
    expect(await seen(stranger)).toEqual({ mine: 'payer', asked: 0, order: orderId })
    expect(await seen(buyer)).toEqual({ mine: 'none', asked: 1, order: null })
    expect(await seen(null)).toEqual({ mine: 'none', asked: 0, order: null })
    const forged = tokenOf('impostor', here.people, seller)
    const forgery = await ask('readInvitation', { shopId, invitationId, version: 1 }, forged)
    expect(value(forgery)).toMatchObject({ mine: 'none', requests: [], orderId: null })
  })

  it('an order tells its seller of the money and its buyer nothing of it', async () => {
    const { order } = here.home
    expect(await here.people.seller.call('readOrder', order)).toMatchObject({ mine: 'seller' })
    expect((await here.people.seller.call('readOrder', order)).money).not.toBeNull()
    expect(await here.people.buyer.call('readOrder', order)).toMatchObject({ mine: 'buyer', money: null })
  })

  it('a code that was sent to one person opens nothing for another', async () => {
    const { input } = await ENTRIES.confirmPhone.make(here)
    const thief = await ENTRIES.readOpening.make(here)
    const stolen = { ...input, openingId: thief.input.openingId }
    const heard = await ask('confirmPhone', stolen, thief.owner?.token() ?? null)
    expect(heard).toMatchObject({ status: 409, body: { ok: false } })
    expect(JSON.stringify(heard)).not.toContain(input.code)
  })
})

// Last of all: an id is one within its shop or person, so the first shop may now get things of the same name.
describe.each(NAMES.filter((name) => pathsOf(name, 'made').length > 0))(
  '%s, told an id that is taken,',
  (name) => {
    const entry = ENTRIES[name]
    for (const path of pathsOf(name, 'made'))
      it(`leaves alone whatever already bears this ${path}`, async () => {
        // A seller who names the own product edits it.
        for (const place of path === 'productId' ? [here.other] : [here.home, here.other]) {
          const id = thingAt(place, path)
          const about = (all: readonly string[]) => all.filter((row) => row.includes(`"${id}"`))
          const before = about(await rows())
          expect(before.length).toBeGreaterThan(0)
          const { input, owner } = await entry.make(here)
          const { status } = await ask(
            name,
            withAt(input, path.split('.'), id),
            rightful(name, owner).token(),
          )
          expect([200, 404, 409]).toContain(status)
          expect(about(await rows())).toEqual(expect.arrayContaining(before))
        }
      })
  },
)

it('all of this has left every invariant whole', async () => {
  expect(await here.town.violations()).toEqual([])
})

it('a session that has run out is no session', async () => {
  here.town.clock.advance(SESSION_MS)
  for (const name of PEOPLE) {
    const heard = await ask('readMyShop', {}, here.people[name].token())
    expect(heard).toMatchObject({ status: 401, body: { code: 'signed-out' } })
  }
})

function pathsOf(name: FunctionName, role: IdRole): string[] {
  const { ids } = ENTRIES[name]
  return Object.keys(ids).filter((path) => ids[path] === role)
}

/** What a place has of the kind that this field names. */
function thingAt(place: Place, path: string): string {
  const things: Readonly<Record<string, string>> = {
    shopId: place.shopId,
    orderId: place.order.orderId,
    invitationId: place.invitationId,
    productId: place.goods.productId,
    targetId: place.goods.productId,
    skuId: place.goods.skuId,
    shareId: place.shareId,
    requestId: place.requestId,
    ref: place.requestId,
    visitId: place.visitId,
    openingId: place.openingId,
    idFront: place.paperId,
    idBack: place.paperId,
  }
  const thing = things[path.split('.').pop() ?? '']
  if (thing === undefined) throw new Error(`nothing of a place fits ${path}`)
  return thing
}

/** An id that nothing bears, as long as this one. */
const randomLike = (id: unknown): string => newId(String(id).length)
