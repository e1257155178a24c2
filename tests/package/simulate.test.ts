// The built pages once more, in WeChat's older framework with its real template compiler.
import { DEAD_LINE } from './host/line'
import { openSimulated, type Simulated } from './host/simulated'

let simulated: Simulated

jest.setTimeout(120_000)
beforeAll(() => void (simulated = openSimulated(DEAD_LINE)))
afterAll(() => simulated.close())

it.each([
  ['pages/shop/view/index', '这张卡片打不开了'],
  ['pages/product/view/index', '这张卡片打不开了'],
  ['pages/invitation/view/index', '没有找到这张邀请'],
  ['pages/opening/step/index', '网断了'],
])('%s is drawn, and says what is the matter when nobody answers', async (route, words) => {
  const page = simulated.open(route)
  await page.sees(words)
  expect(simulated.faults).toEqual([])
  page.close()
})
