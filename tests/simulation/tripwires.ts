// Tripwires: while a seed runs, whoever asks the machine for time, chance or a timer is stopped at once.

/** Takes the real ones away until the function that comes back is called. */
export function setTripwires(): () => void {
  const { Date: RealDate, setTimeout, setInterval, setImmediate } = globalThis
  const { random } = Math
  const trip = (name: string) => (): never => {
    throw new Error(`${name} was called: time and chance come from the world alone`)
  }
  class AskedDate extends RealDate {
    constructor(given?: number | string) {
      if (given === undefined) trip('new Date()')()
      super(given ?? 0)
    }
    static override now = trip('Date.now')
  }
  const put = (to: object): void => {
    Object.assign(globalThis, to)
  }
  put({
    Date: AskedDate,
    setTimeout: trip('setTimeout'),
    setInterval: trip('setInterval'),
    setImmediate: trip('setImmediate'),
  })
  Math.random = trip('Math.random')
  return () => {
    put({ Date: RealDate, setTimeout, setInterval, setImmediate })
    Math.random = random
  }
}
