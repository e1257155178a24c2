// Somebody at a browser who opens a shop step by step; each step hands back its answer.
import { idCheckDigit } from '../../src/domain/id-number'
import type { OpeningWorld } from './opening-world'

export const ID_NUMBER = `11010519900307123${idCheckDigit('11010519900307123')}`
export const CARD = '6222020000000000000'
export const PHONE = '13800000001'
export const idOf = (text: string): string => text.padEnd(22, '0')
export const photo = (text: string): string =>
  Buffer.concat([Buffer.from([0xff, 0xd8, 0xff]), Buffer.from(text)]).toString('base64')
export const no = (code: string) => ({ kind: 'refused', code, message: code }) as const

export async function newGuest(here: OpeningWorld, name = 'a') {
  const { value } = await here.ask('startGuest', {})
  const as = { token: value.token as string }
  const openingId = idOf(`opening${name}`)
  const ask = (what: string, input: object, key?: string) =>
    here.ask(what, input, { ...as, ...(key && { key }) })
  const code = () => here.sent[here.sent.length - 1]?.params[0] ?? ''
  return {
    ask,
    openingId,
    code,
    start: (shareId: string | null = null) => ask('startOpening', { openingId, shareId }),
    request: (phone = PHONE) => ask('requestCode', { phone }),
    confirm: (text = code(), phone = PHONE, key?: string) =>
      ask('confirmPhone', { openingId, phone, code: text }, key),
    async identity(idNumber = ID_NUMBER, key?: string) {
      const front = await ask('addPicture', { purpose: 'paper', base64: photo('front') })
      const back = await ask('addPicture', { purpose: 'paper', base64: photo('back') })
      const papers = { idFront: front.value.fileId, idBack: back.value.fileId }
      return ask('verifyIdentity', { openingId, name: '李娜', idNumber, ...papers }, key)
    },
    card: (cardNumber = CARD) => ask('bindCard', { openingId, cardNumber }),
    name: (text = '李娜的茶铺', key?: string) =>
      ask(
        'nameShop',
        { openingId, name: text, paint: 'tea', shipFrom: '浙江 杭州', notice: '', returnAddress: null },
        key,
      ),
    read: () => ask('readOpening', { openingId }),
  }
}

export async function openedShop(
  here: OpeningWorld,
  name = 'a',
  phone = PHONE,
  idNumber = ID_NUMBER,
  shopName = '李娜的茶铺',
) {
  const person = await newGuest(here, name)
  await person.start()
  await person.request(phone)
  await person.confirm(undefined, phone)
  await person.identity(idNumber)
  await person.card()
  const named = await person.name(shopName)
  return { person, shopId: named.value?.opening.shopId as string, named }
}
