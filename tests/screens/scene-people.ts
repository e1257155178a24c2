// The people of the scene, and how one of them comes to a shop that collects.
import type { OpeningId, ShareId, ShopId } from '../../src/domain/ids'
import { newPerson, type Person } from '../stories/citizen'
import { newId, newPapers, newPhoto } from '../stories/papers'
import { waitFor, type Demo } from '../stories/tell-outside'

export interface ShopSign {
  readonly name: string
  readonly paint: 'persimmon' | 'bamboo' | 'lotus'
  readonly shipFrom: string
  readonly notice: string
}

export async function guest(demo: Demo, name: string): Promise<Person> {
  const person = newPerson(demo.shopUrl, newPapers(name))
  person.use((await person.call('startGuest', {})).token)
  return person
}

/** All four steps; the channel's review is waited for only when the shop is to collect. */
export async function openShop(
  demo: Demo,
  seller: Person,
  sign: ShopSign,
  { collects, shareId = null }: { readonly collects: boolean; readonly shareId?: ShareId | null },
): Promise<ShopId> {
  const openingId = await walkTo(demo, seller, 'details', shareId)
  const { opening } = await seller.call('nameShop', { openingId, ...sign, returnAddress: null })
  if (collects) await waitFor('the review', async () => ((await isCollecting(seller)) ? true : null))
  return opening.shopId
}

export type OpeningStep = 'identity' | 'card' | 'details'

/** As far as the step that is named, which is left open. */
export async function walkTo(
  demo: Demo,
  seller: Person,
  step: OpeningStep,
  shareId: ShareId | null,
): Promise<OpeningId> {
  const { name, idNumber, phone, cardNumber } = seller.papers
  const openingId = newId<'opening'>()
  await seller.call('startOpening', { openingId, shareId })
  await seller.call('requestCode', { phone })
  const code = await waitFor('the code', async () => (await demo.codeOn(phone)) || null)
  const confirmed = await seller.call('confirmPhone', { openingId, phone, code })
  if (confirmed.token !== null) seller.use(confirmed.token)
  if (step === 'identity') return openingId
  const idFront = (await seller.call('addPicture', { purpose: 'paper', base64: newPhoto() })).fileId
  const idBack = (await seller.call('addPicture', { purpose: 'paper', base64: newPhoto() })).fileId
  await seller.call('verifyIdentity', { openingId, name, idNumber, idFront, idBack })
  if (step === 'card') return openingId
  await seller.call('bindCard', { openingId, cardNumber })
  return openingId
}

async function isCollecting(seller: Person): Promise<boolean> {
  const { shop } = await seller.call('readMyShop', {})
  return shop?.collecting === true
}
