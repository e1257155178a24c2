// Each state of the review is told with what the seller may do meanwhile.
import { standingOf } from './application'

const application = (state: string, signUrl: string | null = null, reason: string | null = null) => ({
  ...{ state, signUrl, reason },
})

describe('standingOf', () => {
  it('goes on looking until the channel has ruled', () => {
    expect(standingOf(null)).toMatchObject({ kind: 'info', isOver: false })
    expect(standingOf(application('created'))).toMatchObject({ kind: 'info', isOver: false })
    expect(standingOf(application('sent')).text).toContain('一般 1 个工作日')
    expect(standingOf(application('finished'))).toMatchObject({ kind: 'done', isOver: true })
  })

  it('asks for the signature only where there is an address for it', () => {
    expect(standingOf(application('need-sign', 'https://sign'))).toMatchObject({ signUrl: 'https://sign' })
    expect(standingOf(application('need-sign'))).toMatchObject({ kind: 'info', signUrl: null })
  })

  it('says why it was refused, with one full stop', () => {
    expect(standingOf(application('rejected', null, '照片不清晰。')).text).toMatch(
      /^收款审核没有通过：照片不清晰。店照常开着/,
    )
    expect(standingOf(application('rejected')).text).toMatch(/^收款审核没有通过。/)
  })
})
