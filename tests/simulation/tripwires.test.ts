// The tripwires: whoever asks the machine is stopped, a given moment is still a moment, and afterwards all is as before.
import { setTripwires } from './tripwires'

it('stops who asks for time, chance or a timer, and gives everything back', () => {
  const real = { now: Date.now, random: Math.random, setTimeout, Date }
  const release = setTripwires()
  const asked = [() => Date.now(), () => new Date(), () => Math.random(), () => setTimeout(() => 0, 1)]
  const outcomes = asked.map((ask) => {
    try {
      ask()
      return 'answered'
    } catch (fault) {
      return String(fault)
    }
  })
  const given = new Date(0).toISOString()
  const parsed = Date.parse('2026-11-20T00:00:00Z')
  release()
  outcomes.forEach((outcome) => expect(outcome).toContain('was called'))
  expect([given, parsed]).toEqual(['1970-01-01T00:00:00.000Z', 1_795_132_800_000])
  expect({ now: Date.now, random: Math.random, setTimeout, Date }).toEqual(real)
})
