// Sellers for whom something does not go by itself: the bank gives money back, the review wants more, the register is busy.
import type { InvitationId, ShopId } from '../../src/domain/ids'
import { invite, payoutIs, sellAndReceive, type Street } from '../screens/scene'
import { shelve, type Shelved } from '../screens/scene-goods'
import { guest, openShop, walkTo, type ShopSign } from '../screens/scene-people'
import type { Person } from '../stories/citizen'
import { newPhoto } from '../stories/papers'
import { waitFor, type Demo } from '../stories/tell-outside'

const JAR = { title: '辣萝卜', detail: '', priceFen: 1_200, stock: 40 }
/** More than the register is asked while pictures are taken. */
const BUSY_TIMES = 100

/** On Friday: goods that are received, so that there is a payout on Monday. */
export async function sellForReturn(demo: Demo): Promise<Street> {
  const seller = await guest(demo, '林秀英')
  const buyer = await guest(demo, '何静')
  const sign = signOf('秀英酱菜')
  const shopId = await openShop(demo, seller, sign, { collects: true })
  const goods = [await shelve(seller, shopId, JAR)]
  const street = { demo, seller, buyer, friend: buyer, shopId, goods }
  await sellAndReceive(street)
  return street
}

/** On Sunday, once the payout has gone out. */
export async function giveBack(street: Street): Promise<void> {
  const { demo, shopId } = street
  await waitFor('the payout to be sent', () => payoutIs(street, 'sent'))
  const { transfers } = await demo.ledger(shopId)
  const payout = transfers.find(({ kind }) => kind === 'payout')
  await demo.control('settle-withdraw', {
    outRequestNo: `${shopId}${payout?.ref ?? ''}`,
    outcome: 'REFUND',
  })
}

export interface Reviewed {
  readonly shopId: ShopId
  readonly token: string
  readonly goods: Shelved
  readonly invitation: InvitationId
}

/** A shop with goods and an invitation, which the channel wants signed, or has refused. Applications are held. */
export async function openReviewed(demo: Demo, verdict: 'need-sign' | 'rejected'): Promise<Reviewed> {
  const isToSign = verdict === 'need-sign'
  const seller = await guest(demo, isToSign ? '方圆' : '高远')
  const sign = signOf(isToSign ? '方圆酱坊' : '高远酱坊')
  const shopId = await openShop(demo, seller, sign, { collects: false })
  const step = isToSign ? { step: 'toNeedSign' } : { step: 'reject', reason: '身份证照片不清晰' }
  const outRequestNo = `${shopId}apply1`
  await waitFor('the application', async () =>
    (await demo.control<boolean>('application', { outRequestNo, ...step })) ? true : null,
  )
  const goods = await shelve(seller, shopId, JAR)
  const street = { demo, seller, buyer: seller, friend: seller, shopId, goods: [goods] }
  const invitation = await invite(street, 1, '赵先生，这是您要的辣萝卜。')
  await waitFor('the verdict', async () => {
    const { application } = await seller.call('readMyShop', {})
    return application?.state === verdict ? true : null
  })
  return { shopId, token: seller.token(), goods, invitation }
}

/** Comes last: whoever has to be looked up after this waits as well. */
export async function someoneLookedUp(demo: Demo): Promise<string> {
  const person = await guest(demo, '何小满')
  const openingId = await walkTo(demo, person, 'identity', null)
  await demo.control('register-busy', { times: BUSY_TIMES })
  const { name, idNumber } = person.papers
  const [idFront, idBack] = [await photograph(person), await photograph(person)]
  await person.call('verifyIdentity', { openingId, name, idNumber, idFront, idBack })
  return person.token()
}

async function photograph(person: Person) {
  return (await person.call('addPicture', { purpose: 'paper', base64: newPhoto() })).fileId
}

const signOf = (name: string): ShopSign => ({ name, paint: 'bamboo', shipFrom: '四川省 成都市', notice: '' })
