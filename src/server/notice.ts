// A notice of the payment channel: verified and opened first, then applied once; anything wrong with it changes nothing.
import type { Result } from '../domain/result'
import type { ChannelEvent } from '../ports/payments'
import type { World } from '../ports/world'
import { applyPayment } from '../usecases/payment/apply-payment'
import { applyRefund } from '../usecases/refund/apply-refund'
import { run } from './run'

/** A notice is a few hundred bytes; more is not one. */
export const NOTICE_BYTES_MAX = 64 * 1024

/** 204 tells the channel to stop sending it; any other status makes it come again on its schedule. */
export type NoticeStatus = 204 | 401 | 409 | 413 | 503

export async function takeNotice(
  world: World,
  headers: Readonly<Record<string, string>>,
  rawBody: string,
): Promise<NoticeStatus> {
  if (rawBody.length > NOTICE_BYTES_MAX) return 413
  const read = await world.payments.readNotice(headers, rawBody)
  if (read.kind !== 'ok') {
    world.log.alarm('notice-refused', { why: read.kind === 'refused' ? read.code : read.why })
    return 401
  }
  try {
    const result = await apply(world, read.value)
    if (result.ok) return 204
    world.log.alarm('notice-not-applied', {
      notice: read.value.noticeId,
      code: result.code,
      ...result.details,
    })
    return 409
  } catch (fault) {
    world.log.alarm('notice-broke', { fault: fault instanceof Error ? fault.message : 'fault' })
    return 503
  }
}

async function apply(world: World, event: ChannelEvent): Promise<Result<unknown>> {
  const asChannel = {
    name: 'notice',
    credential: null,
    asker: { personId: null, sessionHash: null, ip: '', inWechat: false },
    key: null,
    needsPerson: false,
  }
  switch (event.kind) {
    case 'paid':
      return run(world, applyPayment, { ...asChannel, input: event })
    case 'refund':
      if (event.status === 'failed') world.log.alarm('refund-failed', { number: event.outRefundNo })
      if (event.status === 'stuck') world.log.alarm('refund-stuck', { number: event.outRefundNo })
      return run(world, applyRefund, { ...asChannel, input: event })
    case 'other':
      world.log.info('notice-left-alone', { notice: event.noticeId, type: event.eventType })
      return { ok: true, value: null }
  }
}
