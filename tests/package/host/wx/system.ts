// What a running package's `wx` stands on: the phone it runs on, how it was opened, and what its owner will answer.
import type { Line } from '../line'
import type { PageStack } from '../page-stack'
import type { Pending } from '../pending'
import type { PhoneClock } from '../phone-clock'

export interface LaunchOptions {
  readonly path: string
  readonly query: Readonly<Record<string, string>>
  readonly scene: number
  readonly referrerInfo: Readonly<Record<string, never>>
}

export interface Device {
  readonly widthPx: number
  readonly heightPx: number
  readonly pixelRatio: number
  readonly theme: 'light' | 'dark'
  /** WeChat's own letters: 1 as they come, up to 1.75. */
  readonly fontScale: number
}

export interface Call {
  readonly name: string
  readonly options: Readonly<Record<string, unknown>>
}

/** What happened on the phone, in order. */
export interface Diary {
  readonly calls: Call[]
  /** What the package asked for in Moments although WeChat forbids it there. */
  readonly forbidden: string[]
  /** Anything that broke: throws, framework warnings, `console.error`. */
  readonly faults: string[]
}

/** What the owner does when WeChat's own sheet comes up; without an entry the sheet is closed. */
export interface OwnerAnswers {
  chooseMedia: { readonly base64: string }
  scanCode: { readonly result: string }
  chooseAddress: Readonly<Record<string, string>>
  showModal: boolean
  showActionSheet: number
  /** Paid is what happens by itself. */
  requestPayment: 'cancel'
}

export interface System {
  /** Opened in Moments. */
  readonly single: boolean
  readonly launch: LaunchOptions
  readonly device: Device
  readonly clock: PhoneClock
  readonly pending: Pending
  readonly stack: PageStack
  /** What the package keeps, as JSON. */
  readonly storage: Map<string, string>
  /** Temporary files by path, as base64. */
  readonly files: Map<string, string>
  readonly line: Line
  readonly diary: Diary
  answered(): void
  takeAnswer<K extends keyof OwnerAnswers>(kind: K): OwnerAnswers[K] | undefined
}

/** WeChat's words where the owner closes a sheet. */
export class Cancelled extends Error {
  constructor() {
    super('cancel')
  }
}
