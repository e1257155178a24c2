// Putting goods on the shelf on a bad line, in the built package: however often it is sent, there is one product.
import type { ShopId } from '../../src/domain/ids'
import { openShop } from '../stories/scenes'
import { storyTown } from '../stories/story-town'
import { linePerson } from './host/line-person'
import { nodePhones } from './host/node-phones'
import type { Phone } from './host/phone'
import { townLine } from './host/town-line'

const EDITOR = '/pages/shelf/edit/index'
const CHECKING = '网有点慢，正在确认有没有成，请不要离开'
const UNKNOWN = '网断了，还不知道成没成。填的都在，再点一次也只算一次'
/** Longer than the longest pause between two tries. */
const NEXT_TRY_MS = 15_000
/** Longer than all tries together. */
const GIVEN_UP_MS = 120_000

const town = storyTown()
const phones = nodePhones()
let shopId: ShopId

beforeAll(async () => {
  shopId = await openShop(town, linePerson(town, '李娜'), '李娜小厨')
})

/** In the editor, one tap from the shelf. */
async function written(phone: Phone, title: string): Promise<void> {
  await phone.open(EDITOR)
  await phone.type('叫什么', title)
  await phone.type('卖多少钱（元）', '28')
  await phone.type('有几件', '20')
}

/** What stands on the shelf under this name. */
async function shelved(title: string) {
  const { products } = await linePerson(town, '李娜').call('listProducts', { shopId, before: null })
  return products.filter((product) => product.title === title)
}

it('the answer is lost after the commit: it says that it is finding out, then that it is done, and there is one product', async () => {
  const phone = phones.phone(townLine(town, '李娜'))
  await written(phone, '剁椒酱')
  phone.lineFaults.loseAnswer('saveProduct')
  await phone.tap('上架')
  expect(phone.sees(CHECKING)).toBe(true)
  expect(await shelved('剁椒酱')).toHaveLength(1)
  await phone.pass(NEXT_TRY_MS)
  expect(phone.sees(CHECKING)).toBe(false)
  expect(phone.sees('上架了')).toBe(true)
  expect(await shelved('剁椒酱')).toHaveLength(1)
})

it('the answer is lost and the line is gone: it says what is not known, and another tap makes no second product', async () => {
  const phone = phones.phone(townLine(town, '李娜'))
  await written(phone, '腌萝卜')
  phone.lineFaults.loseAnswer('saveProduct')
  await phone.tap('上架')
  phone.lineFaults.offline = true
  await phone.pass(GIVEN_UP_MS)
  expect(phone.sees(UNKNOWN)).toBe(true)
  phone.lineFaults.offline = false
  await phone.tap('上架')
  await phone.pass(NEXT_TRY_MS)
  expect(phone.sees('上架了')).toBe(true)
  expect(await shelved('腌萝卜')).toHaveLength(1)
})

it('the answer is lost and so is the app: what was typed is still there, and sent again it is the same product', async () => {
  const phone = phones.phone(townLine(town, '李娜'))
  await written(phone, '桂花糕')
  phone.lineFaults.loseAnswer('saveProduct')
  await phone.tap('上架')
  await phone.open(EDITOR)
  expect(phone.value('叫什么')).toBe('桂花糕')
  await phone.type('有几件', '30')
  await phone.tap('上架')
  expect(phone.sees('上架了')).toBe(true)
  expect(await shelved('桂花糕')).toMatchObject([{ sellable: 30 }])
})
