// Every life of every noun: no dead ends, nothing unreachable, and the edges that must not exist do not.
import { invitationLife } from './invitation'
import { faultsOf, may, step, type Machine } from './machine'
import { openingLife } from './opening'
import { orderLife } from './order'
import { attemptLife } from './payment'
import { refundLife } from './refund'
import { releaseLife } from './release'
import { payoutLife } from './settlement'
import { applicationLife } from './shop'

const lives: readonly Machine<string>[] = [
  applicationLife,
  attemptLife,
  invitationLife,
  openingLife,
  orderLife,
  payoutLife,
  refundLife,
  releaseLife,
]

describe('lives', () => {
  it.each(lives.map((life) => [life.name, life] as const))('%s has no dead end', (_name, life) => {
    expect(faultsOf(life)).toEqual([])
  })

  it('finds what is wrong with a table', () => {
    const broken: Machine<'a' | 'b' | 'c' | 'd'> = {
      name: 'broken',
      first: 'a',
      ends: ['b'],
      edges: [
        { from: 'a', to: 'b', by: ['buyer'] },
        { from: 'b', to: 'a', by: ['buyer'] },
        { from: 'c', to: 'd', by: ['buyer'] },
      ],
    }
    expect(faultsOf(broken)).toEqual([
      'broken: b is an end but goes on',
      'broken: c is never reached',
      'broken: d is never reached',
      'broken: d is a dead end',
    ])
  })

  it('lets nobody but the channel say that an order is paid or released', () => {
    for (const by of ['buyer', 'seller', 'clock', 'operator'] as const) {
      expect(may(orderLife, 'pending', 'paid', by)).toBe(false)
      expect(may(orderLife, 'received', 'released', by)).toBe(false)
    }
    expect(() => step(orderLife, 'pending', 'paid', 'buyer')).toThrow('no edge')
    expect(step(orderLife, 'pending', 'paid', 'channel')).toBe('paid')
  })

  it('never lets a closed order live again', () => {
    expect(orderLife.edges.filter(({ from }) => from === 'closed')).toEqual([])
  })
})
