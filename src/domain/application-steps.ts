// An application on its way: what each answer of the channel makes of it, and when to look again.
import { errand, insert, stepRow, type Change } from './change'
import { HOUR_MS, later, MINUTE_MS, SECOND_MS, type Instant } from './day'
import { step } from './machine'
import { applicationLife, type Application, type ApplicationState, type Message, type Shop } from './shop'
import { cut } from './typed-text'

/** Quick at first, since a good application is through in seconds; then ever slower, and never given up. */
const LOOK_AFTER_MS: readonly number[] = [3 * SECOND_MS, 10 * SECOND_MS, MINUTE_MS, 10 * MINUTE_MS, HOUR_MS]
const REASON_LENGTH_MAX = 200

export type ChannelVerdict =
  | { readonly state: 'absent' | 'checking' }
  | { readonly state: 'need-sign'; readonly signUrl: string }
  | { readonly state: 'finished'; readonly subMchid: string }
  | { readonly state: 'rejected'; readonly reason: string }

export function lookAgainAt(tries: number, now: Instant): Instant {
  return later(now, LOOK_AFTER_MS[Math.min(tries, LOOK_AFTER_MS.length - 1)] ?? HOUR_MS)
}

export const isWatched = ({ state }: Application): boolean => state === 'sent' || state === 'need-sign'

/** What a verdict changes; nothing while the channel only goes on checking. */
export function verdictChanges(
  shop: Shop,
  application: Application,
  verdict: ChannelVerdict,
  now: Instant,
): Change[] {
  switch (verdict.state) {
    case 'absent':
    case 'checking':
      return []
    case 'need-sign':
      if (application.state === 'need-sign') return []
      return [
        move(application, 'need-sign', { signUrl: verdict.signUrl }),
        // The seller holds the pen now: a fresh watch looks quickly again.
        watch(application, 'sign', now),
      ]
    case 'finished':
      return [
        move(application, 'finished', { finishedAt: now }),
        stepRow('shop', { shopId: shop.shopId }, { rev: shop.rev }, { subMchid: verdict.subMchid }),
        message('application-finished', application, shop.name, now),
      ]
    case 'rejected':
      return rejectedChanges(application, verdict.reason, now)
  }
}

export function rejectedChanges(application: Application, why: string, now: Instant): Change[] {
  const reason = cut(why, REASON_LENGTH_MAX)
  return [
    move(application, 'rejected', { reason, finishedAt: now }),
    message('application-rejected', application, reason, now),
  ]
}

export function sentChanges(application: Application, now: Instant): Change[] {
  return [move(application, 'sent', {}), watch(application, 'review', now)]
}

function move(application: Application, to: ApplicationState, facts: Partial<Application>): Change {
  const { shopId, applicationNo, state, rev } = application
  const set = { ...facts, state: step(applicationLife, state, to, 'channel') }
  return stepRow('application', { shopId, applicationNo }, { from: [state], rev }, set)
}

function watch({ shopId, applicationNo }: Application, phase: 'review' | 'sign', now: Instant): Change {
  return errand(
    'watch-application',
    `${shopId}/${applicationNo}/${phase}`,
    { applicationNo, phase },
    lookAgainAt(0, now),
  )
}

function message(
  kind: Message['kind'],
  { shopId, outRequestNo }: Application,
  title: string,
  now: Instant,
): Change {
  return insert('message', { shopId, kind, ref: outRequestNo, title, at: now, readAt: null })
}
