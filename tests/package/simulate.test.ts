// The built pages once more, in WeChat's older framework with its real template compiler, against a town that answers.
import type { Day } from '../../src/domain/day'
import type { ShopId } from '../../src/domain/ids'
import { newId } from '../stories/papers'
import { codeOn, openShop, sell, shelve } from '../stories/scenes'
import { storyTown } from '../stories/story-town'
import type { Town } from '../stories/town'
import { linePerson } from './host/line-person'
import type { Line } from './host/line'
import { openSimulated, type Simulated } from './host/simulated'
import { townLine } from './host/town-line'

const HOUR_MS = 3_600_000
/** The last digit should be another one. */
const BAD_ID = '330106199001011234'

const town = storyTown()
let simulated: Simulated
let shopId: ShopId
/** Who holds the phone: the framework keeps one run of the package for all of the file. */
let owner = '李娜'
const line: Line = {
  call: (event, known) => townLine(town, owner).call(event, known),
  pay: () => Promise.resolve({ paid: false }),
  loginCode: () => Promise.resolve('code'),
}

jest.setTimeout(120_000)
beforeAll(async () => {
  simulated = openSimulated(line)
  shopId = await openShop(town, linePerson(town, '李娜'), '李娜小厨')
})
afterEach(() => expect(simulated.faults).toEqual([]))
afterAll(() => simulated.close())

it('a product is drawn, and its card carries the share that leads to it', async () => {
  owner = '赵一鸣'
  const seller = linePerson(town, '李娜')
  const { productId } = await shelve(seller, shopId, { priceFen: 2_800, stock: 9, title: '剁椒酱' })
  const page = simulated.open('pages/product/view/index', { shop: shopId, id: productId })
  await page.sees('剁椒酱')
  await page.sees('28')
  const { path, title } = await page.share()
  expect(title).toBe('剁椒酱')
  expect(path).toMatch(new RegExp(`^/pages/product/view/index\\?.*id=${productId}.*&s=\\w{16}$`))
  page.close()
})

it('the sum of an invitation is the one the server keeps', async () => {
  owner = '赵一鸣'
  const invitationId = newId<'invitation'>()
  const seller = linePerson(town, '李娜')
  await seller.call('sendInvitation', {
    ...{ shopId, invitationId, postageFen: 600, note: '赵先生，这是您要的。', validMs: 2 * HOUR_MS },
    items: [{ skuId: null, title: '剁椒酱', unitFen: 2_550, quantity: 3 }],
  })
  const { offer } = await seller.call('readInvitation', { shopId, invitationId, version: null })
  expect(offer.totalFen).toBe(8_250)
  const page = simulated.open('pages/invitation/view/index', { shop: shopId, id: invitationId })
  await page.sees('去付款 ¥82.50')
  expect(page.text().replace(/\s/g, '')).toContain('82.50')
  page.close()
})

it('a statement says its lines and their sum, and checks them before one’s eyes', async () => {
  owner = '李娜'
  const totals = await settledDay(town, shopId)
  const page = simulated.open('pages/settlement/statement/index', { day: totals.day })
  await page.sees('合计')
  // As the page shows them: the lines with the fee, and below the rule what they come to.
  const [lines = '', below = ''] = page.text().replace(/\s/g, '').split('收到货的2单')[1]?.split('合计') ?? []
  const fen = (text: string): number[] =>
    [...text.matchAll(/(−?)(\d+)\.(\d\d)/g)].map(
      ([, minus, yuan, rest]) => (minus === '' ? 1 : -1) * (Number(yuan) * 100 + Number(rest)),
    )
  expect(fen(lines)).toHaveLength(3)
  expect(fen(lines)).toEqual(expect.arrayContaining([10_000, 7_200]))
  expect(fen(lines).reduce((sum, amountFen) => sum + amountFen, 0)).toBe(totals.sumFen)
  expect(fen(below)[0]).toBe(totals.sumFen)
  page.tap('核对每一笔')
  await page.sees('每一笔都对上了')
  page.close()
})

it('in the opening a number that no identity card has is refused in words, before anything is sent', async () => {
  owner = '陈默'
  const person = linePerson(town, owner)
  const openingId = newId<'opening'>()
  await person.call('startOpening', { openingId, shareId: null })
  await person.call('requestCode', { phone: person.papers.phone })
  const code = codeOn(town, person.papers.phone)
  await person.call('confirmPhone', { openingId, phone: person.papers.phone, code })
  const page = simulated.open('pages/opening/step/index')
  await page.sees('您是谁？')
  page.type('姓名', '陈默')
  page.type('身份证号', BAD_ID)
  await page.sees('身份证最后一位对不上，请再看一眼证件。')
  page.close()
})

/** Two orders received today, settled for the next business day: 99.40 and 71.57 after the channel's fee. */
async function settledDay(here: Town, shop: ShopId): Promise<{ readonly day: Day; readonly sumFen: number }> {
  const seller = linePerson(here, '李娜')
  const buyer = await here.person('赵一鸣')
  for (const priceFen of [10_000, 7_200])
    await sell(here, seller, buyer, shop, await shelve(seller, shop, { priceFen, stock: 9 }))
  await here.until('2026-11-18T23:30:00+08:00')
  await here.settle()
  const day = '2026-11-19' as Day
  const { settlement, lines } = await seller.call('readStatement', { shopId: shop, day, after: null })
  expect(lines.reduce((sum, { netFen }) => sum + netFen, 0)).toBe(settlement.totalFen)
  return { day, sumFen: settlement.totalFen }
}
