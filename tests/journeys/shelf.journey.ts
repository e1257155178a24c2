// J2: the first goods on the shelf with a photo and four kinds, wrong numbers told in words, and the link that is sent.
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals'
import type { Phone } from './phone'
import { openStage, type Stage } from './stage'
import * as steps from './steps'

const TITLE = '厚棉布包'
const PRICE = '卖多少钱（元）'
const STOCK = '有几件'
/** What stands behind a label once there are kinds. */
const SHARED = '（没有单独写的都用它）'
const RANGE = '价格要在 0.01 到 99,999.99 元之间。'
const SPELLING = '写成 28 或 28.50 这样就行。'
const PIECES = '库存要在 0 到 99,999 之间。'
const NO_PIECES = '写上有几件，比如 20。'

let stage: Stage
let seller: Phone
let link = ''

beforeAll(async () => {
  stage = await openStage()
  seller = (await steps.openShop(stage, '桂芬布艺')).phone
})
afterAll(() => stage?.close())

describe('J2', () => {
  it('what is missing or wrong is told at its place, and nothing is put on sale', async () => {
    await seller.tap('上第一件货')
    await seller.tap('上架')
    await seller.sees('给它起个名字，比如「剁椒酱」。')
    await seller.sees('写一个数，比如 28 或 28.50。')
    await seller.sees(NO_PIECES)
    await seller.fill('叫什么', TITLE)
    await refuses(PRICE, [
      ['0', RANGE],
      ['-5', SPELLING],
      ['28.555', SPELLING],
      ['10000000', RANGE],
      ['100000', RANGE],
    ])
    await seller.fill(PRICE, '59')
    await refuses(STOCK, [
      ['1.5', PIECES],
      ['', NO_PIECES],
    ])
    await seller.fill(STOCK, '9')
    expect(seller.path()).toContain('shelf/edit')
  })

  it('with a photo and two things to choose it stands on the shelf as four kinds', async () => {
    await seller.photograph('加照片')
    await seller.finds(/^第 1 张照片/)
    await addAxis(/^有几种规格/, '颜色', ['靛蓝', '茶色'])
    await addAxis(/^再加一种规格/, '大小', ['小', '大'])
    for (const name of ['靛蓝、小', '靛蓝、大', '茶色、小', '茶色、大']) await seller.sees(name)
    expect(await seller.typed(`${PRICE}${SHARED}`)).toBe('59')
    await seller.fill('茶色、大，价钱', '65')
    await seller.fill('茶色、小，几件', '0')
    await seller.tap('上架')
    await seller.sees('上架了')
    await seller.tap('去看看，发给朋友')
    await seller.sees('颜色：靛蓝、茶色；大小：小、大')
    await seller.sees(/还有 27 件/)
    link = await steps.send(seller, '发给朋友')
    expect(link).toMatch(/[?&]s=[0-9A-Za-z]{8,16}/)
    expect(seller.errors).toEqual([])
  })

  it('whoever gets the link sees it, chooses among the kinds, and finds it in the shop', async () => {
    const friend = await stage.phone()
    await friend.follow(link)
    await friend.sees(TITLE)
    await friend.tap('买')
    await friend.tap('去付款')
    await friend.sees('请先选颜色和大小。')
    await friend.tap('茶色')
    await friend.tap('小，选不了')
    await friend.sees('「茶色、小」卖完了，看看别的。')
    await friend.tap('大')
    await friend.finds('去付款 ¥65.00')
    await friend.tap('靛蓝')
    await friend.finds('去付款 ¥59.00')
    await friend.tap('关闭')
    await friend.tap(/桂芬布艺/)
    await friend.tap(new RegExp(`^${TITLE}.*59 元$`))
    await friend.sees('颜色：靛蓝、茶色；大小：小、大')
    await friend.page.getByAltText(TITLE).filter({ visible: true }).first().waitFor()
    expect(friend.errors).toEqual([])
  })

  it('the counter has counted the visitor', async () => {
    await seller.open(steps.COUNTER)
    await seller.tells(/^今天访客 1，订单 0，成交 0 元，数据截至 \d\d:\d\d$/)
  })

  it('a draft outlives the browser', async () => {
    await seller.open('/pages/shelf/edit/index')
    await seller.fill('叫什么', '写到一半的货')
    await seller.die()
    await seller.open('/pages/shelf/edit/index')
    await seller.finds('上架')
    expect(await seller.typed('叫什么')).toBe('写到一半的货')
  })
})

/** Each typed into the field of this label; the page says why not, and the button leads nowhere. */
async function refuses(label: string, lines: readonly (readonly [typed: string, sentence: string])[]) {
  for (const [typed, sentence] of lines) {
    await seller.fill(label, typed)
    await seller.missesSoon(sentence)
    await seller.tap('上架')
    await seller.sees(sentence)
  }
}

async function addAxis(cell: RegExp, name: string, choices: readonly string[]): Promise<void> {
  await seller.tap(cell)
  for (const choice of choices) {
    await seller.fill(`${name}有哪些`, choice)
    await seller.finds(`${choice} ×`)
  }
}
