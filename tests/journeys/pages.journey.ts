// All pages at once: nothing that keeps anybody out, the keyboard alone is enough, and every shared page leads to a shop of one's own.
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals'
import { ID_LENGTH } from '../../src/domain/ids'
import { SECRET_LENGTH } from '../../src/domain/session'
import { setQuietShop, type QuietShop } from '../screens/quiet-shop'
import { setScene, type Scene } from '../screens/scene'
import { barriersOn } from './barriers'
import type { Phone, PhoneLook } from './phone'
import { ownScreens, sharedScreens, type Screen, type Who } from './screens'
import { openStage, type Stage } from './stage'
import * as steps from './steps'

const SHARE = 'ABCDEFGH1234'
const SCREENS_MS_MAX = 1_200_000
/** Further than any of our pages is long. */
const TABS_MAX = 150

let stage: Stage
let scene: Scene
let quiet: QuietShop

beforeAll(async () => {
  stage = await openStage()
  scene = await setScene(stage.demo)
  quiet = await setQuietShop(stage.demo)
})
afterAll(() => stage?.close())

describe('every screen', () => {
  it.each<[string, PhoneLook]>([
    ['in usual letters', {}],
    ['in large letters', { large: true }],
  ])(
    'keeps nobody out, %s, by day and by night',
    async (_how, look) => {
      const own = ownScreens(scene)
      const found: string[] = []
      for (const who of Object.keys(own) as Who[]) {
        const screens = who === 'nobody' ? [...own[who], ...sharedScreens(scene, quiet)] : own[who]
        const phone = await phoneOf(who, look)
        for (const screen of screens) found.push(...(await foundOn(phone, screen, look)))
        found.push(...phone.errors)
        await phone.close()
      }
      expect(found).toEqual([])
    },
    SCREENS_MS_MAX,
  )

  it('when it is shared leads to a shop of one’s own, with the share kept', async () => {
    for (const { name, path, shows } of sharedScreens(scene, quiet)) {
      const reader = await stage.phone()
      await reader.follow(`${stage.demo.shopUrl}/#${path}&s=${SHARE}`)
      await reader.sees(shows)
      const starting = reader.page.waitForRequest('**/api/startOpening')
      await reader.tap(/^我也要开店/)
      await reader.sees('第 1 步，共 4 步')
      const asked = (await starting).postDataJSON() as unknown
      expect({ name, asked }).toMatchObject({ name, asked: { shareId: SHARE } })
      expect(reader.errors).toEqual([])
      await reader.close()
    }
  })
})

it('whose session has ended is told so, and where everything comes back', async () => {
  const seller = await stage.phone({ token: `${'0'.repeat(ID_LENGTH)}${'0'.repeat(SECRET_LENGTH)}` })
  await seller.open(steps.COUNTER)
  // Without a shop the counter gives way to the first page.
  await seller.sees('开一家自己的小店')
  await seller.sees(/^登录过期了/)
  await seller.tap('验手机号')
  await seller.sees('手机号是多少？')
  await seller.open(steps.HOME)
  await seller.sees('开一家自己的小店')
  await seller.missesSoon(/^登录过期了/)
  await seller.close()
})

describe('with the keyboard alone', () => {
  it('a seller lists the first product and sends the first invitation', async () => {
    const seller = await phoneOf('newSeller')
    const keys = keyboardOf(seller)
    await seller.open(steps.COUNTER)
    await keys.press('上第一件货', 'Enter')
    await keys.write('叫什么', '手作布老虎')
    await keys.write('卖多少钱（元）', '45')
    await keys.write('有几件', '3')
    await keys.press('上架', ' ')
    await keys.press('去看看，发给朋友', 'Enter')
    await seller.sees('手作布老虎')
    await seller.open(steps.COUNTER)
    await keys.press('邀请付款', ' ')
    await keys.write('给谁', '赵先生')
    await keys.press('加一件货', 'Enter')
    await keys.press(/^手作布老虎/, 'Enter')
    await keys.press('手作布老虎多一件', ' ')
    await seller.finds('一共收 90 元，改价')
    await keys.press('下一步：发给赵先生', 'Enter')
    await seller.sees('写好了，还没发出去')
    await keys.press('发给赵先生', 'Enter')
    await keys.press('复制链接', 'Enter')
    await seller.sees(/^复制好了，去聊天里粘贴/)
    const link = await seller.reads(/^https?:\/\//)
    await seller.page.keyboard.press('Escape')
    await seller.missesSoon(link)
    expect(seller.errors).toEqual([])
  })
})

function phoneOf(who: Who, look: PhoneLook = {}): Promise<Phone> {
  return stage.phone({ ...look, ...(who !== 'nobody' && { token: scene.tokens[who] }) })
}

/** One line for each part of the page that somebody could not see, hear or reach. */
async function foundOn(phone: Phone, screen: Screen, { large = false }: PhoneLook): Promise<string[]> {
  const { name, path, tap, shows } = screen
  await phone.open(path)
  if (tap !== undefined) await phone.tap(tap)
  await phone.sees(shows)
  const { page } = phone
  const found: string[] = []
  if ((await page.locator('.large').count()) > 0 !== large)
    found.push(`${name}: the letters are not ${large ? 'large' : 'usual'}`)
  found.push(...(await barriersOn(page)).map((barrier) => `${name}, ${barrier}`))
  return found
}

/** Goes on with Tab until it stands on what is called so. */
function keyboardOf({ page, finds }: Phone) {
  const nameHere = () =>
    page.evaluate(() => {
      const here = document.activeElement
      return here?.getAttribute('aria-label') ?? here?.textContent?.trim() ?? ''
    })
  const reach = async (name: string | RegExp): Promise<void> => {
    for (let tabs = 0; tabs < TABS_MAX; tabs += 1) {
      const here = await nameHere()
      if (typeof name === 'string' ? here === name : name.test(here)) return
      await page.keyboard.press('Tab')
    }
    throw new Error(`no way with the keyboard to ${String(name)}`)
  }
  return {
    async press(name: string | RegExp, key: 'Enter' | ' ') {
      await finds(name)
      await reach(name)
      await page.keyboard.press(key)
    },
    async write(label: string, text: string) {
      await page.getByLabel(label, { exact: true }).filter({ visible: true }).last().waitFor()
      await reach(label)
      await page.keyboard.insertText(text)
    },
  }
}
