// Which error codes of WeChat Pay are definite, and the one that is an answer: no such number.
import { replied, type Reply } from '../../ports/reply'

/**
 * The channel did nothing, and the same words would bring the same; from the error tables of the v3 documents. What is
 * not here leaves the outcome open: passing faults (SYSTEM_ERROR, BANK_ERROR, FREQUENCY_LIMITED, RATELIMIT_EXCEEDED),
 * codes we have never heard of, and SIGN_ERROR, which speaks of our key and not of what was asked: once the key is
 * right the same words are taken.
 */
const DEFINITE: ReadonlySet<string> = new Set([
  'PARAM_ERROR',
  'INVALID_REQUEST',
  'APPID_MCHID_NOT_MATCH',
  'MCH_NOT_EXISTS',
  'NO_AUTH',
  'RULE_LIMIT',
  'TRADE_ERROR',
  'ACCOUNT_ERROR',
  'ACCOUNTERROR',
  'OPENID_MISMATCH',
  'OUT_TRADE_NO_USED',
  'ORDER_NOT_EXIST',
  'ORDER_CLOSED',
  'ORDER_PAID',
  'ORDERPAID',
  'NOT_ENOUGH',
  'USER_ACCOUNT_ABNORMAL',
  'RESOURCE_NOT_EXISTS',
  'RESOURCE_ALREADY_EXISTS',
])
/** How the interfaces say that they know no such number. */
const ABSENT: ReadonlySet<string> = new Set(['ORDER_NOT_EXIST', 'RESOURCE_NOT_EXISTS'])

export type Refused = Extract<Reply<never>, { kind: 'refused' }>

export const isDefinite = (code: string): boolean => DEFINITE.has(code)
export const isAbsent = (refused: Refused): boolean => ABSENT.has(refused.code)

/** For questions about a number: not knowing it is an answer. */
export function orAbsent<T>(reply: Reply<T>): Reply<T | 'absent'> {
  return reply.kind === 'refused' && isAbsent(reply) ? replied('absent') : reply
}
