// Names of shops and whose card led to them, and signing in with WeChat.
import { beforeEach, describe, expect, it } from '@jest/globals'
import { idCheckDigit } from '../../src/domain/id-number'
import { MINUTE_MS } from '../../src/domain/day'
import { unknown } from '../../src/ports/reply'
import { newGuest, no, openedShop } from './opening-guest'
import { openingWorld, type OpeningWorld } from './opening-world'

let here: OpeningWorld
beforeEach(() => {
  here = openingWorld()
})
const guest = (name?: string) => newGuest(here, name)

describe('names', () => {
  const SECOND_ID = `11010519900307001${idCheckDigit('11010519900307001')}`

  it('are had by the first, and the second is offered another', async () => {
    await openedShop(here)
    const { person, named } = await openedShop(here, 'b', '13800000002', SECOND_ID)
    expect(named.code).toBe('shop-name-taken')
    const check = await person.ask('checkShopName', { name: '李娜的茶 铺', shipFrom: '杭州' })
    expect(check.value).toMatchObject({ free: false, suggestion: '李娜的茶 铺·杭州' })
    expect((await person.name(check.value.suggestion)).value.opening.state).toBe('done')
  })

  it('can be changed later, but not to somebody else’s', async () => {
    const { person, shopId } = await openedShop(here)
    await openedShop(here, 'b', '13800000002', SECOND_ID, '王记')
    const edit = (name: string) =>
      person.ask('editShop', { shopId, name, notice: '上新了', paint: 'lotus', logo: null, shipFrom: '杭州' })
    expect((await edit('王记')).code).toBe('shop-name-taken')
    expect((await edit('李娜的花店')).ok).toBe(true)
    expect((await here.ask('readShopPage', { shopId, after: null })).value.shop).toMatchObject({
      name: '李娜的花店',
      notice: '上新了',
      paint: 'lotus',
    })
  })

  it('lead to the shop whose card was opened, unless it was one’s own', async () => {
    const first = await openedShop(here)
    const shareId = 'Share0000001'
    await first.person.ask('makeShare', {
      shareId,
      shopId: first.shopId,
      kind: 'shop',
      targetId: first.shopId,
      parentShareId: null,
    })
    const second = await guest('b')
    await second.start(shareId)
    await second.request('13800000002')
    await second.confirm(undefined, '13800000002')
    await second.identity(SECOND_ID)
    await second.card()
    await second.name('王记')
    expect(here.store.rows('shop').find(({ name }) => name === '王记')).toMatchObject({
      viaShareId: shareId,
      parentShopId: first.shopId,
    })
    const messages = await first.person.ask('readMessages', { shopId: first.shopId, before: null })
    expect(messages.value.messages).toMatchObject([{ kind: 'opened-through-you', title: '王记' }])
  })
})

describe('signing in', () => {
  it('finds the same person each time, and tells a bad code from a provider that is down', async () => {
    const first = await here.ask('signIn', { loginCode: 'one' })
    const second = await here.ask('signIn', { loginCode: 'two' })
    expect(first.value.token.slice(0, 22)).toBe(second.value.token.slice(0, 22))
    expect(first.value.token).not.toBe(second.value.token)
    expect(here.store.rows('person')).toHaveLength(1)
    expect((await here.ask('readMyShop', {}, { token: first.value.token })).ok).toBe(true)
    here.outside.openid = no('code-used')
    expect((await here.ask('signIn', { loginCode: 'three' })).code).toBe('login-code-bad')
    here.outside.openid = unknown('time-out')
    expect(await here.ask('signIn', { loginCode: 'four' })).toMatchObject({ code: 'down', status: 503 })
  })

  it('comes to an end although the answer of the person’s own commit was lost', async () => {
    const { store } = here.world
    const commit = store.commit.bind(store)
    let lost = false
    Object.assign(store, {
      commit: async (...what: Parameters<typeof commit>) => {
        const outcome = await commit(...what)
        if (lost || what[0].family !== 'person') return outcome
        lost = true
        throw new Error('lost')
      },
    })
    expect((await here.ask('signIn', { loginCode: 'one' })).code).toBe('down')
    await here.pass(MINUTE_MS)
    expect(here.store.rows('directoryErrand').filter(({ doneAt }) => doneAt === null)).toEqual([])
    expect(here.store.rows('session')).toHaveLength(1)
  })

  it('ends this session and no other', async () => {
    const first = await here.ask('signIn', { loginCode: 'one' })
    const second = await here.ask('signIn', { loginCode: 'two' })
    await here.ask('signOut', {}, { token: first.value.token })
    expect((await here.ask('readMyShop', {}, { token: first.value.token })).code).toBe('signed-out')
    expect((await here.ask('readMyShop', {}, { token: second.value.token })).ok).toBe(true)
  })
})
