// The world of one simulated process: each of its calls is two switch points, around the effect, and may fail at either.
import { createHash } from 'node:crypto'
import { instantOf } from '../../src/domain/day'
import type { Applications } from '../../src/ports/application'
import { replied, unknown } from '../../src/ports/reply'
import type { Store } from '../../src/ports/store'
import type { Log, World } from '../../src/ports/world'
import { planted, PLANTED } from './faults'
import { found } from './findings'
import type { Process, Simulation } from './simulation'

export function worldOf(simulation: Simulation, process: Process): World {
  const { scheduler, channel, settings, chance, skewMs } = simulation
  const now = (): number => scheduler.nowMs() + (skewMs.get(process) ?? 0)
  const { payments, bank } = channel.adaptersFor(now)
  const absent = async () => unknown('nobody there')
  const applications: Applications = { handIn: absent, query: absent }
  return {
    store: storeOf(simulation),
    // What the adapters ask goes through switch points request by request; only a notice is read without asking.
    payments: {
      ...payments,
      readNotice: (headers, body) => around(simulation, 'notice', () => payments.readNotice(headers, body)),
    },
    bank,
    applications,
    wechat: { openidOf: absent, phoneOf: absent },
    identity: { checkPerson: absent, checkCard: absent },
    sms: smsOf(simulation),
    vault: {
      newKey: () => around(simulation, 'vault', () => 'key'),
      seal: (_key, fields) => around(simulation, 'vault', () => mapped(fields, (text) => `sealed:${text}`)),
      open: (_key, fields) => around(simulation, 'vault', () => mapped(fields, (text) => text.slice(7))),
    },
    files: {
      put: () => Promise.reject(new Error('no files in a simulation')),
      get: () => around(simulation, 'files', () => null),
    },
    limits: { take: () => around(simulation, 'limits', () => true) },
    clock: { now: () => instantOf(now()) },
    random: { bytes: (count) => chance.bytes(count) },
    digest: { sha256, blind: blindIndex },
    log: logOf(simulation),
    settings,
  }
}

export const sha256 = (text: string): string => createHash('sha256').update(text).digest('hex')
/** Without a key, which does no harm here. */
export const blindIndex = (purpose: string, text: string): string => sha256(`${purpose} ${text}`)

async function around<T>({ scheduler }: Simulation, label: string, effect: () => T | Promise<T>): Promise<T> {
  await scheduler.point(`before ${label}`)
  const value = await effect()
  await scheduler.point(`after ${label}`)
  return value
}

function storeOf(simulation: Simulation): Store {
  const { store, faults, watch } = simulation
  const call = <T>(label: string, effect: () => Promise<T>): Promise<T> =>
    around(simulation, label, () => {
      if (faults.happens('store-down')) throw planted(`the store is down at ${label}`)
      return effect().catch((fault: unknown) => {
        found(simulation.findings, 'store-rejects', String(fault))
        throw fault
      })
    })
  return {
    read: (ask) => call('read', () => store.read(ask)),
    async commit(home, changes) {
      const outcome = await call(`commit ${home.family}`, async () => {
        const applied = await store.commit(home, changes)
        if (applied.ok) watch.committed(home, changes)
        return applied
      })
      if (faults.happens('commit-unacknowledged')) throw planted('the acknowledgement of a commit is lost')
      return outcome
    },
    due: (now, limit) => call('due', () => store.due(now, limit)),
    async settle(ask) {
      const outcome = await call('settle', () => store.settle(ask))
      watch.settled()
      if (faults.happens('commit-unacknowledged'))
        throw planted('the acknowledgement of a settlement is lost')
      return outcome
    },
    violations: () => call('violations', () => store.violations()),
  }
}

function smsOf(simulation: Simulation): World['sms'] {
  const { messages, faults } = simulation
  return {
    send: ({ phone, template, params }) =>
      around(simulation, 'sms', () => {
        if (faults.happens('sms-limit')) return { kind: 'refused', code: 'limit', message: '' }
        messages.push({ phone, template, params })
        return faults.happens('sms-timeout')
          ? unknown('no answer')
          : replied({ serialNo: `${messages.length}` })
      }),
  }
}

/** What the server itself calls broken, and what can only come from a bug. */
const BROKEN = ['request-broke', 'notice-broke', 'errand-broke', 'settlement-broke', 'invariants-broke']
const IMPOSSIBLE = ['invariant-broken', 'payout-absent', 'refund-absent']

function logOf({ alarms, findings }: Simulation): Log {
  return {
    info: () => undefined,
    alarm(event, facts) {
      alarms.set(event, (alarms.get(event) ?? 0) + 1)
      const fault = String(facts['fault'])
      if (BROKEN.includes(event) && !fault.startsWith(PLANTED)) found(findings, 'unexplained-throw', fault)
      if (IMPOSSIBLE.includes(event)) found(findings, event, facts)
    },
  }
}

function mapped(
  fields: Readonly<Record<string, string>>,
  change: (text: string) => string,
): Readonly<Record<string, string>> {
  return Object.fromEntries(Object.entries(fields).map(([name, text]) => [name, change(text)]))
}
