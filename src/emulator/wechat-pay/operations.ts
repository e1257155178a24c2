// Everything a merchant may ask of the emulated channel: method, path, and the name faults are planted under.

export const operations = {
  'media.upload': ['POST', '/v3/merchant/media/upload'],
  'application.submit': ['POST', '/v3/ecommerce/applyments/'],
  'application.query': ['GET', '/v3/ecommerce/applyments/out-request-no/{out_request_no}'],
  'prepay.jsapi': ['POST', '/v3/pay/partner/transactions/jsapi'],
  'prepay.h5': ['POST', '/v3/pay/partner/transactions/h5'],
  'prepay.native': ['POST', '/v3/pay/partner/transactions/native'],
  'transaction.query': ['GET', '/v3/pay/partner/transactions/out-trade-no/{out_trade_no}'],
  'transaction.query-by-id': ['GET', '/v3/pay/partner/transactions/id/{transaction_id}'],
  'transaction.close': ['POST', '/v3/pay/partner/transactions/out-trade-no/{out_trade_no}/close'],
  'refund.apply': ['POST', '/v3/ecommerce/refunds/apply'],
  'refund.query': ['GET', '/v3/ecommerce/refunds/out-refund-no/{out_refund_no}'],
  'split.create': ['POST', '/v3/ecommerce/profitsharing/orders'],
  'split.query': ['GET', '/v3/ecommerce/profitsharing/orders'],
  'split.finish': ['POST', '/v3/ecommerce/profitsharing/finish-order'],
  'split.return': ['POST', '/v3/ecommerce/profitsharing/returnorders'],
  'split.return-query': ['GET', '/v3/ecommerce/profitsharing/returnorders'],
  'split.amounts': ['GET', '/v3/ecommerce/profitsharing/orders/{transaction_id}/amounts'],
  'fund.balance': ['GET', '/v3/ecommerce/fund/balance/{sub_mchid}'],
  'fund.withdraw': ['POST', '/v3/ecommerce/fund/withdraw'],
  'fund.withdraw-query': ['GET', '/v3/ecommerce/fund/withdraw/out-request-no/{out_request_no}'],
} as const satisfies Record<string, readonly ['GET' | 'POST', string]>

export type Operation = keyof typeof operations

type Route = { operation: Operation; params: Record<string, string> }

/** Finds the operation of a request; undefined when the channel has no such page. */
export function findOperation(method: string, path: string): Route | undefined {
  const still = FIXED.get(`${method} ${path}`)
  if (still) return { operation: still, params: {} }
  const asked = path.split('/')
  for (const { operation, method: expected, segments } of WITH_PARAMETERS) {
    if (method !== expected || segments.length !== asked.length) continue
    const params = match(segments, asked)
    if (params) return { operation, params }
  }
  return undefined
}

const entries = Object.entries(operations) as [Operation, readonly [string, string]][]
const FIXED = new Map(
  entries
    .filter(([, [, path]]) => !path.includes('{'))
    .map(([operation, [method, path]]) => [`${method} ${path}`, operation]),
)
const WITH_PARAMETERS = entries
  .filter(([, [, path]]) => path.includes('{'))
  .map(([operation, [method, path]]) => ({ operation, method, segments: path.split('/') }))

function match(segments: string[], asked: string[]): Record<string, string> | undefined {
  const params: Record<string, string> = {}
  for (const [at, segment] of segments.entries()) {
    const given = asked[at] ?? ''
    if (segment.startsWith('{') && given !== '') params[segment.slice(1, -1)] = decodeURIComponent(given)
    else if (segment !== given) return undefined
  }
  return params
}
