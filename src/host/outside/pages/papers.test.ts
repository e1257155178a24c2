// The sample papers are what they say: people and parcels that every check takes, and wrong papers that it refuses.
import { Hono } from 'hono'
import { checkCardNumber } from '../../../domain/bank'
import { checkAddress } from '../../../domain/address'
import { checkIdNumber, checkPersonName } from '../../../domain/identity'
import { PICTURE_BYTES_MAX, pictureKind } from '../../../domain/picture'
import { checkShopName } from '../../../domain/shop-name'
import { checkWaybill, guessCarrier } from '../../../domain/waybill'
import { PEOPLE, STRANGER } from '../people'
import { CREDIT_CARD, mistyped, WAYBILLS } from '../sample-numbers'
import { openPapers } from './papers'

const TODAY = { year: 2026, month: 11, day: 20 }
const app = new Hono()
openPapers(app)

describe.each([...PEOPLE, STRANGER])('$name', (person) => {
  it('could open a shop and receive a parcel', () => {
    const { name, phone, region, detail } = person
    expect(checkPersonName(name)).toMatchObject({ ok: true })
    expect(checkIdNumber(person.idNumber, TODAY)).toMatchObject({ ok: true })
    expect(checkIdNumber(mistyped(person.idNumber), TODAY)).toEqual({
      ok: false,
      fault: 'id-number-checksum',
    })
    expect(person.cards.map(checkCardNumber)).toEqual([expect.objectContaining({ ok: true })])
    expect(checkAddress({ name, phone, region, detail })).toMatchObject({ ok: true })
    expect(checkShopName(person.shopName)).toMatchObject({ ok: true })
  })
})

describe('the drawer', () => {
  it('holds what nobody else in it holds', () => {
    const all = [...PEOPLE, STRANGER]
    for (const part of ['key', 'idNumber', 'phone', 'shopName'] as const)
      expect(new Set(all.map((person) => person[part])).size).toBe(all.length)
    expect(new Set(all.flatMap(({ cards }) => cards)).size).toBe(all.length)
  })

  it('has waybills whose carriers are guessed right, and a sound credit card', () => {
    for (const { deliveryId, waybill } of WAYBILLS) {
      expect(checkWaybill(waybill)).toEqual({ ok: true, waybill })
      expect(guessCarrier(waybill)?.deliveryId).toBe(deliveryId)
    }
    expect(checkCardNumber(CREDIT_CARD)).toEqual({ ok: false, fault: 'card-credit' })
  })

  it('shows every value with a button that copies it', async () => {
    const page = await (await app.request('/papers')).text()
    const values = PEOPLE.flatMap(({ name, idNumber, phone, cards, shopName }) => [
      name,
      idNumber,
      phone,
      ...cards,
      shopName,
    ])
    const wrong = [mistyped(PEOPLE[0]?.idNumber ?? ''), CREDIT_CARD, ...STRANGER.cards]
    for (const value of [...values, ...wrong, ...WAYBILLS.map(({ waybill }) => waybill)])
      expect(page).toContain(`data-copy="${value}"`)
  })

  it('draws photos that the shop takes, another for each person and side', async () => {
    const photos = PEOPLE.flatMap(({ key }) => [`/papers/${key}-front.png`, `/papers/${key}-back.png`])
    const drawn: string[] = []
    for (const path of photos) {
      const answer = await app.request(path)
      const bytes = new Uint8Array(await answer.arrayBuffer())
      expect(answer.headers.get('content-type')).toBe('image/png')
      expect(pictureKind(bytes)).toBe('image/png')
      expect(bytes.length).toBeLessThan(PICTURE_BYTES_MAX)
      drawn.push(Buffer.from(bytes).toString('base64'))
    }
    expect(new Set(drawn).size).toBe(photos.length)
    for (const path of ['/papers/nobody-front.png', '/papers/li-na-side.png', '/papers/li-na-front.svg'])
      expect((await app.request(path)).status).toBe(404)
  })
})
