import { openShop, shelve } from '../stories/scenes'
import { newId } from '../stories/papers'
import { storyTown } from '../stories/story-town'
import { nodePhones } from './host/node-phones'
import { townLine } from './host/town-line'
import sharp from 'sharp'
const town = storyTown()
const phones = nodePhones()
it('dump', async () => {
  const seller = await town.person('王桂芬')
  const shopId = await openShop(town, seller, '王姐的茶铺')
  const base64 = (await sharp({ create: { width: 60, height: 60, channels: 3, background: '#f33' } }).jpeg().toBuffer()).toString('base64')
  const { fileId } = await seller.call('addPicture', { purpose: 'product', base64 })
  for (let n = 1; n <= 20; n += 1) {
    const sku = { skuId: newId<'sku'>(), spec: [], priceFen: 7200 + n, stock: 3, onSale: true }
    await seller.call('saveProduct', { shopId, productId: newId<'product'>(), title: `手工剁椒酱大瓶 ${n} 号 230 克`, detail: '', onSale: true, axes: [], pictures: [fileId], postageFen: 0, skus: [sku] })
  }
  const first = phones.phone(townLine(town, '李娜'))
  const real = JSON.stringify
  const seen: string[] = []
  JSON.stringify = ((...a: [unknown]) => { const t = real(...a); if (t && t.length > 5000 && t.includes('"cn"') ) seen.push(t); return t }) as never
  await first.open(`/pages/shop/view/index?shop=${shopId}`)
  JSON.stringify = real
  process.stdout.write(real(first.pageSizes()) + '\n' + seen.map((s) => s.slice(0, 3000)+ '\n...'+s.slice(-3000)).join('\n\n') + '\n')
})
