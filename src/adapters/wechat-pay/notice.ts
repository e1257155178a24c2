// Notices of the channel: verified over the raw bytes, opened, and read; anything wrong is refused.
import type { ChannelEvent } from '../../ports/payments'
import { replied, type Reply } from '../../ports/reply'
import { maybeTextAt, OddAnswer, parseObject, textAt, type Json } from './fields'
import { readPaid, readRefundStatus } from './money-facts'
import { openNotice } from './seal'
import { signatureFault, type PlatformKeys } from './sign'

export interface NoticeReader {
  readonly keys: PlatformKeys
  readonly apiV3Key: string
  readonly spMchid: string
  readonly now: () => number
}

/** Genuine notices have about 1,000 characters; a longer body is not worth a signature check. */
export const NOTICE_CHARS_MAX = 65_536

/** Refusal codes: those of a wrong signature, `headers-doubled`, `body-too-long`, `body-odd`, `seal-broken`, `event-odd`. */
export function readNotice(
  reader: NoticeReader,
  headers: Readonly<Record<string, string>>,
  rawBody: string,
): Reply<ChannelEvent> {
  if (rawBody.length > NOTICE_CHARS_MAX) return refused('body-too-long')
  const header = lowerCased(headers)
  if (!header) return refused('headers-doubled')
  const fault = signatureFault((name) => header.get(name) ?? null, rawBody, reader.keys, reader.now())
  if (fault) return refused(fault)
  const envelope = parseObject(rawBody)
  if (!envelope) return refused('body-odd')
  try {
    return readEvent(reader, envelope)
  } catch (odd) {
    if (odd instanceof OddAnswer) return refused('event-odd', odd.message)
    throw odd
  }
}

function readEvent(reader: NoticeReader, envelope: Json): Reply<ChannelEvent> {
  const noticeId = textAt(envelope, 'id')
  const eventType = textAt(envelope, 'event_type')
  const resource = open(reader.apiV3Key, envelope)
  if (!resource) return refused('seal-broken')
  // Some editions of the documents announce profit sharing under the payment's own event type.
  const about = `${eventType} ${textAt(envelope, 'resource.original_type')}`
  switch (about) {
    case 'TRANSACTION.SUCCESS transaction':
      if (textAt(resource, 'trade_state') !== 'SUCCESS') return refused('event-odd', 'not a payment')
      return replied({ kind: 'paid', noticeId, paid: readPaid(resource) })
    case 'REFUND.SUCCESS refund':
    case 'REFUND.ABNORMAL refund':
    case 'REFUND.CLOSED refund':
      return readRefund(reader, noticeId, eventType, resource)
    default:
      return replied({ kind: 'other', noticeId, eventType })
  }
}

function readRefund(
  reader: NoticeReader,
  noticeId: string,
  eventType: string,
  resource: Json,
): Reply<ChannelEvent> {
  const status = textAt(resource, 'refund_status')
  if (eventType !== `REFUND.${status}`) return refused('event-odd', 'the refund stands otherwise')
  // The event carries no merchant for the use case to compare, so it is compared here.
  if (textAt(resource, 'sp_mchid') !== reader.spMchid)
    return refused('event-odd', 'another merchant’s refund')
  return replied({
    kind: 'refund',
    noticeId,
    outTradeNo: textAt(resource, 'out_trade_no'),
    outRefundNo: textAt(resource, 'out_refund_no'),
    status: readRefundStatus(status),
  })
}

function open(apiV3Key: string, envelope: Json): Json | null {
  const plain = openNotice(apiV3Key, {
    algorithm: textAt(envelope, 'resource.algorithm'),
    ciphertext: textAt(envelope, 'resource.ciphertext'),
    nonce: textAt(envelope, 'resource.nonce'),
    associatedData: maybeTextAt(envelope, 'resource.associated_data') ?? '',
  })
  return plain === null ? null : parseObject(plain)
}

/** Null when a name comes twice in different letters: which one was meant is anybody's guess. */
function lowerCased(headers: Readonly<Record<string, string>>): ReadonlyMap<string, string> | null {
  const entries = Object.entries(headers)
  const lower = new Map(entries.map(([name, value]) => [name.toLowerCase(), value]))
  return lower.size === entries.length ? lower : null
}

function refused(code: string, message = ''): Reply<never> {
  return { kind: 'refused', code, message }
}
