// What the phone can do where it runs: one interface for WeChat and the browser, and the table that screens obey.
import type { Input } from '../contract/functions'
import type { Platform as PlatformName } from '../domain/channel'

export interface Platform {
  readonly name: PlatformName
  readonly can: Capabilities
  /** Asks the server once; rejects when no answer came. */
  call(asked: Call): Promise<unknown>
  /** From the platform's secure source. */
  randomBytes(count: number): Promise<Uint8Array>
  /** Opens the cashier; resolves when it is closed, or never when the page is left for it. The server alone knows the outcome. */
  pay(prepay: CashierPrepay, returnPath: string): Promise<'closed' | 'cancelled'>
  /** A bar code's or QR code's text; null when nothing was scanned. */
  scan(): Promise<string | null>
  chooseAddress(): Promise<Address | null>
  /** A photo as base64 JPEG, made smaller for the server; null when none was picked, empty when the file is no picture. */
  pickPicture(): Promise<string | null>
  copy(text: string): Promise<void>
  /** Gives the user a text as a file, or on the clipboard where there are no files. */
  saveText(name: string, text: string): Promise<'saved' | 'copied'>
  openUrl(url: string): void
  /** The address a browser opens for a page of ours; null where there is none. */
  linkOf(path: string): string | null
  /** Where `/pictures/…` lies. */
  readonly pictureBase: string
  readonly fontScale: number
}

export interface Capabilities {
  /** WeChat knows who asks; elsewhere a session is started. */
  readonly knowsPerson: boolean
  readonly scan: boolean
  readonly chooseAddress: boolean
  /** A button of ours may open the platform's own sheet for sending to a friend. */
  readonly sendToFriend: boolean
  readonly link: boolean
  /** The page draws its own navigation bar. */
  readonly ownNavigation: boolean
  /** Opened in Moments: read only, no login, no way to another page. */
  readonly singlePage: boolean
}

export interface Call {
  readonly name: string
  readonly input: unknown
  readonly key: string | null
  readonly token: string | null
  readonly timeoutMs: number
}

export type Address = Input<'placeOrder'>['address']

/** A code to scan has no cashier to open: the page shows it. */
export type CashierPrepay =
  | {
      readonly kind: 'jsapi'
      readonly timeStamp: string
      readonly nonceStr: string
      readonly package: string
      readonly signType: 'RSA'
      readonly paySign: string
    }
  | { readonly kind: 'h5'; readonly url: string }
