// The screens of a bad line: nobody answers, or answers late.
import type { Phone } from '../journeys/phone'
import { at, type Screen } from './screen'

/** Longer than any picture takes. */
const LATE_MS = 60_000

export const broken =
  (name: string) =>
  (phone: Phone): Promise<void> =>
    phone.break(name, 'before')

const late =
  (name: string) =>
  async ({ page }: Phone): Promise<void> => {
    await page.route(`**/api/${name}`, async (route) => {
      await new Promise((resolve) => setTimeout(resolve, LATE_MS).unref())
      await route.abort().catch(() => undefined)
    })
  }

export const WEATHER: readonly Screen[] = [
  {
    name: 'unreached',
    who: 'friend',
    path: ({ shopId }) => at('shop/view', { shop: shopId }),
    before: broken('readShopPage'),
    sees: /网断了/,
  },
  {
    name: 'slow-shop',
    who: 'friend',
    path: ({ shopId }) => at('shop/view', { shop: shopId }),
    before: late('readShopPage'),
    sees: '网有点慢，还在取',
  },
  {
    name: 'slow-invitation',
    who: 'buyer',
    path: ({ shopId, invitations }) => at('invitation/view', { shop: shopId, id: invitations.sent }),
    before: late('readInvitation'),
    sees: '网有点慢，还在取',
  },
]
