// The seeded scheduler: strands that run one at a time from switch point to switch point, crash without a word, and share a clock.
import type { Chance } from './chance'
import { createTrace, type Trace } from './trace'

/** A thread of work; `scope` is the process it dies with, or null for what never crashes. */
export interface Strand {
  readonly name: string
  readonly scope: string | null
  state: 'ready' | 'running' | 'asleep' | 'waiting' | 'over' | 'dead'
  go: () => void
  wake: Wake
  /** Where it stands. */
  label: string
  /** Called once, when the strand is abandoned by a crash. */
  onDeath: (() => void) | null
}

/** A moment, or a question that is asked only when time is about to move; null for never. */
export type Wake = number | (() => number | null)

export interface SchedulerOptions {
  readonly chance: Chance
  readonly startMs: number
  /** More switch points than this are a livelock. */
  readonly pointsMax: number
  /** How far the clock moves at a step, at most. */
  readonly driftMs: number
  /** Whether the clock jumps to the next sleeper now, although others are ready. */
  readonly jump: () => boolean
  /** Asked at each step of a strand that has a scope. */
  readonly fate: () => Fate
  /** Which of the ready strands likes to be taken. */
  readonly bias: 'even' | 'newest' | 'oldest'
  /** How many of the last steps are kept in words. */
  readonly lastSteps: number
}

/** A number of milliseconds is how long it stalls before it goes on. */
export type Fate = 'lives' | 'dies' | 'process-dies' | number

/** The run cannot go on: itself a finding. */
export class Stuck extends Error {}

const BIASED = 0.7

export class Scheduler {
  readonly trace: Trace
  private readonly ready: Strand[] = []
  private readonly sleepers: Strand[] = []
  private readonly alive = new Set<Strand>()
  private now: number
  private current: Strand | null = null
  private settled: () => void = () => undefined
  private broken: { readonly fault: unknown } | null = null
  private serial = 0

  constructor(private readonly options: SchedulerOptions) {
    this.now = options.startMs
    this.trace = createTrace(options.lastSteps)
  }

  nowMs(): number {
    return this.now
  }

  spawn(name: string, scope: string | null, body: () => Promise<void>): Strand {
    this.serial += 1
    const strand: Strand = {
      name: `${name}#${this.serial}`,
      scope,
      state: 'ready',
      go: () => undefined,
      wake: 0,
      label: 'start',
      onDeath: null,
    }
    const end = (): void => this.end(strand)
    strand.go = () => {
      body().then(end, (fault: unknown) => {
        this.broken = { fault }
        end()
      })
    }
    this.alive.add(strand)
    this.ready.push(strand)
    return strand
  }

  /** A switch point of the running strand: any other may run before it goes on, or it may crash here. */
  point(label: string): Promise<void> {
    this.trace.count()
    const strand = this.running()
    this.ready.push(strand)
    return this.park(strand, 'ready', label)
  }

  sleepUntil(label: string, wake: Wake): Promise<void> {
    const strand = this.running()
    strand.wake = wake
    this.sleepers.push(strand)
    return this.park(strand, 'asleep', label)
  }

  sleep(label: string, forMs: number): Promise<void> {
    return this.sleepUntil(label, this.now + forMs)
  }

  gate<T>(label: string): Gate<T> {
    let waiting: Strand | null = null
    const opened: T[] = []
    return {
      open: (value) => {
        opened.push(value)
        if (waiting && waiting.state === 'waiting') this.makeReady(waiting)
        waiting = null
      },
      wait: async () => {
        if (opened.length === 0) {
          waiting = this.running()
          await this.park(waiting, 'waiting', label)
        }
        return opened[0] as T
      },
    }
  }

  /** A process dies: each strand of it is abandoned where it stands; no catch or finally of it ever runs. */
  killScope(scope: string): void {
    const dying = [...this.alive].filter((strand) => strand.scope === scope)
    dying.forEach((strand) => this.abandon(strand))
  }

  /** Runs until nothing is ready and `isOver` says so; throws where nothing could ever go on. */
  async run(isOver: () => boolean): Promise<void> {
    const { jump, pointsMax } = this.options
    for (;;) {
      if (this.trace.points() > pointsMax) throw new Stuck(`livelock: more than ${pointsMax} switch points`)
      this.wakeDue()
      if (this.ready.length === 0) {
        if (isOver()) return
        if (!this.passTime()) throw new Stuck(`deadlock: ${this.alive.size} strands wait for ever`)
      } else if (jump()) this.passTime()
      if (this.ready.length > 0) await this.step(this.takeReady())
    }
  }

  private async step(strand: Strand): Promise<void> {
    const { chance, driftMs, fate } = this.options
    const end = strand.scope === null ? 'lives' : fate()
    if (end === 'lives') {
      this.now += chance.below(driftMs)
      await this.resume(strand)
      if (this.broken) throw this.broken.fault
      return
    }
    if (typeof end === 'number') {
      strand.wake = this.now + end
      strand.state = 'asleep'
      this.sleepers.push(strand)
      return
    }
    this.abandon(strand)
    if (end === 'process-dies') this.killScope(strand.scope ?? '')
  }

  private resume(strand: Strand): Promise<void> {
    strand.state = 'running'
    this.current = strand
    this.trace.note(this.now, strand.name, strand.label)
    return new Promise((done) => {
      this.settled = done
      strand.go()
    })
  }

  private running(): Strand {
    if (!this.current) throw new Error('a switch point outside of any strand')
    return this.current
  }

  private park(strand: Strand, state: Strand['state'], label: string): Promise<void> {
    strand.state = state
    strand.label = label
    return new Promise((go) => {
      strand.go = go
      this.current = null
      this.settled()
    })
  }

  private end(strand: Strand): void {
    strand.state = 'over'
    this.alive.delete(strand)
    this.current = null
    this.settled()
  }

  private abandon(strand: Strand): void {
    for (const list of [this.ready, this.sleepers]) {
      const at = list.indexOf(strand)
      if (at >= 0) list.splice(at, 1)
    }
    strand.state = 'dead'
    this.alive.delete(strand)
    this.trace.note(this.now, strand.name, `dies at ${strand.label}`)
    strand.onDeath?.()
    strand.onDeath = null
  }

  private makeReady(strand: Strand): void {
    strand.state = 'ready'
    this.ready.push(strand)
  }

  /** The list's order is the order of parking, which is the run's own doing: no promise decides it. */
  private takeReady(): Strand {
    const { chance, bias } = this.options
    const last = this.ready.length - 1
    const biased = bias !== 'even' && chance.flip(BIASED)
    const at = biased ? (bias === 'newest' ? last : 0) : chance.below(this.ready.length)
    const [strand] = this.ready.splice(at, 1)
    if (!strand) throw new Error('nothing is ready')
    return strand
  }

  private wakeDue(): void {
    for (let at = this.sleepers.length - 1; at >= 0; at -= 1) {
      const strand = this.sleepers[at]
      if (!strand || typeof strand.wake !== 'number' || strand.wake > this.now) continue
      this.sleepers.splice(at, 1)
      this.makeReady(strand)
    }
  }

  /** Moves the clock to the first sleeper and wakes all whose time has come; false when none will ever wake. */
  private passTime(): boolean {
    const wakes = new Map(
      this.sleepers.map((strand) => [
        strand,
        typeof strand.wake === 'number' ? strand.wake : (strand.wake() ?? Infinity),
      ]),
    )
    const first = Math.min(...wakes.values())
    if (first === Infinity) return false
    this.now = Math.max(this.now, first)
    for (const [strand, wake] of wakes) {
      if (wake > this.now) continue
      this.sleepers.splice(this.sleepers.indexOf(strand), 1)
      this.makeReady(strand)
    }
    return true
  }
}

/** A strand that waits for it is woken with the first value, or waits for ever. */
export interface Gate<T> {
  open(value: T): void
  wait(): Promise<T>
}
