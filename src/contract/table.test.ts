// Each function is entered once with everything known of it, and the policies fit the schemas.
import { FUNCTIONS, isFunctionName, type FunctionName } from './functions'
import { POLICIES } from './table'

const names = Object.keys(FUNCTIONS) as FunctionName[]

describe('the table of functions', () => {
  it('has a policy for each function and none besides', () => {
    expect(Object.keys(POLICIES).sort()).toEqual([...names].sort())
  })

  it('limits every function, and lets nobody write without being somebody but to come in', () => {
    const entrances = ['signIn', 'startGuest']
    names.forEach((name) => {
      const { rate, writes, actor } = POLICIES[name]
      expect(rate.limit).toBeGreaterThan(0)
      if (writes && !entrances.includes(name)) expect(actor).toBe('person')
    })
  })

  it('takes no unknown key in any input, and no price from a buyer', () => {
    for (const name of names) {
      expect(FUNCTIONS[name].input.safeParse({ surprise: 1 }).success).toBe(false)
      if (POLICIES[name].owner === 'buyer')
        expect(JSON.stringify(keysOf(FUNCTIONS[name].input))).not.toMatch(/Fen/)
    }
  })

  it('knows its own names only', () => {
    expect(isFunctionName('placeOrder')).toBe(true)
    for (const name of ['constructor', '__proto__', 'toString', 'placeorder'])
      expect(isFunctionName(name)).toBe(false)
  })
})

/** Names of all fields, however deep. */
function keysOf(schema: unknown): string[] {
  const found: string[] = []
  const visit = (value: unknown, depth: number): void => {
    if (typeof value !== 'object' || value === null || depth > 12) return
    const shape = (
      value as { def?: { shape?: Record<string, unknown>; element?: unknown; innerType?: unknown } }
    ).def
    Object.entries(shape?.shape ?? {}).forEach(([key, field]) => {
      found.push(key)
      visit(field, depth + 1)
    })
    if (shape?.element) visit(shape.element, depth + 1)
    if (shape?.innerType) visit(shape.innerType, depth + 1)
  }
  visit((schema as { _zod?: { def?: unknown } })._zod ?? schema, 0)
  return found
}
