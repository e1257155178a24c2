// The policy of each function: who may ask, what of theirs it is about, how often, and whether it writes.
import { HOUR_MS, MINUTE_MS } from '../domain/day'
import type { FunctionName } from './functions'

export interface Policy {
  /** `anyone` needs no session; `person` any session, a browser's guest included. */
  readonly actor: 'anyone' | 'person'
  /** Whose rows it may touch; the use case's read has it as a condition, the access tests walk this column. */
  readonly owner: 'public' | 'self' | 'buyer' | 'seller' | 'buyer-or-seller'
  readonly rate: { readonly per: 'ip' | 'person'; readonly limit: number; readonly windowMs: number }
  /** Writes carry an idempotency key. */
  readonly writes: boolean
}

const reading: Policy['rate'] = { per: 'ip', limit: 600, windowMs: MINUTE_MS }
const mine: Policy['rate'] = { per: 'person', limit: 300, windowMs: MINUTE_MS }
const writing: Policy['rate'] = { per: 'person', limit: 120, windowMs: MINUTE_MS }
const entering: Policy['rate'] = { per: 'ip', limit: 60, windowMs: MINUTE_MS }
const checking: Policy['rate'] = { per: 'person', limit: 20, windowMs: HOUR_MS }

const page: Policy = { actor: 'anyone', owner: 'public', rate: reading, writes: false }
const own = (owner: Policy['owner']): Policy => ({ actor: 'person', owner, rate: mine, writes: false })
const write = (owner: Policy['owner'], rate = writing): Policy => ({
  actor: 'person',
  owner,
  rate,
  writes: true,
})
const enter: Policy = { actor: 'anyone', owner: 'public', rate: entering, writes: true }

export const POLICIES: { readonly [N in FunctionName]: Policy } = {
  signIn: enter,
  startGuest: enter,
  signOut: write('self'),
  startOpening: write('self'),
  readOpening: own('self'),
  requestCode: write('self', checking),
  confirmPhone: write('self', { per: 'person', limit: 60, windowMs: HOUR_MS }),
  addPicture: write('self', { per: 'person', limit: 60, windowMs: HOUR_MS }),
  verifyIdentity: write('self', checking),
  bindCard: write('self', checking),
  checkShopName: { actor: 'person', owner: 'public', rate: mine, writes: false },
  nameShop: write('self', checking),
  readShopPage: page,
  recordVisit: write('public'),
  readMyShop: own('self'),
  editShop: write('seller'),
  readCounter: own('seller'),
  readMessages: own('seller'),
  markMessageRead: write('seller'),
  saveProduct: write('seller'),
  readProductPage: page,
  listProducts: own('seller'),
  makeShare: write('public'),
  followShare: page,
  sendInvitation: write('seller'),
  reviseInvitation: write('seller'),
  withdrawInvitation: write('seller'),
  readInvitation: page,
  openInvitation: write('public'),
  declineInvitation: write('public'),
  askChange: write('public'),
  payInvitation: write('buyer'),
  listInvitations: own('seller'),
  placeOrder: write('buyer'),
  payOrder: write('buyer'),
  checkPayment: write('buyer'),
  cancelOrder: write('buyer'),
  readOrder: own('buyer-or-seller'),
  revealAddress: write('buyer-or-seller'),
  shipOrder: write('seller'),
  confirmReceipt: write('buyer'),
  listMyOrders: own('self'),
  listShopOrders: own('seller'),
  listMethods: page,
  listSettlements: own('seller'),
  readStatement: own('seller'),
}
