// What a phone reaches outside itself: the cloud functions, the cashier and WeChat's login. Plain data both ways.

/** What the phone's code hands to the cloud function `api`. */
export interface Event {
  readonly name: string
  readonly input: unknown
  readonly key?: string | null
}

export interface Line {
  /** Asks the cloud function `api`; `known` is false where WeChat does not say who asks, as in Moments. */
  call(event: Event, known: boolean): Promise<unknown>
  /** The cashier for this prepay id is confirmed by the phone's owner; says why it was not paid. */
  pay(prepayId: string): Promise<{ readonly paid: boolean; readonly reason?: string }>
  /** What `wx.login` gives. */
  loginCode(): Promise<string>
}

/** A phone that nobody answers. */
export const DEAD_LINE: Line = {
  call: () => Promise.reject(new Error('nobody is there')),
  pay: () => Promise.resolve({ paid: false, reason: 'nobody is there' }),
  loginCode: () => Promise.resolve('code'),
}
