// `npm run story`: tells the first sale of a new shop at a running `npm start`, and checks every sum on the way.
import { addDays, type Day } from '../../src/domain/day'
import type { OrderId, ShopId } from '../../src/domain/ids'
import { newPerson, type Person } from './citizen'
import { newPapers } from './papers'
import { exportStatement, sealFromScratch } from './statement'
import { tellOfTheOpening } from './tell-opening'
import { tellOfTheOffer } from './tell-offer'
import { findDemo, waitFor, type Demo } from './tell-outside'
import { createVoice, inYuan, type Voice } from './tell-voice'

const write = (line: string): void => void process.stdout.write(`${line}\n`)
/** A cup at 120.00 with 8.00 postage, of which the channel keeps 0.6 %. */
const TOLD = { totalFen: 12_800, feeFen: 77, netFen: 12_723 }

interface Tale {
  readonly demo: Demo
  readonly voice: Voice
  readonly seller: Person
  readonly buyer: Person
  readonly shopId: ShopId
  readonly orderId: OrderId
}

async function tell(): Promise<void> {
  const demo = findDemo(process.env)
  const voice = createVoice(write)
  write('The first sale of a new shop. Amounts are in yuan; every ledger line is "debit -> credit".')
  const [seller, buyer] = [
    newPerson(demo.shopUrl, newPapers('王桂芬')),
    newPerson(demo.shopUrl, newPapers('李娜')),
  ]
  for (const person of [seller, buyer]) person.use((await person.call('startGuest', {})).token)
  const shopId = await tellOfTheOpening(demo, voice, seller)
  const orderId = await tellOfTheOffer(voice, { seller, buyer, shopId })
  const tale = { demo, voice, seller, buyer, shopId, orderId }
  await tellOfThePayment(tale)
  await tellOfTheGoods(tale)
  await tellOfTheMoney(tale)
  write('')
  write(voice.wrong() === 0 ? 'Everything was as told.' : `${voice.wrong()} things were not as told.`)
  process.exitCode = voice.wrong() === 0 ? 0 : 1
}

async function tellOfThePayment({ demo, voice, seller, buyer, shopId, orderId }: Tale): Promise<void> {
  voice.step(
    'Li Na scans the code and confirms. WeChat Pay takes the money and tells the shop by a signed notice.',
  )
  const paid = await demo.control<{ ok: boolean }>('pay', {
    handle: `${shopId}${orderId}01`,
    payerOpenid: 'oLiNa',
  })
  voice.check('the cashier took the money', paid.ok, true)
  await reached({ voice, buyer, shopId, orderId }, 'paid')
  const ledger = await demo.ledger(shopId)
  voice.ledger(ledger)
  voice.check(
    'what is left after the fee is held for the order',
    ledger.balances[`held/${orderId}`],
    TOLD.netFen,
  )
  const { messages } = await seller.call('readMessages', { shopId, before: null })
  const told = messages.filter(({ kind, ref }) => kind === 'new-order' && ref === orderId)
  voice.check('Wang Guifen was told once of the new order', told.length, 1)
}

async function tellOfTheGoods({ demo, voice, seller, buyer, shopId, orderId }: Tale): Promise<void> {
  const order = { shopId, orderId }
  voice.step('Wang Guifen reads the address, packs the cup and types the waybill; the carrier is guessed.')
  const { address } = await seller.call('revealAddress', order)
  voice.say(`to ${address.name}, ${address.region} ${address.detail}`)
  const waybill = `SF${String(await demo.nowMs()).slice(-12)}`
  const shipped = await seller.call('shipOrder', { ...order, waybill, carrier: null })
  voice.check('the carrier', shipped.carrierName, '顺丰速运')
  voice.step('Li Na has the cup in her hands and taps "received". WeChat Pay is told to free the money.')
  await buyer.call('confirmReceipt', order)
  await reached({ voice, buyer, shopId, orderId }, 'released')
  const ledger = await demo.ledger(shopId)
  voice.ledger(ledger)
  voice.check('nothing is held any more', ledger.balances[`held/${orderId}`], 0)
  voice.check('all of it belongs to Wang Guifen', ledger.balances[`payable/${shopId}`], TOLD.netFen)
}

async function tellOfTheMoney({ demo, voice, seller, shopId, orderId }: Tale): Promise<void> {
  const { money } = await seller.call('readOrder', { shopId, orderId })
  const day = money?.arrivesOn
  if (!day)
    throw new Error('the working days of the coming year are not known yet: begin anew with npm run reset')
  voice.step(
    `Her page says: ${inYuan(money.netFen).trim()} reach the card on ${day}, fee ${inYuan(money.feeFen).trim()}.`,
  )
  voice.check('what arrives', money.netFen, TOLD.netFen)
  voice.check('what the channel keeps', money.feeFen, TOLD.feeFen)
  voice.step(`The clock is turned to half past eleven the evening before: the settlement of ${day} closes.`)
  await demo.turnTo(`${addDays(day, -1)}T23:30:01+08:00`)
  await payoutIs('sent', { seller, shopId, day })
  voice.ledger(await demo.ledger(shopId))
  voice.step('The clock is turned to the morning: the bank has been at work.')
  await demo.turnTo(`${day}T09:05:00+08:00`)
  await payoutIs('paid', { seller, shopId, day })
  const ledger = await demo.ledger(shopId)
  voice.ledger(ledger)
  voice.check(
    'nothing is owed to anybody',
    Object.values(ledger.balances).some((amount) => amount !== 0),
    false,
  )
  voice.step('She opens the settlement and exports its statement.')
  const statement = await exportStatement(seller, shopId, day)
  statement.lines.forEach(({ orderId: id, grossFen, feeFen, netFen }) =>
    voice.say(`${id}  ${inYuan(grossFen)} - ${inYuan(feeFen)} = ${inYuan(netFen)}`),
  )
  const { totalFen, payout } = statement.settlement
  const sums = statement.lines.reduce((sum, { netFen }) => sum + netFen, 0)
  voice.check('the lines add up to the settlement', [sums, totalFen], [TOLD.netFen, TOLD.netFen])
  voice.check('and the settlement is what reached the card', payout?.amountFen, TOLD.netFen)
  voice.check(
    'the seal holds, recomputed from the export alone',
    sealFromScratch(statement),
    statement.seal?.hash,
  )
}

async function reached(
  tale: Pick<Tale, 'voice' | 'buyer' | 'shopId' | 'orderId'>,
  state: string,
): Promise<void> {
  const { buyer, voice, shopId, orderId } = tale
  await waitFor(`the order to be ${state}`, async () => {
    const { order } = await buyer.call('readOrder', { shopId, orderId })
    return order.state === state ? order : null
  })
  voice.say(`the order is ${state}`)
}

const payoutIs = (state: string, { seller, shopId, day }: Pick<Tale, 'seller' | 'shopId'> & { day: Day }) =>
  waitFor(`the payout to be ${state}`, async () => {
    const { settlements } = await seller.call('listSettlements', { shopId, before: null })
    const found = settlements.find((row) => row.day === day)
    // The seal follows the payout within a moment.
    const sealed = found && (await seller.call('readStatement', { shopId, day, after: null })).seal
    return sealed && found?.payout?.state === state ? found : null
  })

tell().catch((fault: unknown) => {
  const why = fault instanceof Error ? fault.message : String(fault)
  const refused = fault instanceof TypeError && why === 'fetch failed'
  write(
    refused ? 'Nobody is at home: begin with npm start in another terminal.' : `The story breaks off: ${why}`,
  )
  process.exit(1)
})
