// The scheduler: one strand at a time, the same seed the same way, a crash runs no more line, and what cannot go on is told.
import { chanceOf } from './chance'
import { Scheduler, Stuck, type SchedulerOptions } from './scheduler'

const quiet = (seed: string): SchedulerOptions => ({
  chance: chanceOf(seed),
  startMs: 0,
  pointsMax: 1_000,
  driftMs: 1,
  jump: () => false,
  fate: () => 'lives',
  bias: 'even',
  lastSteps: 10,
})

/** Two strands that read, let others run, and write: what a lost update needs. */
async function twoCounters(options: SchedulerOptions) {
  const scheduler = new Scheduler(options)
  let count = 0
  const said: string[] = []
  const body = (name: string) => async () => {
    for (let round = 0; round < 3; round += 1) {
      const read = count
      await scheduler.point('read')
      count = read + 1
      said.push(`${name}${count}`)
    }
  }
  scheduler.spawn('a', 'one', body('a'))
  scheduler.spawn('b', 'two', body('b'))
  await scheduler.run(() => true)
  return { count, said: said.join(' '), digest: scheduler.trace.digest() }
}

it('goes the same way for the same seed and other ways for others', async () => {
  const first = await twoCounters(quiet('7'))
  expect(await twoCounters(quiet('7'))).toEqual(first)
  const others = await Promise.all(['1', '2', '3', '4', '5'].map((seed) => twoCounters(quiet(seed))))
  expect(new Set(others.map(({ said }) => said)).size).toBeGreaterThan(1)
  expect(Math.min(...others.map(({ count }) => count))).toBeLessThan(6)
})

it('abandons a strand without running its catch or finally, and lets the rest go on', async () => {
  const said: string[] = []
  let draws = 0
  const scheduler = new Scheduler({ ...quiet('1'), fate: () => ((draws += 1) === 2 ? 'dies' : 'lives') })
  const strand = scheduler.spawn('mortal', 'one', async () => {
    try {
      await scheduler.point('here')
      said.push('went on')
    } finally {
      said.push('finally')
    }
  })
  strand.onDeath = () => said.push('dead')
  scheduler.spawn('witness', null, async () => {
    await scheduler.sleep('later', 10)
    said.push('witness')
  })
  await scheduler.run(() => said.includes('witness'))
  expect(said).toEqual(['dead', 'witness'])
})

it('moves the clock only when nothing is ready, to the first sleeper', async () => {
  const scheduler = new Scheduler(quiet('1'))
  const woke: [string, number][] = []
  const sleeper = (name: string, ms: number) => async () => {
    await scheduler.sleep('night', ms)
    woke.push([name, scheduler.nowMs()])
  }
  scheduler.spawn('late', null, sleeper('late', 500))
  scheduler.spawn('early', null, sleeper('early', 20))
  await scheduler.run(() => woke.length === 2)
  expect(woke).toEqual([
    ['early', 20],
    ['late', 500],
  ])
})

it('tells a livelock, a deadlock and a strand that throws', async () => {
  const endless = new Scheduler(quiet('1'))
  endless.spawn('loop', null, async () => {
    for (;;) await endless.point('again')
  })
  await expect(endless.run(() => true)).rejects.toThrow(Stuck)
  const closed = new Scheduler(quiet('1'))
  closed.spawn('waits', null, async () => void (await closed.gate('shut').wait()))
  await expect(closed.run(() => false)).rejects.toThrow('deadlock: 1 strands')
  const broken = new Scheduler(quiet('1'))
  broken.spawn('bug', null, async () => {
    throw new Error('its own fault')
  })
  await expect(broken.run(() => true)).rejects.toThrow('its own fault')
})
