import { storyTown } from '../stories/story-town'
import { nodePhones } from './host/node-phones'
import { townLine } from './host/town-line'
import { hostDocument } from './host/dom'
const town = storyTown()
const phones = nodePhones()
it('dump', async () => {
  const first = phones.phone(townLine(town, '李娜'))
  await first.open(`/pages/start/home/index`)
  await first.tap('开一家小店')
  const real = JSON.stringify
  const el = Array.from(hostDocument().body.querySelectorAll('wx-input'))
  process.stdout.write(real(el.map((e) => (e as unknown as {outerHTML: string}).outerHTML)) + '\n')
})
