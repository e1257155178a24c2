// Phones for the tests of one file, in this process: the package is compiled once, each phone is closed after its test.
import { afterAll, afterEach, beforeAll, jest } from '@jest/globals'
import { compilePackage, type CompiledPackage } from './compile'
import { openWindow } from './jsdom-window'
import { DEAD_LINE, type Line } from './line'
import { readPackage, type PackageFile } from './package-files'
import { createPhone, type Phone, type PhoneOptions } from './phone'

export interface NodePhones {
  code(): CompiledPackage
  /** A new phone, which keeps nothing yet. It must have had no fault when its test ends, unless the test took them. */
  phone(line?: Line, options?: Omit<PhoneOptions, 'code' | 'line'>): Phone
}

/** A busy machine is slow; what would hang is stopped by the phone itself, with a word why. */
const TEST_TIMEOUT_MS = 90_000

/** To be called once, at the head of a test file; other files than the built ones are for tests of the host. */
export function nodePhones(files: () => readonly PackageFile[] = readPackage): NodePhones {
  jest.setTimeout(TEST_TIMEOUT_MS)
  let code: CompiledPackage | null = null
  let closeWindow = (): void => undefined
  const open: Phone[] = []
  const onLost = (fault: unknown): void =>
    open.forEach(({ diary }) => diary.faults.push(`unhandled: ${String(fault)}`))
  const compiled = (): CompiledPackage => {
    if (!code) throw new Error('phones are there once the first test has begun')
    return code
  }
  beforeAll(() => {
    closeWindow = openWindow()
    code = compilePackage(files())
    process.on('unhandledRejection', onLost)
  })
  afterEach(() => {
    const faults = open.flatMap(({ diary }) => diary.faults)
    open.splice(0).forEach((phone) => phone.close())
    if (faults.length > 0) throw new Error(`the package broke:\n${faults.join('\n')}`)
  })
  afterAll(() => {
    process.off('unhandledRejection', onLost)
    closeWindow()
  })
  return {
    code: compiled,
    phone(line = DEAD_LINE, options = {}) {
      const phone = createPhone({ ...options, code: compiled(), line })
      open.push(phone)
      return phone
    },
  }
}
