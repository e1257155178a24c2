// Takes a picture of a page of the built package in a browser, against a running demo: `tsx tests/package/picture.ts <path> <file.png>`.
import { demoLine } from './host/demo-line'
import { DEAD_LINE } from './host/line'
import { openChromium } from './host/browser/chromium'
import { readPackage } from './host/package-files'

const USE = `tsx tests/package/picture.ts <path> <file.png> [options]
  as=<name>     the phone's owner, known to the demo by this name; nobody answers without one
  scene=moments opened in Moments instead of from a card
  tap=<words>   then a finger on these words; may be given several times
  dark  large   as the words say
  full          the whole page, not only the screen
`
const demo = {
  shopUrl: process.env['XIAOPU_SHOP'] ?? 'http://127.0.0.1:8100',
  outsideUrl: process.env['XIAOPU_OUTSIDE'] ?? 'http://127.0.0.1:8101',
}
const LARGE = 1.4

async function main([path, file, ...options]: readonly string[]): Promise<void> {
  if (path === undefined || file === undefined) return void process.stdout.write(USE)
  const given = (name: string): string[] =>
    options.filter((option) => option.startsWith(`${name}=`)).map((option) => option.slice(name.length + 1))
  const owner = given('as')[0]
  const browser = await openChromium(readPackage())
  const phone = await browser.phone(
    owner === undefined ? DEAD_LINE : demoLine(demo, owner),
    {
      theme: options.includes('dark') ? 'dark' : 'light',
      fontScale: options.includes('large') ? LARGE : 1,
    },
    false,
  )
  try {
    await phone.open(path, given('scene')[0] === 'moments' ? 'moments' : 'card')
    for (const words of given('tap')) await phone.tap(words)
    await phone.screen.screenshot({ path: file, fullPage: options.includes('full') })
    const { route, title } = await phone.page()
    process.stdout.write(`${route} 「${title}」\n${await phone.text()}\n`)
    for (const fault of await phone.faults()) process.stdout.write(`broke: ${fault}\n`)
  } finally {
    await browser.close()
  }
}

main(process.argv.slice(2)).catch((fault: unknown) => {
  process.stderr.write(`${fault instanceof Error ? fault.message : String(fault)}\n`)
  process.exitCode = 1
})
