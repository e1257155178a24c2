// Waybill numbers: cleaned, the letter O noticed, the carrier proposed.
import fc from 'fast-check'
import { CARRIERS, carrierOf, checkWaybill, guessCarrier } from './waybill'

describe('checkWaybill', () => {
  it('gives one spelling', () => {
    expect(checkWaybill(' sf 1234-5678-90123 ')).toEqual({ ok: true, waybill: 'SF1234567890123' })
    expect(checkWaybill('ＹＴ１２３４５６７８９０１２３')).toEqual({ ok: true, waybill: 'YT1234567890123' })
  })

  it('points out a letter O among digits, and leaves one among letters alone', () => {
    for (const text of ['SF12345o7890123', '77OO123456789', 'YT123456789012O']) {
      expect(checkWaybill(text)).toEqual({ ok: false, fault: 'waybill-letter-o' })
    }
    expect(checkWaybill('STO12345678').ok).toBe(true)
    expect(checkWaybill('RR123456789RO').ok).toBe(true)
  })

  it('refuses what is too short, too long, wordy or another script', () => {
    for (const text of ['', '1234567', '1'.repeat(33), 'ABCDEFGHI', '顺丰12345678', '1234_5678']) {
      expect(checkWaybill(text)).toEqual({ ok: false, fault: 'waybill-malformed' })
    }
    expect(checkWaybill('12345678').ok).toBe(true)
    expect(checkWaybill('1'.repeat(32)).ok).toBe(true)
  })

  it('accepts its own answer again', () => {
    fc.assert(
      fc.property(fc.string(), (text) => {
        const check = checkWaybill(text)
        if (check.ok) expect(checkWaybill(check.waybill)).toEqual(check)
      }),
    )
  })
})

describe('guessCarrier', () => {
  it.each([
    ['SF1234567890123', 'SF'],
    ['YT1234567890123', 'YTO'],
    ['JT1234567890123', 'JTSD'],
    ['JDVA12345678901', 'JD'],
    ['DPK123456789012', 'DBL'],
    ['EA123456789CN', 'EMS'],
    ['1234567890123', 'EMS'],
    ['9876543210123', 'YZPY'],
    ['771234567890123', 'STO'],
    ['781234567890', 'ZTO'],
    ['4312345678901', 'YD'],
  ])('takes %s for %s', (waybill, deliveryId) => {
    expect(guessCarrier(waybill)?.deliveryId).toBe(deliveryId)
  })

  it('says so when it does not know', () => {
    expect(guessCarrier('ABC12345')).toBeNull()
    expect(carrierOf('NONE')).toBeNull()
  })

  it('names each carrier once', () => {
    expect(new Set(CARRIERS.map((carrier) => carrier.deliveryId)).size).toBe(CARRIERS.length)
  })
})
