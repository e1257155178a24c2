// The built package starts, and every page it lists opens, in WeChat's own component framework, within its budget.
import { pagesOf } from './host/app-config'
import { nodePhones } from './host/node-phones'
import type { PageSize } from './host/set-data-count'

const SET_DATA_BYTES_MAX = 40_000

/** Longer than a page asks again before it says that nobody answers. */
const GIVEN_UP_MS = 15_000

const phones = nodePhones()

it('opens every page it lists, with no answer from anywhere, and none of them breaks', async () => {
  const sizes: PageSize[] = []
  for (const { route } of pagesOf(phones.code().app)) {
    const phone = phones.phone()
    await phone.open(route)
    expect(phone.page().route).toBe(route)
    await phone.pass(GIVEN_UP_MS)
    expect({ route, shows: phone.text() !== '' }).toEqual({ route, shows: true })
    sizes.push(...phone.pageSizes())
  }
  const lines = sizes.map(
    ({ route, firstBytes }) => `${route.padEnd(32)} ${String(firstBytes).padStart(7)} B`,
  )
  process.stdout.write(`first setData of each page, before any answer\n${lines.join('\n')}\n`)
  expect(sizes.filter(({ largestBytes }) => largestBytes > SET_DATA_BYTES_MAX)).toEqual([])
})

it('opens every page in Moments too, where nothing forbidden is asked for by itself', async () => {
  for (const { route } of pagesOf(phones.code().app).filter(({ root }) => root === '')) {
    const phone = phones.phone()
    await phone.open(route, 'moments')
    expect({ route, forbidden: phone.diary.forbidden }).toEqual({ route, forbidden: [] })
  }
})
