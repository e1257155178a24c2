// What lies in each person's drawer: papers by the field they fit, and three wrong ones that show how they are refused.
import { drawnProducts } from '../../../domain/drawing/products-presets'
import { productPicture } from '../../../domain/drawing/products'
import { dataUri } from '../../../domain/drawing/data-uri'
import { PEOPLE, STRANGER } from '../../outside/people'
import { CREDIT_CARD, mistyped, WAYBILLS } from '../../outside/sample-numbers'
import type { DeskPerson } from '../people'

export interface Paper {
  readonly english: string
  readonly value: string
  /** The accessible name of the fields it fits; several since pages differ. */
  readonly fields: readonly string[]
}

export interface Picture {
  readonly english: string
  readonly src: string
}

export interface Drawer {
  readonly papers: readonly Paper[]
  readonly wrong: readonly Paper[]
  readonly pictures: readonly Picture[]
}

const PHONE = ['手机号']
const NAME = ['姓名', '收货人', '是什么']
const ID = ['身份证号']
const CARD = ['储蓄卡卡号']
const SHOP_NAME = ['店名']
const REGION = ['省、市、区', '从哪里发货']
const DETAIL = ['详细地址']
const WAYBILL = ['快递单号']
const TAKEN_NAME = '桂芬酱铺'

/** Empty for somebody without papers: the stranger opens a shop with whatever one types. */
export function drawerOf(key: DeskPerson): Drawer {
  const part = key.split('~')[0]
  const person = PEOPLE.find((one) => one.key === part)
  if (!person) return { papers: [], wrong: [], pictures: [] }
  const { name, phone, idNumber, cards, shopName, region, detail } = person
  const address = [
    { english: 'name', value: name, fields: NAME },
    { english: 'phone', value: phone, fields: PHONE },
    { english: 'region', value: region, fields: REGION },
    { english: 'street', value: detail, fields: DETAIL },
  ]
  if (part !== 'li-na') return { papers: address, wrong: [], pictures: [] }
  return {
    papers: [
      ...address,
      { english: 'ID', value: idNumber, fields: ID },
      { english: 'bank card', value: cards[0] ?? '', fields: CARD },
      { english: 'shop name', value: shopName, fields: SHOP_NAME },
      { english: 'waybill', value: WAYBILLS[0].waybill, fields: WAYBILL },
    ],
    wrong: [
      { english: 'ID, last digit wrong', value: mistyped(idNumber), fields: ID },
      { english: 'somebody else’s card', value: STRANGER.cards[0] ?? CREDIT_CARD, fields: CARD },
      { english: 'a taken name', value: TAKEN_NAME, fields: SHOP_NAME },
    ],
    pictures: [
      { english: 'ID, front', src: `/papers/${part}-front.png` },
      { english: 'ID, back', src: `/papers/${part}-back.png` },
      ...drawnProducts('李娜小厨')
        .slice(0, PRODUCTS_DRAWN)
        .map(({ title, product }) => ({ english: title, src: dataUri(productPicture(product)) })),
    ],
  }
}

const PRODUCTS_DRAWN = 3
