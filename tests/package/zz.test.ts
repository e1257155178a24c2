import { openShop, shelve, sell } from '../stories/scenes'
import { storyTown } from '../stories/story-town'
import { nodePhones } from './host/node-phones'
import { townLine } from './host/town-line'
import { linePerson } from './host/line-person'
const town = storyTown()
const phones = nodePhones()
it('dump', async () => {
  const seller = linePerson(town, '王桂芬')
  const shopId = await openShop(town, seller, '王姐的茶铺')
  const cup = await shelve(seller, shopId, { priceFen: 7_200, stock: 9, title: '剁椒酱' })
  const b = await town.person('李娜')
  for (let n = 0; n < 3; n += 1) await sell(town, seller, b, shopId, cup)
  await town.until('2026-11-19T12:00:00+08:00')
  const real = JSON.stringify
  const seen: string[] = []
  JSON.stringify = ((...a: [unknown]) => { const t = real(...a); if (t && t.startsWith('{"root.')) seen.push(t); return t }) as never
  const s = phones.phone(townLine(town, '王桂芬'))
  await s.open('/pages/settlement/statement/index?day=2026-11-19')
  seen.splice(0)
  await s.tap('核对每一笔')
  JSON.stringify = real
  process.stdout.write(seen.join('\n') + '\n')
})
