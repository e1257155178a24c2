// J2: the first goods on the shelf with a photo and four kinds, wrong numbers told in words, and the link that is sent.
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals'
import { randomBytes } from 'node:crypto'
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import sharp from 'sharp'
import { PICTURE_BYTES_MAX } from '../../src/domain/picture'
import { PICTURES_MAX } from '../../src/domain/product'
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

const SCRIPT = '<script>ran=1</script><img src=x onerror="ran=1">'
const HUGE_BYTES_MIN = 11 * 1024 * 1024

let stage: Stage
let seller: Phone
let link = ''
const folder = mkdtempSync(join(tmpdir(), 'xiaopu-photos-'))

beforeAll(async () => {
  stage = await openStage()
  seller = (await steps.openShop(stage, '桂芬布艺')).phone
})
afterAll(async () => {
  await stage?.close()
  rmSync(folder, { recursive: true, force: true })
})

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
    await friend.tap(new RegExp(`^${TITLE}.*59 元起$`))
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

describe('J2, gone while it lies in somebody’s checkout', () => {
  it('a kind that was deleted and goods taken off the shelf are told before any money moves', async () => {
    const [first, second] = [await atTheCheckout('茶色', '65.00'), await atTheCheckout('靛蓝', '59.00')]
    await seller.open('/pages/shelf/list/index')
    await seller.tap(new RegExp(TITLE))
    await seller.tap('茶色 ×')
    await saveAgain('上架了')
    await isToldGone(first, '65.00')
    await seller.open('/pages/shelf/list/index')
    await seller.tap(new RegExp(TITLE))
    await seller.tap(/^正在卖/)
    await saveAgain('它先不卖，想卖的时候再上架。')
    await isToldGone(second, '59.00')
    await second.follow(link)
    await second.sees('这件已经下架了，店里还有别的。')
    expect(await second.count('买')).toBe(0)
    expect(await steps.paidTo(stage, link)).toEqual([])
    expect([...first.errors, ...second.errors, ...seller.errors]).toEqual([])
  })
})

describe('J2, photos and titles that nobody expected', () => {
  it('a photo of 11 MB is sent smaller, a file that is no photo is told so, and one photo too many finds no place', async () => {
    await seller.open('/pages/shelf/edit/index')
    const sending = seller.page.waitForRequest('**/api/addPicture')
    await seller.photograph('加照片', await inFile(hugePhoto()))
    const { base64 } = (await sending).postDataJSON() as { readonly base64: string }
    expect(Buffer.from(base64, 'base64').length).toBeLessThanOrEqual(PICTURE_BYTES_MAX)
    await seller.finds(/^第 1 张照片/)
    await seller.photograph('加照片', await inFile(randomBytes(HUGE_BYTES_MIN)))
    await seller.finds('请选一张 JPG 或 PNG 的图片。')
    await seller.photograph('请选一张 JPG 或 PNG 的图片。')
    for (let count = 2; count < PICTURES_MAX; count += 1) {
      await seller.finds(new RegExp(`^第 ${count} 张照片`))
      await seller.photograph('加照片')
    }
    await seller.sees(`照片最多 ${PICTURES_MAX} 张，想换就先拿掉一张。`)
    expect(await seller.count('加照片')).toBe(0)
    await seller.tap(/^第 1 张照片/)
    await seller.tap('拿掉')
    await seller.missesSoon(/^照片最多/)
    await seller.finds('加照片')
    expect(seller.errors).toEqual([])
  })

  it('a title that is a script stands there letter by letter, wherever it goes, and runs nowhere', async () => {
    await steps.shelve(seller, { title: SCRIPT, price: '12', stock: 5 })
    await seesSpelled(seller)
    const sent = await steps.send(seller, '发给朋友')
    await seller.open('/pages/shelf/list/index')
    await seesSpelled(seller)
    const friend = await stage.phone()
    await friend.follow(sent)
    await seesSpelled(friend)
    await friend.tap(/桂芬布艺/)
    await seesSpelled(friend)
    await friend.follow(sent)
    await friend.tap('买')
    await friend.tap('去付款 ¥12.00')
    await steps.giveAddress(friend)
    await seesSpelled(friend)
    await friend.tap('付款 ¥12.00')
    await friend.finds('立即支付')
    expect(await hasRun(friend)).toBe(false)
    await steps.payAtCashier(friend)
    await friend.open('/pages/order/mine/index')
    await seesSpelled(friend)
    await seller.open('/pages/order/sold/index')
    await seesSpelled(seller)
    await friend.follow(`${stage.outsideUrl}/inbox`)
    expect(await hasRun(friend)).toBe(false)
    expect([...seller.errors, ...friend.errors]).toEqual([])
  })
})

/** Somebody who came by the link, chose the large one of this colour, and is ready to pay. */
async function atTheCheckout(colour: string, amount: string): Promise<Phone> {
  const buyer = await stage.phone()
  await buyer.follow(link)
  await buyer.tap('买')
  await buyer.tap(colour)
  await buyer.tap('大')
  await buyer.tap(`去付款 ¥${amount}`)
  await steps.giveAddress(buyer)
  return buyer
}

async function saveAgain(said: string): Promise<void> {
  await seller.tap('保存')
  await seller.sees(said)
}

async function isToldGone(buyer: Phone, amount: string): Promise<void> {
  await buyer.tap(`付款 ¥${amount}`)
  await buyer.sees('这件下架了，没有扣您的钱。店里还有别的。')
  expect(await buyer.count(/^付款/)).toBe(0)
  await buyer.finds('看看店里别的')
  await buyer.open('/pages/order/mine/index')
  await buyer.sees(/^还没有买过东西/)
}

async function seesSpelled(phone: Phone): Promise<void> {
  await phone.sees(SCRIPT)
  expect(await hasRun(phone)).toBe(false)
}

const hasRun = ({ page }: Phone): Promise<boolean> => page.evaluate(() => 'ran' in window)

async function inFile(bytes: Buffer | Promise<Buffer>): Promise<string> {
  const path = join(folder, `${randomBytes(4).toString('hex')}.jpg`)
  writeFileSync(path, await bytes)
  return path
}

/** Noise, which no format makes smaller. */
async function hugePhoto(): Promise<Buffer> {
  const [width, height, channels] = [2_400, 1_700, 3] as const
  const raw = { width, height, channels }
  const photo = await sharp(randomBytes(width * height * channels), { raw })
    .jpeg({ quality: 100, chromaSubsampling: '4:4:4' })
    .toBuffer()
  expect(photo.length).toBeGreaterThan(HUGE_BYTES_MIN)
  return photo
}

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
