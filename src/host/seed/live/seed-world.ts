// The whole shop in this process while the demo world is made: real decisions on a store in memory, and a clock that only jumps.
import type { Installation } from '../../../adapters/installation'
import { createMemoryStore, type MemoryStore } from '../../../adapters/memory/store'
import { fileIdOf } from '../../../adapters/node/files'
import { createWorld } from '../../../adapters/world'
import { instantOf, type Instant } from '../../../domain/day'
import type { FileId } from '../../../domain/ids'
import { createEmulatorClock } from '../../../emulator/clock'
import { replied } from '../../../ports/reply'
import type { World } from '../../../ports/world'
import { takeNotice } from '../../../server/notice'
import { tick } from '../../../server/tick'
import { FOLLOWED_FROM } from '../plan/calendar'
import type { Chance } from '../chance'
import { patient } from './patient'
import { remembering } from './remembering'
import { openSeedOutside, type SeedOutside } from './seed-outside'

export interface SeedWorld extends Pick<SeedOutside, 'pay' | 'wechat' | 'tencent'> {
  readonly world: World
  readonly store: MemoryStore
  readonly files: ReadonlyMap<FileId, Uint8Array>
  now(): Instant
  /** Time goes on, never back; nothing is done on the way. */
  goTo(at: Instant): void
  /** Everything due by now is done, notices first. */
  work(): Promise<void>
  /** The same, with what the hour brings: a day's settlement. */
  lookAround(): Promise<void>
}

/** One thing done makes the next one due. */
const ROUNDS_MAX = 30

export function createSeedWorld(installation: Installation, chance: Chance, start: Instant): SeedWorld {
  const clock = createEmulatorClock({ nowMs: start })
  const outside = openSeedOutside(installation, clock, chance.fork('outside'), (headers, body) =>
    takeNotice(world, headers, body),
  )
  const store = createMemoryStore()
  const files = new Map<FileId, Uint8Array>()
  const real = createWorld(outside.installation, {
    store: patient(store, clock.nowMs, FOLLOWED_FROM),
    clock: { now: () => instantOf(clock.nowMs()) },
    log: strictLog,
    random: chance.fork('server'),
    filesFolder: '',
    timeoutMs: null,
    fetch: outside.fetch,
  })
  const world: World = {
    ...real,
    vault: remembering(real.vault),
    sms: withoutLimits(real.sms),
    // Limits count real minutes, and a season passes here within seconds.
    limits: { take: () => Promise.resolve(true) },
    files: filesIn(files),
  }
  const { pay, wechat, tencent } = outside
  const nextDueMs = (): number => Math.min(store.nextDueAt() ?? Infinity, pay.nextDueMs() ?? Infinity)
  const work = async (): Promise<void> => {
    for (let round = 0; round < ROUNDS_MAX && nextDueMs() <= clock.nowMs(); round += 1) {
      await pay.runDue()
      await tick(world)
    }
  }
  return {
    ...{ world, store, files, pay, wechat, tencent, work },
    now: () => instantOf(clock.nowMs()),
    goTo: (at) => at > clock.nowMs() && clock.set(at),
    lookAround: () => tick(world).then(work),
  }
}

/** The carrier takes ten messages a day for one phone; a seller of 84 orders a day would be told of them for days. */
function withoutLimits(sms: World['sms']): World['sms'] {
  let told = 0
  return {
    send(ask) {
      if (ask.template === 'code') return sms.send(ask)
      told += 1
      return Promise.resolve(replied({ serialNo: `${told}` }))
    },
  }
}

function filesIn(files: Map<FileId, Uint8Array>): World['files'] {
  return {
    put(bytes) {
      const id = fileIdOf(bytes)
      files.set(id, bytes)
      return Promise.resolve(id)
    },
    get: (id) => Promise.resolve(files.get(id) ?? null),
  }
}

/** What only a bug could bring ends the making at once. */
const BROKEN = ['request-broke', 'notice-broke', 'errand-broke', 'settlement-broke', 'invariants-broke']

const strictLog: World['log'] = {
  info: () => undefined,
  alarm(event, facts) {
    if (BROKEN.includes(event)) throw new Error(`${event}: ${JSON.stringify(facts)}`)
  },
}
