// Closing an order: its stock goes back whole and once, its open number with it, and its invitation is free again.
import fc from 'fast-check'
import { errands, moved, pieces, stepped } from '../../tests/read-changes'
import { attemptOf, ORDER, saleOf } from '../../tests/sale-rows'
import { at, id, T0 } from '../../tests/store-rows'
import type { Invitation } from './invitation'
import { closeOrder } from './order-closing'
import type { AttemptState } from './payment'

const { order, lines } = saleOf('pending', 1_000)
const HOUR_MS = 3_600_000
const claimedBy = (orderId: string): Invitation => ({
  shopId: order.shopId,
  invitationId: id('invitation'),
  sellerId: id('seller'),
  state: 'claimed',
  version: 1,
  expiresAt: at(HOUR_MS),
  claimedBy: id('buyer'),
  claimedOrderId: id(orderId),
  openedAt: T0,
  createdAt: T0,
  rev: 1,
})

it('gives back what its lines took, by SKU, and moves no money', () => {
  const quantities = fc.array(
    fc.tuple(fc.constantFrom('cup', 'bowl', null), fc.integer({ min: 1, max: 999 })),
    {
      minLength: 1,
      maxLength: 20,
    },
  )
  fc.assert(
    fc.property(quantities, (bought) => {
      const [line] = lines
      if (!line) throw new Error('no line')
      const rows = bought.map(([skuId, quantity]) => ({
        ...line,
        skuId: skuId && id<'sku'>(skuId),
        quantity,
      }))
      const changes = closeOrder({ order, attempt: null, lines: rows, invitation: null }, 'clock', at(1))
      const wanted = ['bowl', 'cup'].flatMap((sku) => {
        const sum = bought.reduce((total, [skuId, quantity]) => total + (skuId === sku ? quantity : 0), 0)
        return sum > 0 ? [`free ${sku} ${sum}`] : []
      })
      expect([...pieces(changes)].sort()).toEqual(wanted)
      expect(moved(changes)).toEqual({})
      expect(stepped(changes, 'order')).toEqual([{ state: 'closed' }])
    }),
  )
})

it.each<[state: AttemptState, isClosed: boolean]>([
  ['created', true],
  ['pending', true],
  ['unknown', true],
  ['closed', false],
  ['succeeded', false],
])('an attempt that is %s: closed with it, and looked at once more after a day: %s', (state, isClosed) => {
  const changes = closeOrder(
    { order, attempt: attemptOf(2, { state }), lines, invitation: null },
    'buyer',
    T0,
  )
  expect(stepped(changes, 'attempt')).toEqual(isClosed ? [{ state: 'closed' }] : [])
  const looks = errands(changes).filter(({ topic }) => topic === 'query-attempt')
  const look = { body: { orderId: ORDER, attemptNo: 2, closed: true }, runAt: at(25 * HOUR_MS) }
  expect(looks).toMatchObject(isClosed ? [look] : [])
})

it.each<[claim: string, isFreed: boolean]>([
  [ORDER, true],
  ['another order', false],
])('an invitation that %s claimed: free again: %s', (claim, isFreed) => {
  const facts = { order, attempt: null, lines, invitation: claimedBy(claim) }
  const free = { state: 'opened', claimedBy: null, claimedOrderId: null }
  expect(stepped(closeOrder(facts, 'clock', T0), 'invitation')).toEqual(isFreed ? [free] : [])
})
