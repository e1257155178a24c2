// What a phone is still waiting for, by name, so that a test goes on exactly when nothing more will happen by itself.

export interface Pending {
  track<T>(name: string, work: Promise<T>): Promise<T>
  /** How much is under way. */
  count(): number
  names(): string[]
}

export function createPending(): Pending {
  const open = new Map<symbol, string>()
  return {
    async track(name, work) {
      const mark = Symbol(name)
      open.set(mark, name)
      try {
        return await work
      } finally {
        open.delete(mark)
      }
    },
    count: () => open.size,
    names: () => [...open.values()],
  }
}
