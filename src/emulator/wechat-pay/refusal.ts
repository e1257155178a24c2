// How the channel says no: a status, a code, and sometimes the field at fault.

type FieldFault = { field: string; value: unknown; issue: string; location: 'body' | 'query' | 'path' }

/** Thrown by a handler, answered as `{code, message, detail?}`. */
export class Refusal extends Error {
  constructor(
    readonly status: number,
    readonly code: string,
    message: string,
    readonly detail?: FieldFault,
  ) {
    super(message)
    this.name = 'Refusal'
  }
}

const STATUS = {
  PARAM_ERROR: 400,
  INVALID_REQUEST: 400,
  APPID_MCHID_NOT_MATCH: 400,
  MCH_NOT_EXISTS: 400,
  ORDER_CLOSED: 400,
  SIGN_ERROR: 401,
  NO_AUTH: 403,
  NOT_ENOUGH: 403,
  OUT_TRADE_NO_USED: 403,
  RULE_LIMIT: 403,
  ORDER_NOT_EXIST: 404,
  RESOURCE_NOT_EXISTS: 404,
  FREQUENCY_LIMITED: 429,
  SYSTEM_ERROR: 500,
} as const

type RefusalCode = keyof typeof STATUS

export function refuse(code: RefusalCode, message: string, detail?: FieldFault): never {
  throw refusal(code, message, detail)
}

export function refusal(code: RefusalCode, message: string, detail?: FieldFault): Refusal {
  return new Refusal(STATUS[code], code, message, detail)
}
