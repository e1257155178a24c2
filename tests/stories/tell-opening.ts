// The beginning of the told story: four steps to a shop, and the review after which it can collect money.
import type { ShopId } from '../../src/domain/ids'
import type { Person } from './citizen'
import { mistyped, newId, newPhoto } from './papers'
import { waitFor, type Demo } from './tell-outside'
import type { Voice } from './tell-voice'

const NAME_ENDING_LENGTH = 4

export async function tellOfTheOpening(demo: Demo, voice: Voice, seller: Person): Promise<ShopId> {
  const { name, idNumber, phone, cardNumber } = seller.papers
  const openingId = newId<'opening'>()
  voice.step(
    `Wang Guifen taps "I want a shop too". Step one: her phone, ${phone}, and the code that came by SMS.`,
  )
  await seller.call('startOpening', { openingId, shareId: null })
  await seller.call('requestCode', { phone })
  const code = await waitFor('the code', async () => (await demo.codeOn(phone)) || null)
  await seller.call('confirmPhone', { openingId, phone, code })
  voice.step('Step two: her name, her identity number and two photos. A mistyped digit is found at once.')
  const idFront = (await seller.call('addPicture', { purpose: 'paper', base64: newPhoto() })).fileId
  const idBack = (await seller.call('addPicture', { purpose: 'paper', base64: newPhoto() })).fileId
  const papers = { openingId, name, idFront, idBack }
  const wrong = await seller.ask('verifyIdentity', { ...papers, idNumber: mistyped(idNumber) })
  voice.check('the mistyped number is refused', wrong.ok ? 'taken' : wrong.code, 'id-number-checksum')
  await seller.call('verifyIdentity', { ...papers, idNumber })
  voice.step('Step three: her bank card. Bank and owner are checked, and shown masked from now on.')
  const { opening } = await seller.call('bindCard', { openingId, cardNumber })
  voice.say(`${opening.nameMask}, ${opening.idMask}, ${opening.bankName} ${opening.cardMask}`)
  voice.check('three steps are done', opening.state, 'details')
  const shopName = `王姐茶铺${newId(NAME_ENDING_LENGTH)}`
  voice.step(`Step four: the name, ${shopName}. The shop is open; WeChat Pay reviews whether it may collect.`)
  const details = {
    paint: 'tea',
    shipFrom: '浙江省 杭州市',
    notice: '手作茶器',
    returnAddress: null,
  } as const
  const named = await seller.call('nameShop', { openingId, name: shopName, ...details })
  voice.check('the shop is open', named.opening.state, 'done')
  await waitFor('the review', async () => {
    const { shop } = await seller.call('readMyShop', {})
    return shop?.collecting ? shop : null
  })
  voice.say('the review has passed: the shop collects')
  return named.opening.shopId as ShopId
}
