// The three shared pages opened in Moments: to be read only, with the one way on that there is, and nothing dead to tap.
import { hostDocument, type HostElement } from './host/dom'
import { linePerson } from './host/line-person'
import { nodePhones } from './host/node-phones'
import { townLine } from './host/town-line'
import { newId } from '../stories/papers'
import { openShop, shelve } from '../stories/scenes'
import { storyTown } from '../stories/story-town'

const WAY_ON = '前往小程序'
const HOUR_MS = 3_600_000
/** Whatever reacts to a finger says so to a screen reader, or is one of WeChat's own buttons. */
const TAPPABLE =
  '[aria-role="button"],[aria-role="link"],[aria-role="radio"],wx-button,[open-type],wx-navigator'

const town = storyTown()
const phones = nodePhones()
const paths: Record<string, string> = {}

beforeAll(async () => {
  const seller = linePerson(town, '李娜')
  const shopId = await openShop(town, seller, '李娜小厨')
  const { productId, skuId } = await shelve(seller, shopId, { priceFen: 2_800, stock: 9, title: '剁椒酱' })
  const invitationId = newId<'invitation'>()
  await seller.call('sendInvitation', {
    ...{ shopId, invitationId, postageFen: 0, note: '赵先生，这是您要的剁椒酱。', validMs: 2 * HOUR_MS },
    items: [{ skuId, title: '剁椒酱', unitFen: 2_500, quantity: 2 }],
  })
  paths['shop'] = `/pages/shop/view/index?shop=${shopId}`
  paths['product'] = `/pages/product/view/index?shop=${shopId}&id=${productId}`
  paths['invitation'] = `/pages/invitation/view/index?shop=${shopId}&id=${invitationId}`
})

it.each([
  ['shop', '李娜小厨'],
  ['product', '28.00'],
  ['invitation', '50.00'],
])(
  'the %s: seen whole, nothing forbidden is asked for, and nothing on it leads nowhere',
  async (page, words) => {
    const sender = phones.phone(townLine(town, '赵一鸣'))
    await sender.open(paths[page] ?? '')
    expect(buttons().length).toBeGreaterThan(0)
    const { path } = await sender.shareToMoments()
    sender.close()
    const passer = phones.phone(townLine(town, '路人'))
    await passer.open(path, 'moments')
    expect(passer.sees(words)).toBe(true)
    expect(passer.sees(WAY_ON)).toBe(true)
    await passer.pass(HOUR_MS / 60)
    expect(buttons().map((button) => button.textContent)).toEqual([])
    expect(passer.diary.forbidden).toEqual([])
  },
)

function buttons(): HostElement[] {
  return Array.from(hostDocument().body.querySelectorAll(TAPPABLE))
}
