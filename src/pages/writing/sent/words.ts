// What is said of an invitation in the seller's list.
import { timeText, untilText } from '../../../components/format'
import type { Output } from '../../../contract/functions'
import type { Instant } from '../../../domain/day'

export type SentInvitation = Output<'listInvitations'>['invitations'][number]

const STATES: Readonly<Record<SentInvitation['state'], string>> = {
  draft: '还没发',
  sent: '还没打开',
  opened: '打开看了',
  claimed: '正在付款',
  paid: '付好了',
  expired: '过期了',
  withdrawn: '收回了',
  declined: '说不需要了',
  superseded: '换了新版',
}

export const stateText = ({ state }: SentInvitation): string => STATES[state]

/** When it was written, and while it can be paid until when. */
export function timeLine({ state, version, createdAt, expiresAt }: SentInvitation, now: Instant): string {
  const until = state === 'sent' || state === 'opened' ? untilText(expiresAt, now) : ''
  return [timeText(createdAt, now), version > 1 && `第 ${version} 版`, until !== '' && `留到${until}`]
    .filter(Boolean)
    .join(' · ')
}
