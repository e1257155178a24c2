// Phones in a real browser for the tests of one file: the same host, bundled, with the package's style sheets.
import { afterAll, afterEach, beforeAll, jest } from '@jest/globals'
import { DEAD_LINE, type Line } from '../line'
import { readPackage, type PackageFile } from '../package-files'
import type { Device } from '../wx/system'
import { openChromium, type Chromium, type RemotePhone } from './chromium'

export interface ChromiumPhones {
  phone(line?: Line, device?: Partial<Device>): Promise<RemotePhone>
}

const TEST_TIMEOUT_MS = 120_000

export function chromiumPhones(files: () => readonly PackageFile[] = readPackage): ChromiumPhones {
  jest.setTimeout(TEST_TIMEOUT_MS)
  let browser: Chromium | null = null
  const open: RemotePhone[] = []
  beforeAll(async () => {
    browser = await openChromium(files())
  }, TEST_TIMEOUT_MS)
  afterEach(async () => {
    const faults: string[] = []
    for (const phone of open.splice(0)) {
      faults.push(...(await phone.faults()))
      await phone.screen.context().close()
    }
    if (faults.length > 0) throw new Error(`the package broke:\n${faults.join('\n')}`)
  })
  afterAll(() => browser?.close())
  return {
    async phone(line = DEAD_LINE, device = {}) {
      if (!browser) throw new Error('phones are there once the first test has begun')
      const phone = await browser.phone(line, device)
      open.push(phone)
      return phone
    },
  }
}
