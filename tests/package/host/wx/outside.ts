// `wx` towards the outside: the cloud functions, WeChat's login and its cashier.
import { asking, type Api } from './asking'
import type { Event } from '../line'
import { Cancelled, type System } from './system'

const PREPAY = /^prepay_id=(.+)$/
const FUNCTION_NAME = 'api'

export function outsideApis(system: System): Record<string, Api | unknown> {
  const cloud = asking(system, {
    callFunction: async ({ name, data }) => {
      if (name !== FUNCTION_NAME)
        throw new Error(`FunctionName parameter could not be found: ${String(name)}`)
      // Both ways it travels as JSON.
      const result = await system.line.call(copyOf(data) as Event, !system.single)
      system.answered()
      return { result: copyOf(result), requestID: 'of the host' }
    },
  })
  return {
    cloud: { init: () => undefined, ...cloud },
    ...asking(system, {
      login: async () => ({ code: await system.line.loginCode() }),
      checkSession: () => undefined,
      requestPayment: (options) => pay(system, options),
    }),
  }
}

async function pay(
  system: System,
  { package: prepay, ...rest }: Readonly<Record<string, unknown>>,
): Promise<void> {
  for (const name of ['timeStamp', 'nonceStr', 'signType', 'paySign'])
    if (typeof rest[name] !== 'string') throw new Error(`parameter error: ${name} should be String`)
  const prepayId = PREPAY.exec(String(prepay))?.[1]
  if (prepayId === undefined) throw new Error('parameter error: package')
  if (system.takeAnswer('requestPayment') === 'cancel') throw new Cancelled()
  const { paid, reason } = await system.line.pay(prepayId)
  if (!paid) throw new Error(reason ?? 'not paid')
}

const copyOf = (value: unknown): unknown =>
  value === undefined ? undefined : (JSON.parse(JSON.stringify(value)) as unknown)
