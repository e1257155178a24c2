// The same host in a real browser: fingers tap, keys type, style sheets hold, dark is dark.
import { SAMPLE } from '../sample-package'
import { chromiumPhones } from './chromium-phones'

const phones = chromiumPhones(() => SAMPLE)
const HOME = 'pages/a/index'

it('a finger on the glass taps once, and a keyboard types into a field', async () => {
  const phone = await phones.phone()
  await phone.open(`${HOME}?who=x`)
  await phone.screen.getByText('加一').click()
  await phone.settle()
  expect(await phone.sees('共 1 次')).toBe(true)
  await phone.screen.locator('wx-input input').pressSequentially('abcdef')
  await phone.settle()
  expect(await phone.text()).toContain('abcd ')
  expect(await phone.text()).not.toContain('abcde')
})

it('style sheets hold in WeChat’s measures, a page’s own only while it is on top', async () => {
  const phone = await phones.phone()
  await phone.open(HOME)
  const name = phone.screen.locator('.name')
  expect(await name.evaluate((element) => element.getBoundingClientRect().width)).toBe(375)
  expect(await name.evaluate((element) => getComputedStyle(element).color)).toBe('rgb(255, 0, 0)')
  await phone.tap({ label: '去那页' })
  const word = phone.screen.getByText('是那页')
  expect(await word.evaluate((element) => element.getBoundingClientRect().height)).toBe(5)
  await phone.back()
  expect(await name.evaluate((element) => element.getBoundingClientRect().height)).toBeGreaterThan(10)
})

it('a dark phone is dark, in the sheets and in what the package is told', async () => {
  const phone = await phones.phone(undefined, { theme: 'dark' })
  await phone.open(HOME)
  const page = phone.screen.locator('wx-page')
  expect(await page.evaluate((element) => getComputedStyle(element).backgroundColor)).toBe('rgb(0, 0, 0)')
})

it('a line outside answers a phone in the browser', async () => {
  const line = {
    call: () => Promise.resolve({ said: 'from outside' }),
    pay: () => Promise.resolve({ paid: true }),
    loginCode: () => Promise.resolve('code'),
  }
  const phone = await phones.phone(line)
  await phone.open(HOME)
  await phone.tap('问一问')
  expect(await phone.sees('答 from outside')).toBe(true)
})
