// What was tied together comes back tied together, and what cannot come back is refused.
import { describe, expect, it } from '@jest/globals'
import { fromPlain, toPlain } from './plain-graph'

const overJson = (root: object): unknown => fromPlain(JSON.parse(JSON.stringify(toPlain(root))) as never)

describe('a plain graph', () => {
  it('brings things back that point at each other, each once', () => {
    type Order = { no: string; paid: boolean; sum: number; release?: { order: Order } }
    const order: Order = { no: 'A', paid: true, sum: 7 }
    order.release = { order }
    const back = overJson({ byNo: new Map([['A', order]]), byOrder: new Map([[order, [1, null]]]) }) as {
      byNo: Map<string, Order>
      byOrder: Map<Order, unknown>
    }
    const found = back.byNo.get('A') as Order
    expect(found).toMatchObject({ no: 'A', paid: true, sum: 7 })
    expect(found.release?.order).toBe(found)
    expect(back.byOrder.get(found)).toEqual([1, null])
  })

  it('leaves out what is undefined', () => {
    expect(Object.keys(overJson({ a: undefined, b: 1 }) as object)).toEqual(['b'])
  })

  it.each([
    ['a function', () => 1],
    ['undefined in a list', [undefined]],
    ['no number', Number.NaN],
    ['bytes', new Uint8Array(2)],
    ['a moment', new Date(0)],
  ])('refuses %s', (_name, what) => {
    expect(() => toPlain({ what })).toThrow('kept')
  })
})
