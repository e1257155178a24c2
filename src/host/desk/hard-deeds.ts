// What each hardship does when it strikes, and the one sentence it is told in afterwards, from what then stands in the books.
import type { Pool } from 'pg'
import { latestTransfers } from '../../adapters/postgres/overview'
import type { Change } from '../../domain/change'
import { HOUR_MS, instantOf, later, SECOND_MS, type Instant } from '../../domain/day'
import { fenOf, yuan } from '../../domain/money'
import type { ShopId, SkuId } from '../../domain/ids'
import { one } from '../../ports/store'
import type { World } from '../../ports/world'
import { momentOf } from '../../server/moment'
import type { Channel } from '../outside/channel'
import { turnThrough, type Turned } from '../outside/turning'
import { asGuest, readAnswer } from './guest'
import type { Hardship } from './news'

type Forward = (request: Request) => Promise<Response>
export type Tell = (hardship: Hardship, sentence: string) => void
type Strike = (request: Request, forward: Forward, tell: Tell) => Promise<Response>

export interface HardDeeds {
  /** Called when a switch is turned; notices are lost or doubled at the channel itself. */
  planted(hardship: Hardship, isOn: boolean): Promise<void>
  readonly lastPiece: Strike
  readonly twoPay: Strike
  readonly doubleTap: Strike
  readonly payLate: Strike
  afterPayment(
    hardship: 'notice-lost' | 'notice-twice',
    changes: readonly Change[],
    tell: Tell,
  ): Promise<void>
}

interface HardSide {
  readonly world: World
  readonly pool: Pool
  readonly channel: Channel
  readonly turned: Turned
}

const PAID_NOTICE = 'TRANSACTION.SUCCESS'
const ROWS_LOOKED_AT = 20
const SECOND_NOTICE_MS = 1_500

interface OrderInput {
  readonly shopId: ShopId
  readonly orderId: string
  readonly lines: readonly { readonly skuId: SkuId; readonly quantity: number; readonly terms: number }[]
}

export function hardDeeds(side: HardSide): HardDeeds {
  return {
    planted: (hardship, isOn) => plant(side, hardship, isOn),
    lastPiece: (request, forward, tell) => lastPiece(side, request, forward, tell),
    twoPay: (request, forward, tell) => twoPay(side, request, forward, tell),
    doubleTap,
    payLate: (request, _forward, tell) => payLate(side, request, tell),
    afterPayment: (hardship, changes, tell) => afterPayment(side, hardship, changes, tell),
  }
}

async function plant({ channel }: HardSide, hardship: Hardship, isOn: boolean): Promise<void> {
  if (!isOn) return
  const about = PAID_NOTICE
  if (hardship === 'notice-lost') await channel.control('notices', { fault: 'drop', about })
  if (hardship === 'notice-twice') await channel.control('notices', { fault: 'duplicate', copies: 1, about })
}

async function lastPiece(
  { world }: HardSide,
  request: Request,
  forward: Forward,
  tell: Tell,
): Promise<Response> {
  const taken = await takeAll(world, (await request.clone().json()) as OrderInput)
  const response = await forward(request)
  const answer = await readAnswer(response)
  tell(
    'last-piece',
    answer.ok
      ? `Somebody else took ${taken} pieces a moment earlier, and there were still enough for both.`
      : `Somebody else took the last ${taken} a moment earlier. The shop refused before any money moved: 「${answer.sentence}」`,
  )
  return response
}

async function twoPay(
  { world }: HardSide,
  request: Request,
  forward: Forward,
  tell: Tell,
): Promise<Response> {
  const input = (await request.clone().json()) as Record<string, unknown>
  const rival = asGuest(world)('payInvitation', { ...input, orderId: momentOf(world).id(), shareId: null })
  const [response, theirs] = await Promise.all([forward(request), rival])
  const ours = await readAnswer(response)
  const [winner, loser] = ours.ok ? ['this buyer', theirs] : ['the other one', ours]
  tell(
    'two-pay',
    ours.ok && theirs.ok
      ? 'Both were let through: that must never happen.'
      : `Two people paid the same invitation at once. One order: ${winner} was first. The other was told 「${loser.sentence}」 and not charged.`,
  )
  return response
}

const doubleTap: Strike = async (request, forward, tell) => {
  const responses = await Promise.all([forward(request.clone()), forward(request)])
  const [first, second] = [await readAnswer(responses[0]), await readAnswer(responses[1])]
  const refused = first.ok ? second : first
  tell(
    'double-tap',
    first.text === second.text
      ? 'The tap came twice at the same moment. The second one got the first one’s answer: one order, one charge.'
      : `The tap came twice. One was carried out, the other was told 「${refused.sentence}」: one order.`,
  )
  return first.ok ? responses[0] : responses[1]
}

/** The cashier's form; an hour passes before the money comes, which closes the order first. */
async function payLate({ channel, pool, turned }: HardSide, request: Request, tell: Tell): Promise<Response> {
  const form = await request.formData()
  const handle = textIn(form, 'prepay_id')
  const payerOpenid = channel.books.cashier(handle)?.payerOpenid ?? null
  const nowMs = (): Instant => instantOf(turned.clock.nowMs())
  await turnThrough(turned, [later(nowMs(), HOUR_MS)])
  await channel.control('pay', { handle, evenIfOver: true, ...(payerOpenid !== null && { payerOpenid }) })
  await turnThrough(turned, [later(nowMs(), SECOND_MS)])
  const rows = await latestTransfers(pool, ROWS_LOOKED_AT)
  const back = rows.find(({ kind }) => kind === 'refund-succeeded' || kind === 'stray-money')
  tell(
    'pay-late',
    back
      ? `The money came an hour later, after the order had closed: ${yuan(fenOf(back.amountFen))} go back to the buyer by themselves.`
      : 'The money came an hour later, and the channel did not take it any more.',
  )
  const location = textIn(form, 'redirect_url')
  return new Response(null, { status: 303, headers: { Location: location === '' ? '/' : location } })
}

async function afterPayment(
  { channel, pool }: HardSide,
  hardship: 'notice-lost' | 'notice-twice',
  changes: readonly Change[],
  tell: Tell,
): Promise<void> {
  // A second notice comes right after the first.
  await new Promise((resolve) => setTimeout(resolve, SECOND_NOTICE_MS))
  const payment = paymentIn(changes)
  const rows = await latestTransfers(pool, ROWS_LOOKED_AT)
  const times = rows.filter(({ kind, credit }) => kind === 'payment' && credit === payment?.credit).length
  const paidAtMs = channel.books.events.filter(({ kind }) => kind === 'paid').at(-1)?.atMs
  const seconds = payment && paidAtMs !== undefined ? Math.round((payment.at - paidAtMs) / SECOND_MS) : 0
  tell(
    hardship,
    hardship === 'notice-lost'
      ? `The channel’s notice never came. The shop asked by itself after ${seconds} s and found the money: booked ${times} time.`
      : `The channel sent the same notice twice. The second changed nothing: booked ${times} time.`,
  )
}

function textIn(form: FormData, name: string): string {
  const value = form.get(name)
  return typeof value === 'string' ? value : ''
}

export const isCommitOfMoney = (changes: readonly Change[]): boolean => paymentIn(changes) !== null

function paymentIn(changes: readonly Change[]) {
  for (const change of changes)
    if (change.kind === 'insert' && change.table === 'transfer' && change.row.kind === 'payment')
      return change.row
  return null
}

/** Another buyer orders everything that can be sold of the first line; how much that was. */
async function takeAll(world: World, { shopId, lines }: OrderInput): Promise<number> {
  const [wanted] = lines
  if (!wanted) return 0
  const fetches = { sku: one('sku', { shopId, skuId: wanted.skuId }) }
  const { facts } = await world.store.read({
    credential: null,
    now: world.clock.now(),
    fetches,
    repeat: null,
  })
  const quantity = facts.sku?.sellable ?? 0
  const guest = asGuest(world)
  let left = quantity
  while (left > 0) {
    const part = Math.min(left, QUANTITY_MAX)
    const order = {
      shopId,
      orderId: momentOf(world).id(),
      lines: [{ ...wanted, quantity: part }],
      address: RIVAL_ADDRESS,
      shareId: null,
    }
    const { ok } = await guest('placeOrder', order)
    if (!ok) break
    left -= part
  }
  return quantity - left
}

const QUANTITY_MAX = 99
const RIVAL_ADDRESS = {
  name: '别人',
  phone: '13800000009',
  region: '上海市 上海市 静安区',
  detail: '南京西路 1 号',
}
