// What the desk's server tells its page, piece by piece: each kind stands for itself and is sent whole when it changes.
import type { ErrandLine, LedgerRow, LedgerSums, TradingShop } from '../../adapters/postgres/overview'
import type { Chat } from './chats'
import type { DeskPerson } from './people'

export interface DeskNews {
  /** What the start is doing; null when everything stands. */
  readonly starting: { readonly words: string; readonly english: string } | null
  /** Null until the demo world is there. */
  readonly people: SeatedPeople | null
  /** The demo's time at the moment it was told; it goes on at real speed. */
  readonly clock: { readonly nowMs: number }
  readonly chats: readonly Chat[]
  readonly money: MoneyNews
  readonly operator: OperatorNews
  readonly tree: TreeNews
  readonly hard: HardNews
  readonly slips: readonly Slip[]
}

export interface MoneyNews {
  /** Whose path is drawn: of the shops of those at the desk the one that moved last, else of all; null before any money. */
  readonly shop: TradingShop | null
  /** Latest first. */
  readonly rows: readonly LedgerRow[]
  /** Null while there is no row at all. */
  readonly sums: LedgerSums | null
  readonly sumFen: number
  readonly accounts: number
  readonly invariants: {
    readonly count: number
    /** Null until they were looked at. */
    readonly broken: number | null
  }
}

export interface OperatorNews {
  readonly errands: readonly ErrandLine[]
  readonly payoutsFrozen: boolean
  readonly channelEvents: number
}

export interface TreeNews {
  readonly shops: readonly TreeShop[]
  /** Latest first; a name is empty for somebody the desk does not know. */
  readonly opens: readonly {
    readonly title: string
    readonly shop: string
    readonly from: string
    readonly by: string
    readonly at: number
  }[]
}

export interface TreeShop {
  readonly shopId: string
  readonly name: string
  readonly paint: string
  readonly parentShopId: string | null
  /** The name of whom it belongs to, for those at the desk. */
  readonly owner: string
}

export interface SeatedPeople {
  /** Another world after a reset: what a browser kept of the one before is worth nothing. */
  readonly worldId: string
  readonly seats: readonly Seat[]
}

export interface Seat {
  readonly key: DeskPerson
  readonly name: string
  /** One English word or two for who this is. */
  readonly role: string
  readonly side: 'left' | 'right'
  readonly token: string
}

export type NewsKind = keyof DeskNews

export type Hardship = 'pay-late' | 'notice-lost' | 'notice-twice' | 'two-pay' | 'double-tap' | 'last-piece'

export interface HardNews {
  /** Switched on, and not struck yet. */
  readonly armed: readonly Hardship[]
  /** What the shop did about those that struck, latest first. */
  readonly told: readonly { readonly hardship: Hardship; readonly sentence: string }[]
}

export interface Slip {
  readonly kind: 'sms' | 'bank'
  readonly atMs: number
  readonly words: string
  /** Whose phone a text message came to. */
  readonly phone: string | null
  /** The digits of a code. */
  readonly code: string | null
}
