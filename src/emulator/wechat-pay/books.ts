// The channel's own money: pots that only ever change in pairs, and the log of what happened.

/** `payers` is where money comes from and goes below zero; no other pot may. */
type CentralPot = 'payers' | 'fee' | 'platform' | 'returning' | 'refunding' | 'refunded' | 'withdrawn'
type ShopPot = 'frozen' | 'splitting' | 'unfreezing' | 'available' | 'withdrawing'

export type EventKind =
  | 'order-created'
  | 'order-closed'
  | 'paid'
  | 'refund-accepted'
  | 'refund-succeeded'
  | 'refund-closed'
  | 'refund-abnormal'
  | 'split-accepted'
  | 'split-finished'
  | 'finish-accepted'
  | 'finished'
  | 'unfrozen-by-time'
  | 'return-accepted'
  | 'return-succeeded'
  | 'withdraw-accepted'
  | 'withdraw-succeeded'
  | 'withdraw-failed'
  | 'withdraw-returned'
  | 'shop-opened'
  | 'platform-topped-up'

export type BookEvent = {
  seq: number
  atMs: number
  kind: EventKind
  subMchid: string
  amountFen: number
  outTradeNo?: string
  transactionId?: string
  /** The number of the refund, split, return or withdrawal. */
  number?: string
  /** The channel's fee taken, or given back. */
  feeFen?: number
}

export type ShopBalance = {
  /** Frozen, with what is just being split or released. */
  pendingFen: number
  availableFen: number
  withdrawingFen: number
}

export type Totals = Record<CentralPot | ShopPot, number>

export type Books = {
  /** Throws when a pot would go below zero: that is the emulator's own bug. A negative amount moves the other way. */
  move(subMchid: string, from: CentralPot | ShopPot, to: CentralPot | ShopPot, amountFen: number): void
  note(event: Omit<BookEvent, 'seq'>): void
  inPot(subMchid: string, pot: CentralPot | ShopPot): number
  balance(subMchid: string): ShopBalance
  totals(): Totals
  readonly events: readonly BookEvent[]
}

const CENTRAL = ['payers', 'fee', 'platform', 'returning', 'refunding', 'refunded', 'withdrawn'] as const
const SHOP = ['frozen', 'splitting', 'unfreezing', 'available', 'withdrawing'] as const

export type BooksMemory = {
  events: BookEvent[]
  central: Record<CentralPot, number>
  shops: Map<string, Record<ShopPot, number>>
}

export const emptyBooks = (): BooksMemory => ({ events: [], central: emptyCentral(), shops: new Map() })

export function createBooks({ events, central, shops }: BooksMemory): Books {
  const potsOf = (subMchid: string, pot: CentralPot | ShopPot): Record<string, number> => {
    if (pot in central) return central
    const known = shops.get(subMchid) ?? emptyShop()
    shops.set(subMchid, known)
    return known
  }
  const inPot: Books['inPot'] = (subMchid, pot) => potsOf(subMchid, pot)[pot] ?? 0
  const add = (subMchid: string, pot: CentralPot | ShopPot, amountFen: number) => {
    const after = inPot(subMchid, pot) + amountFen
    if (after < 0 && pot !== 'payers') throw new Error(`pot ${pot} of ${subMchid} would hold ${after}`)
    potsOf(subMchid, pot)[pot] = after
  }
  return {
    events,
    inPot,
    move(subMchid, from, to, amountFen) {
      if (!Number.isSafeInteger(amountFen)) throw new Error(`not whole fen: ${amountFen}`)
      const [giver, taker] = amountFen < 0 ? [to, from] : [from, to]
      add(subMchid, giver, -Math.abs(amountFen))
      add(subMchid, taker, Math.abs(amountFen))
    },
    note: (event) => void events.push({ seq: events.length + 1, ...event }),
    balance: (subMchid) => ({
      pendingFen: inPot(subMchid, 'frozen') + inPot(subMchid, 'splitting') + inPot(subMchid, 'unfreezing'),
      availableFen: inPot(subMchid, 'available'),
      withdrawingFen: inPot(subMchid, 'withdrawing'),
    }),
    totals() {
      const sums: Totals = { ...central, ...emptyShop() }
      for (const pots of shops.values()) for (const pot of SHOP) sums[pot] += pots[pot]
      return sums
    },
  }
}

/** The channel's fee, rounded half up to a whole fen. */
export function feeOf(amountFen: number, feeBps: number): number {
  const HALF = 5_000n
  return Number((BigInt(amountFen) * BigInt(feeBps) + HALF) / 10_000n)
}

/** How much of the fee belongs to a part of the amount; the whole amount gives the whole fee. */
export function feeShare(feeFen: number, partFen: number, wholeFen: number): number {
  const whole = BigInt(wholeFen)
  return Number((2n * BigInt(feeFen) * BigInt(partFen) + whole) / (2n * whole))
}

function emptyCentral(): Record<CentralPot, number> {
  return Object.fromEntries(CENTRAL.map((pot) => [pot, 0])) as Record<CentralPot, number>
}

function emptyShop(): Record<ShopPot, number> {
  return Object.fromEntries(SHOP.map((pot) => [pot, 0])) as Record<ShopPot, number>
}
