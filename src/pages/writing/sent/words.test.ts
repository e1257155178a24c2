// The list says until when a price stands only as long as it can be paid.
import { describe, expect, it } from '@jest/globals'
import { instantOf } from '../../../domain/day'
import { timeLine, type SentInvitation } from './words'

const at = (text: string) => instantOf(Date.parse(`${text}+08:00`))
const now = at('2026-11-20T19:00:00')
const invitation = (over: object): SentInvitation =>
  ({
    state: 'sent',
    version: 1,
    createdAt: at('2026-11-20T18:00:00'),
    expiresAt: at('2026-11-20T23:00:00'),
    ...over,
  }) as unknown as SentInvitation

describe('timeLine', () => {
  it.each([
    [{}, '今晚 18:00 · 留到今晚 23:00'],
    [{ state: 'opened', version: 2 }, '今晚 18:00 · 第 2 版 · 留到今晚 23:00'],
    [{ state: 'paid' }, '今晚 18:00'],
    [{ state: 'expired', expiresAt: at('2026-11-20T18:30:00') }, '今晚 18:00'],
  ])('%j', (over, said) => expect(timeLine(invitation(over), now)).toBe(said))
})
