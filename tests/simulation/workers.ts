// What keeps a run going: the ticks of each process, the couriers of the channel's notices, and the bank's own moods.
import { tick } from '../../src/server/tick'
import { takeNotice } from '../../src/server/notice'
import type { Notice } from '../../src/emulator/wechat-pay/notices'
import type { Deliver } from '../../src/emulator/wechat-pay/options'
import { nextCutoffMs } from './business-days'
import type { Server } from './client'
import { PLANTED } from './faults'
import { found } from './findings'
import { PROCESSES, type Process, type Simulation } from './simulation'

/** Two ticks of one process are never closer together. */
const BETWEEN_TICKS_MS = 1_000
const LATE_MS_MAX = 20 * 60_000
const COURIERS = 2

/** A process's tick for ever: at the next moment at which there is anything to do. One that dies is started again. */
export function startWorker(simulation: Simulation, server: Server, process: Process): void {
  const { scheduler, faults, chance, findings, watch } = simulation
  const strand = scheduler.spawn(`tick ${process}`, process, async () => {
    const world = server.worlds.get(process)
    if (!world) throw new Error(`no world for ${process}`)
    for (;;) {
      await tick(world).catch((fault: unknown) => {
        const why = fault instanceof Error ? fault.message : String(fault)
        if (!why.startsWith(PLANTED)) found(findings, 'unexplained-throw', `tick: ${why}`)
      })
      const notBefore = scheduler.nowMs() + BETWEEN_TICKS_MS
      const late = faults.happens('late-tick') ? chance.below(LATE_MS_MAX) : 0
      await scheduler.sleepUntil('until work', () => {
        const due = Math.min(watch.nextErrandMs(), nextCutoffMs(notBefore))
        return Math.max(notBefore, due - (simulation.skewMs.get(process) ?? 0)) + late
      })
    }
  })
  strand.onDeath = () => startWorker(simulation, server, process)
}

/** Nothing left to carry out, settle, pay out or tell. */
export function isIdle({ store, channel, watch }: Simulation): boolean {
  if (watch.nextErrandMs() !== Infinity || channel.pay.nextDueMs() !== undefined) return false
  const lines = new Set(store.rows('settlementLine').map(({ orderId }) => orderId))
  const owed = store
    .rows('balance')
    .some(({ account, amountFen }) => account.startsWith('payable/') && amountFen > 0)
  return !owed && store.rows('release').every(({ orderId }) => lines.has(orderId))
}

/** Several, so that copies of one notice are taken in at the same time. */
export function startCouriers({ scheduler, channel }: Simulation): void {
  for (let number = 0; number < COURIERS; number += 1) {
    scheduler.spawn('courier', null, async () => {
      for (;;) {
        await scheduler.sleepUntil('until news', () => channel.pay.nextDueMs() ?? null)
        await channel.pay.runDue()
      }
    })
  }
}

/** A notice is taken in by a process of the server, which may die of it; the channel then hears nothing. */
export function delivery(simulation: () => Simulation, server: Server): Deliver {
  return async (_url, { headers, body }) => {
    const { scheduler, chance, channel, findings } = simulation()
    const process = chance.pick(PROCESSES)
    const gate = scheduler.gate<number>('waits for the shop')
    const strand = scheduler.spawn('notice', process, async () => {
      const world = server.worlds.get(process)
      if (!world) throw new Error(`no world for ${process}`)
      gate.open(await takeNotice(world, headers, body))
    })
    strand.onDeath = () => gate.open(0)
    const status = await gate.wait()
    const { id } = JSON.parse(body) as { readonly id: string }
    const about = channel.pay.control.notices.all.find((notice) => notice.id === id)
    if (status === 204 && about && isLie(simulation(), about)) found(findings, 'lie-accepted', about.about)
    return { status }
  }
}

/** A payment notice with another amount than the channel's own books have. */
function isLie({ channel }: Simulation, { about, eventType, resource }: Notice): boolean {
  if (eventType !== 'TRANSACTION.SUCCESS') return false
  const trade = channel.pay.books.transactions().find(({ outTradeNo }) => outTradeNo === about)
  const { total } = resource['amount'] as { readonly total: number }
  return trade?.state !== 'SUCCESS' || trade.totalFen !== total
}
