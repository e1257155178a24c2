// Opening a shop from the first tap until it can collect, with everything that can go wrong on the way.
import { beforeEach, describe, expect, it } from '@jest/globals'
import { HOUR_MS, MINUTE_MS, SECOND_MS } from '../../src/domain/day'
import { replied, unknown } from '../../src/ports/reply'
import { CARD, idOf, ID_NUMBER, newGuest, no, openedShop, PHONE, photo } from './opening-guest'
import { openingWorld, type OpeningWorld } from './opening-world'

let here: OpeningWorld
beforeEach(() => {
  here = openingWorld()
})
const guest = (name?: string) => newGuest(here, name)

describe('a whole opening', () => {
  it('leads from a phone to a shop that can collect', async () => {
    const { person, shopId, named } = await openedShop(here)
    expect(named.value.opening).toMatchObject({
      state: 'done',
      phoneMask: '138****0001',
      nameMask: '李*',
      bankName: '中国工商银行',
    })
    expect(here.store.rows('shop')).toHaveLength(1)
    await here.pass(SECOND_MS)
    expect(here.handedIn).toMatchObject([
      { name: '李娜', idNumber: ID_NUMBER, phone: '+8613800000001', cardNumber: CARD, bankName: '工商银行' },
    ])
    expect(Buffer.from(here.handedIn[0]?.idBack.bytes ?? []).toString('base64')).toBe(photo('back'))
    here.outside.application = replied({ state: 'need-sign', signUrl: 'https://sign.example' })
    await here.pass(3 * SECOND_MS)
    expect((await person.ask('readMyShop', {})).value.application).toMatchObject({
      state: 'need-sign',
      signUrl: 'https://sign.example',
    })
    here.outside.application = replied({ state: 'finished', subMchid: '1900009999' })
    await here.pass(3 * SECOND_MS)
    expect((await person.ask('readMyShop', {})).value).toMatchObject({
      shop: { shopId, collecting: true },
      application: { state: 'finished' },
    })
    expect((await person.ask('readMessages', { shopId, before: null })).value).toMatchObject({
      unread: 1,
      messages: [{ kind: 'application-finished' }],
    })
    expect(here.alarms).toEqual([])
  })

  it('leaves no ID number, card number, phone, name or photo readable anywhere', async () => {
    await openedShop(here)
    await here.pass(SECOND_MS)
    const tables = [
      'person',
      'vaultItem',
      'vaultReading',
      'opening',
      'smsCode',
      'handle',
      'personErrand',
      'directoryErrand',
      'shopErrand',
      'personAnswer',
      'directoryAnswer',
      'shop',
      'application',
      'shopVaultReading',
    ] as const
    const dump = JSON.stringify(tables.map((table) => here.store.rows(table)))
    for (const secret of [ID_NUMBER, CARD, PHONE, '李娜"', here.sent[0]?.params[0] ?? ''])
      expect(dump).not.toContain(secret)
    here.files.forEach((bytes) => expect(bytes[0]).not.toBe(0xff))
    expect(here.store.rows('shopVaultReading')).toHaveLength(1)
    expect(
      here.store
        .rows('vaultReading')
        .map(({ purpose }) => purpose)
        .sort(),
    ).toEqual(['are they there', 'check-card', 'check-identity'])
  })

  it('gives a repeat of each step the same answer, and does nothing twice', async () => {
    const person = await guest()
    await person.start()
    await person.request()
    const code = person.code()
    expect((await person.confirm(code, PHONE, 'confirm-once')).value).toEqual(
      (await person.confirm(code, PHONE, 'confirm-once')).value,
    )
    await person.identity()
    await person.card()
    const first = await person.name('李娜的茶铺', 'name-once')
    expect((await person.name('李娜的茶铺', 'name-once')).value).toEqual(first.value)
    expect(here.store.rows('shop')).toHaveLength(1)
    expect(here.store.rows('application')).toHaveLength(1)
  })

  it('goes on where it was left, and opens one shop only', async () => {
    const { person } = await openedShop(here)
    expect((await person.start()).code).toBe('shop-exists')
    const other = await guest('b')
    const first = await other.start()
    const again = await other.ask('startOpening', { openingId: idOf('another'), shareId: null })
    expect(again.value).toEqual(first.value)
  })

  it('starts once, also from two phones at the same moment', async () => {
    const person = await guest()
    const start = (name: string) => person.ask('startOpening', { openingId: idOf(name), shareId: null })
    const [one, two] = await Promise.all([start('one'), start('two')])
    expect(one?.value).toEqual(two?.value)
    expect(here.store.rows('opening')).toHaveLength(1)
  })
})

describe('the phone', () => {
  it('is locked after five wrong codes, which are counted although they are refused', async () => {
    const person = await guest()
    await person.start()
    await person.request()
    const wrong = person.code() === '000000' ? '000001' : '000000'
    const codes: string[] = []
    for (let n = 0; n < 6; n += 1) codes.push((await person.confirm(wrong, PHONE, 'same-key')).code)
    expect(codes).toEqual([
      'code-wrong',
      'code-wrong',
      'code-wrong',
      'code-wrong',
      'code-locked',
      'code-locked',
    ])
    expect((await person.confirm()).code).toBe('code-locked')
    expect((await person.request()).code).toBe('code-locked')
  })

  it('is sent once, also when nobody knows whether it was', async () => {
    here.outside.sms = unknown('time-out')
    const person = await guest()
    expect((await person.request()).ok).toBe(true)
    await here.pass(HOUR_MS)
    expect(here.sent).toHaveLength(1)
    here.outside.sms = no('number-bad')
    expect((await person.request()).code).toBe('code-unsent')
  })

  it('brings somebody who comes back to the opening they had left', async () => {
    const first = await guest()
    await first.start()
    await first.request()
    await first.confirm()
    await first.identity()
    const second = await guest('b')
    await second.start()
    await here.pass(MINUTE_MS)
    await second.request()
    const code = second.code()
    const back = await second.confirm(code, PHONE, 'come-back')
    expect(back.value.opening).toMatchObject({ openingId: first.openingId, state: 'card' })
    const repeated = await second.confirm(code, PHONE, 'come-back')
    expect(repeated.value).toEqual(back.value)
    const mine = await here.ask('readOpening', { openingId: first.openingId }, { token: back.value.token })
    expect(mine.value.opening.state).toBe('card')
    expect(JSON.stringify(here.store.rows('directoryAnswer'))).not.toContain(back.value.token.slice(22))
  })
})

describe('identity and card', () => {
  async function confirmed(name = 'a', phone = PHONE) {
    const person = await guest(name)
    await person.start()
    await person.request(phone)
    await person.confirm(undefined, phone)
    return person
  }

  it('go back with a reason when they do not match, and can be tried again', async () => {
    const person = await confirmed()
    here.outside.person = no('mismatch')
    expect((await person.identity()).value.opening).toMatchObject({
      state: 'identity',
      refusal: { code: 'identity-mismatch' },
    })
    expect(here.store.rows('handle').filter(({ kind }) => kind === 'id-number')).toEqual([])
    here.outside.person = replied('match')
    expect((await person.identity()).value.opening).toMatchObject({ state: 'card', refusal: null })
    here.outside.card = no('card-unusable')
    expect((await person.card()).value.opening).toMatchObject({
      state: 'card',
      refusal: { code: 'card-unusable' },
    })
  })

  it('wait without being typed again while the register is down', async () => {
    const person = await confirmed()
    here.outside.person = unknown('busy')
    expect((await person.identity()).value.opening.state).toBe('identity-checking')
    expect((await person.identity()).code).toBe('opening-checking')
    here.outside.person = replied('match')
    await here.pass(MINUTE_MS)
    expect((await person.read()).value.opening.state).toBe('card')
  })

  it('open one shop per ID number', async () => {
    await openedShop(here)
    const other = await confirmed('b', '13800000002')
    expect((await other.identity()).code).toBe('identity-taken')
  })

  it('take no papers but one’s own', async () => {
    const person = await confirmed()
    const other = await guest('b')
    const foreign = await other.ask('addPicture', { purpose: 'paper', base64: photo('front') })
    const own = await person.ask('addPicture', { purpose: 'paper', base64: photo('back') })
    const ask = {
      openingId: person.openingId,
      name: '李娜',
      idNumber: ID_NUMBER,
      idFront: foreign.value.fileId,
      idBack: own.value.fileId,
    }
    expect((await person.ask('verifyIdentity', ask)).code).toBe('papers-missing')
    expect((await person.ask('verifyIdentity', { ...ask, idFront: own.value.fileId })).code).toBe(
      'papers-missing',
    )
  })
})
