// The log: one line per event, alarms told apart, personal data blacked out.
import { createLog } from './log'

function start() {
  const lines: string[] = []
  const log = createLog({ write: (line) => void lines.push(line) })
  return { log, last: () => JSON.parse(lines.at(-1) ?? '{}') as Record<string, unknown> }
}

it('writes events with their facts', () => {
  const { log, last } = start()
  log.info('order-paid', { orderId: 'o1', amountFen: 100 })
  expect(last()).toEqual({
    level: 'info',
    time: expect.stringMatching(/^\d{4}-/) as string,
    event: 'order-paid',
    facts: { orderId: 'o1', amountFen: 100 },
  })
})

it('marks alarms, which no fact can unmark', () => {
  const { log, last } = start()
  log.alarm('payout-returned', { alarm: false, level: 'debug' })
  expect(last()).toMatchObject({ level: 'error', event: 'payout-returned', alarm: true })
})

it('shows no personal fact that slipped in', () => {
  const { log, last } = start()
  log.info('x', { phone: '+8613800000001', idNumber: '1', openid: 'o', token: 't', code: 'NOT_ENOUGH' })
  expect(last()['facts']).toEqual({
    phone: '***',
    idNumber: '***',
    openid: '***',
    token: '***',
    code: 'NOT_ENOUGH',
  })
})
