// The log: one JSON line per event, with whatever looks personal blacked out in case it slips in.
import pino, { type DestinationStream } from 'pino'
import type { Log } from '../../ports/world'

/** Nothing of this belongs into a log; a caller's mistake must not become a leak. */
const PERSONAL = [
  ...['phone', 'name', 'realName', 'idNumber', 'cardNumber', 'address', 'receiver', 'openid', 'payerOpenid'],
  ...['smsCode', 'loginCode', 'phoneCode', 'token', 'session', 'secret', 'password', 'authorization'],
]

/** Lines go to the standard output unless told otherwise. An alarm is an error line with `alarm: true`. */
export function createLog(destination?: DestinationStream): Log {
  const options = {
    base: null,
    timestamp: pino.stdTimeFunctions.isoTime,
    formatters: { level: (label: string) => ({ level: label }) },
    redact: { paths: PERSONAL.map((name) => `facts.${name}`), censor: '***' },
  }
  const logger = destination ? pino(options, destination) : pino(options)
  return {
    info: (event, facts) => logger.info({ event, facts }),
    alarm: (event, facts) => logger.error({ event, alarm: true, facts }),
  }
}
