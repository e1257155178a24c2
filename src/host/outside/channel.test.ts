// The demo's channel remembers over a restart what it was asked, paid and told, from its journal alone.
import { mkdtempSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { createWechatPayments } from '../../adapters/wechat-pay/payments'
import { instantOf, later } from '../../domain/day'
import { fenOf } from '../../domain/money'
import { createEmulatorClock } from '../../emulator/clock'
import { DEMO, openDemoKeys } from '../demo-installation'
import { openChannel, type Channel } from './channel'
import { openJournal } from './journal'

const START_MS = Date.parse('2026-11-20T09:30:00+08:00')
const trade = { outTradeNo: 'shop0001order0000000000000000101', subMchid: '' }

describe('the demo’s channel', () => {
  const folder = mkdtempSync(join(tmpdir(), 'xiaopu-channel-'))
  const keys = openDemoKeys(folder)
  const clock = createEmulatorClock({ nowMs: START_MS })
  const open = () =>
    openChannel(keys, clock, openJournal(join(folder, 'channel.jsonl')), 'http://127.0.0.1:1/cashier')

  const paymentsOf = (channel: Channel) => {
    let drawn = 0
    return createWechatPayments({
      baseUrl: 'https://channel.example',
      fetch: (url, init) => channel.handle(new Request(url, init)),
      now: () => clock.nowMs(),
      nonce: () => `n${clock.nowMs()}${(drawn += 1)}`,
      timeoutMs: null,
      spMchid: DEMO.mchid,
      spAppid: DEMO.appid,
      merchantSerial: DEMO.merchantSerial,
      merchantKeyPem: keys.merchantKeyPem,
      apiV3Key: keys.apiV3Key,
      platformKeyPems: { [DEMO.platformSerial]: keys.platformPublicPem },
      notifyUrl: 'http://127.0.0.1:1/notice/wechat-pay',
    })
  }

  it('still knows a payment, its number and its frozen money', async () => {
    const before = await open()
    const subMchid = String(await before.control('add-shop', { name: '桂芬酱铺' }))
    const number = { ...trade, subMchid }
    const prepared = await paymentsOf(before).prepay({
      ...number,
      method: 'wechat-native',
      amountFen: fenOf(7_200),
      description: '剁椒酱',
      expiresAt: later(instantOf(START_MS), 1_800_000),
      openid: null,
      clientIp: '127.0.0.1',
    })
    expect(prepared.kind).toBe('ok')
    clock.advance(5_000)
    expect(await before.control('pay', { handle: number.outTradeNo, payerOpenid: 'o-friend' })).toMatchObject(
      { ok: true },
    )
    const paid = await paymentsOf(before).query(number)
    expect(paid).toMatchObject({ value: { state: 'paid', amountFen: 7_200 } })

    clock.advance(60_000)
    const after = await open()
    expect(clock.nowMs()).toBe(START_MS + 65_000)
    expect(await paymentsOf(after).query(number)).toEqual(paid)
    expect(after.books.balance(subMchid)).toEqual(before.books.balance(subMchid))
    const { transactionId } = (paid as { value: { transactionId: string } }).value
    const asked = { subMchid, transactionId, outOrderNo: 'F1' }
    await paymentsOf(after).finish(asked)
    clock.advance(5_000)
    await after.runDue()
    expect(await paymentsOf(after).finish(asked)).toMatchObject({ kind: 'ok' })
  })
})
