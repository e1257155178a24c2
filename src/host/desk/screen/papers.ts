// What lies in each person's drawer: papers by the field they fit, and three wrong ones that show how they are refused.
import { drawnProducts } from '../../../domain/drawing/products-presets'
import { productPicture } from '../../../domain/drawing/products'
import { dataUri } from '../../../domain/drawing/data-uri'
import type { Grouping } from '../../../domain/grouping'
import { PEOPLE, STRANGER, type DemoPerson } from '../../outside/people'
import { CREDIT_CARD, mistyped, WAYBILLS } from '../../outside/sample-numbers'
import type { DeskPerson } from '../people'

export interface Paper {
  readonly english: string
  readonly value: string
  /** The accessible name of the fields it fits; several since pages differ. */
  readonly fields: readonly string[]
  /** For a long number. */
  readonly grouping?: Grouping
}

export interface Picture {
  readonly english: string
  /** Below it, where two look alike. */
  readonly label?: string
  readonly src: string
}

export interface Drawer {
  readonly papers: readonly Paper[]
  readonly wrong: readonly Paper[]
  readonly pictures: readonly Picture[]
}

const PHONE = ['手机号']
const NAME = ['姓名', '收货人']
const ID = ['身份证号']
const CARD = ['储蓄卡卡号']
const SHOP_NAME = ['店名']
const REGION = ['省、市、区', '从哪里发货']
const DETAIL = ['街道和门牌']
const WAYBILL = ['快递单号']
const TAKEN_NAME = '桂芬酱铺'

/** Everybody at the desk may open a shop; the wrong papers lie beside the first who does. */
export function drawerOf(key: DeskPerson): Drawer {
  const part = key.split('~')[0]
  const person = PEOPLE.find((one) => one.key === part)
  if (!person) return { papers: [], wrong: [], pictures: [] }
  return {
    papers: papersOf(person),
    wrong: part === 'li-na' ? wrongOnes(person) : [],
    pictures: [
      { english: 'ID, front', label: 'front', src: `/papers/${person.key}-front.png` },
      { english: 'ID, back', label: 'back', src: `/papers/${person.key}-back.png` },
      ...drawnProducts('李娜小厨')
        .slice(0, PRODUCTS_DRAWN)
        .map(({ title, product }) => ({ english: title, src: dataUri(productPicture(product)) })),
    ],
  }
}

function papersOf({ name, phone, idNumber, cards, shopName, region, detail }: DemoPerson): Paper[] {
  return [
    { english: 'name', value: name, fields: NAME },
    { english: 'phone', value: phone, fields: PHONE, grouping: 'phone' },
    { english: 'region', value: region, fields: REGION },
    { english: 'street', value: detail, fields: DETAIL },
    { english: 'ID', value: idNumber, fields: ID, grouping: 'id' },
    { english: 'bank card', value: cards[0] ?? '', fields: CARD, grouping: 'card' },
    { english: 'shop name', value: shopName, fields: SHOP_NAME },
    { english: 'waybill', value: WAYBILLS[0].waybill, fields: WAYBILL },
  ]
}

const wrongOnes = ({ idNumber }: DemoPerson): Paper[] => [
  { english: 'ID, last digit wrong', value: mistyped(idNumber), fields: ID, grouping: 'id' },
  {
    english: 'somebody else’s card',
    value: STRANGER.cards[0] ?? CREDIT_CARD,
    fields: CARD,
    grouping: 'card',
  },
  { english: 'a taken name', value: TAKEN_NAME, fields: SHOP_NAME },
]

const PRODUCTS_DRAWN = 3
