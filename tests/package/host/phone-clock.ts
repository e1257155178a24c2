// The time of one phone: short waits pass by themselves, long ones only when the test lets time pass.

/** What is waited for longer than this is held until time passes: spinners, retries, countdowns. */
const SHORT_MS = 100
/** So little is no wait, but the rest of what runs now. */
const TURN_MS = 1

type Callback = (...args: unknown[]) => void

export interface PhoneClock {
  now(): number
  /** What the package's code gets in place of the real ones. */
  readonly given: {
    readonly setTimeout: (callback: Callback, ms?: number, ...args: unknown[]) => number
    readonly setInterval: (callback: Callback, ms?: number, ...args: unknown[]) => number
    readonly clearTimeout: (id?: number) => void
    readonly clearInterval: (id?: number) => void
    readonly Date: DateConstructor
  }
  /** Short waits that are still to end. */
  readonly shortWaits: () => number
  /** Turns the clock, and runs what falls due one after the other; `settle` waits until each has had its effect. */
  pass(ms: number, settle: () => Promise<void>): Promise<void>
  stop(): void
}

interface Waiting {
  readonly callback: () => void
  readonly everyMs: number | null
  dueAtMs: number
  /** The real timer of a short wait, or of any when nothing is held. */
  real: ReturnType<typeof setTimeout> | null
  readonly isShort: boolean
  readonly isTurn: boolean
}

/**
 * `held: false` lets long waits pass by themselves too, for somebody who watches. `onWaited` hears of every wait that is more
 * than a turn of the loop, before its callback runs.
 */
export function createPhoneClock(
  onFault: (fault: unknown) => void,
  held = true,
  onWaited: () => void = () => undefined,
): PhoneClock {
  // The real ones as they are now: these may be given out in their place later.
  const { setTimeout: startReal, clearTimeout: stopReal } = globalThis
  const waiting = new Map<number, Waiting>()
  let aheadMs = 0
  let lastId = 0
  const now = (): number => Date.now() + aheadMs
  const fire = (id: number): void => {
    const one = waiting.get(id)
    if (!one) return
    if (one.everyMs === null) waiting.delete(id)
    else begin(id, { ...one, dueAtMs: Math.max(one.dueAtMs, now()) + one.everyMs })
    if (!one.isTurn) onWaited()
    try {
      one.callback()
    } catch (fault) {
      onFault(fault)
    }
  }
  const begin = (id: number, one: Waiting): void => {
    const runs = one.isShort || !held
    one.real = runs ? startReal(() => fire(id), Math.max(0, one.dueAtMs - now())) : null
    waiting.set(id, one)
  }
  const wait = (callback: Callback, ms: number, args: unknown[], repeats: boolean): number => {
    const id = ++lastId
    const isShort = ms <= SHORT_MS && !repeats
    const everyMs = repeats ? Math.max(1, ms) : null
    const isTurn = ms <= TURN_MS && !repeats
    begin(id, {
      callback: () => callback(...args),
      everyMs,
      dueAtMs: now() + ms,
      real: null,
      isShort,
      isTurn,
    })
    return id
  }
  const cancel = (id?: number): void => {
    const one = id === undefined ? undefined : waiting.get(id)
    if (!one || id === undefined) return
    if (one.real) stopReal(one.real)
    waiting.delete(id)
  }
  const pass = async (ms: number, settle: () => Promise<void>): Promise<void> => {
    const untilMs = now() + ms
    for (let next = firstDue(waiting, untilMs); next !== null; next = firstDue(waiting, untilMs)) {
      aheadMs += Math.max(0, next.dueAtMs - now())
      fire(next.id)
      await settle()
    }
    aheadMs += Math.max(0, untilMs - now())
    await settle()
  }
  return {
    now,
    given: {
      setTimeout: (callback, ms = 0, ...args) => wait(callback, ms, args, false),
      setInterval: (callback, ms = 0, ...args) => wait(callback, ms, args, true),
      clearTimeout: cancel,
      clearInterval: cancel,
      Date: dateAt(now),
    },
    shortWaits: () => [...waiting.values()].filter(({ isShort }) => isShort).length,
    pass,
    stop: () => [...waiting.keys()].forEach(cancel),
  }
}

function firstDue(waiting: ReadonlyMap<number, Waiting>, untilMs: number) {
  let first: { id: number; dueAtMs: number } | null = null
  for (const [id, { dueAtMs, isShort }] of waiting)
    if (!isShort && dueAtMs <= untilMs && (first === null || dueAtMs < first.dueAtMs)) first = { id, dueAtMs }
  return first
}

/** The real Date, except for what time it is. */
function dateAt(now: () => number): DateConstructor {
  return new Proxy(Date, {
    construct: (target, args: [] | [number]) => (args.length === 0 ? new target(now()) : new target(...args)),
    get: (target, name) => (name === 'now' ? now : (Reflect.get(target, name) as unknown)),
  })
}
