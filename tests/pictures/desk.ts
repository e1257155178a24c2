// Pictures of the desk in the demo's own world: as one finds it, by day, by night and in a narrow window, and in the middle of a payment.
import { join } from 'node:path'
import type { Page } from 'playwright-core'
import { openStage } from '../journeys/stage'
import { keep } from './album'

const SIZE = { width: 1_600, height: 900 }
const NARROW = { width: 1_100, height: 900 }
/** The tour's own sentence while the buyer stands at the cashier. */
const PAYING = 'He pays.'
const TOUR_MS_MAX = 240_000
const SETTLED_MS = 3_000

export async function shootDesk(folder: string): Promise<readonly string[]> {
  const stage = await openStage({ world: 'demo' })
  try {
    const context = await stage.browser.newContext({ viewport: SIZE, locale: 'zh-CN', colorScheme: 'light' })
    const page = await context.newPage()
    await page.goto(`${stage.demo.shopUrl}/desk`)
    await page.getByText('三号楼邻居').first().waitFor()
    await page.waitForTimeout(SETTLED_MS)
    await shoot(page, join(folder, 'desk-idle.webp'))
    await page.emulateMedia({ colorScheme: 'dark' })
    await shoot(page, join(folder, 'desk-idle-dark.webp'))
    await page.emulateMedia({ colorScheme: 'light' })
    await page.setViewportSize(NARROW)
    await shoot(page, join(folder, 'desk-idle-narrow.webp'))
    await page.setViewportSize(SIZE)
    await page.getByRole('button', { name: /watch the first sale/ }).click()
    await page.getByText(PAYING).waitFor({ timeout: TOUR_MS_MAX })
    await page.frameLocator('.right iframe').last().getByText('付好了').waitFor({ timeout: TOUR_MS_MAX })
    await page.waitForTimeout(SETTLED_MS / 2)
    await shoot(page, join(folder, 'desk-paying.webp'))
    return ['desk-idle', 'desk-idle-dark', 'desk-idle-narrow', 'desk-paying']
  } finally {
    await stage.close()
  }
}

const shoot = async (page: Page, file: string): Promise<void> =>
  keep(file, await page.screenshot(), SIZE.width)
