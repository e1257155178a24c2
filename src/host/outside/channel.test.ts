// The demo's channel remembers over a restart what it was asked, paid and told, from its journal and where that began.
import { mkdtempSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { createWechatPayments } from '../../adapters/wechat-pay/payments'
import { instantOf, later } from '../../domain/day'
import { fenOf } from '../../domain/money'
import { createEmulatorClock } from '../../emulator/clock'
import { seededRandom } from '../../emulator/seeded-random'
import { createWechatPay } from '../../emulator/wechat-pay/wechat-pay'
import { DEMO, openDemoKeys, type DemoKeys } from '../demo-installation'
import { openChannel, type Channel } from './channel'
import { beginJournal, openJournal } from './journal'

const START_MS = Date.parse('2026-11-20T09:30:00+08:00')
const trade = { outTradeNo: 'shop0001order0000000000000000101', subMchid: '' }

const newFolder = () => mkdtempSync(join(tmpdir(), 'xiaopu-channel-'))

function openDemo(folder: string) {
  const keys = openDemoKeys(folder)
  const clock = createEmulatorClock({ nowMs: START_MS })
  const open = () => openChannel(keys, clock, openJournal(folder), 'http://127.0.0.1:1/cashier')
  const paymentsOf = (channel: Pick<Channel, 'handle'>) => {
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
  const prepay = (channel: Pick<Channel, 'handle'>, subMchid: string) =>
    paymentsOf(channel).prepay({
      ...trade,
      subMchid,
      method: 'wechat-native',
      amountFen: fenOf(7_200),
      description: '剁椒酱',
      expiresAt: later(instantOf(START_MS), 1_800_000),
      openid: null,
      clientIp: '127.0.0.1',
    })
  return { keys, clock, open, paymentsOf, prepay }
}

describe('the demo’s channel', () => {
  it('still knows a payment, its number and its frozen money', async () => {
    const { clock, open, paymentsOf, prepay } = openDemo(newFolder())
    const before = await open()
    const subMchid = String(await before.control('add-shop', { name: '桂芬酱铺' }))
    const number = { ...trade, subMchid }
    expect(await prepay(before, subMchid)).toMatchObject({ kind: 'ok' })
    clock.advance(5_000)
    const how = { handle: number.outTradeNo, payerOpenid: 'o-friend' }
    expect(await before.control('pay', how)).toMatchObject({ ok: true })
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

  it('begins where another one stopped, and keeps what comes upon that', async () => {
    const folder = newFolder()
    const maker = openDemo(newFolder())
    const made = createWechatPay(sideOf(maker))
    const subMchid = made.control.addSubMerchant('桂芬酱铺')
    expect(await maker.prepay(made, subMchid)).toMatchObject({ kind: 'ok' })
    beginJournal(folder, made.state())

    const { open, paymentsOf } = openDemo(folder)
    const first = await open()
    expect(first.books.events).toEqual(made.books.events)
    const how = { handle: trade.outTradeNo, payerOpenid: 'o-friend' }
    expect(await first.control('pay', how)).toMatchObject({ ok: true })
    const paid = await paymentsOf(first).query({ ...trade, subMchid })
    expect(paid).toMatchObject({ value: { state: 'paid', amountFen: 7_200 } })

    const second = await open()
    expect(await paymentsOf(second).query({ ...trade, subMchid })).toEqual(paid)
    expect(second.books.events).toEqual(first.books.events)
    expect(() => beginJournal(folder, made.state())).toThrow('begun before')
  })
})

function sideOf({ keys, clock }: { keys: DemoKeys; clock: ReturnType<typeof createEmulatorClock> }) {
  return {
    clock,
    random: seededRandom('another world'),
    keys: {
      platformPrivateKeyPem: keys.platformKeyPem,
      platformPublicKeyPem: keys.platformPublicPem,
      platformSerial: DEMO.platformSerial,
      apiV3Key: keys.apiV3Key,
    },
    merchants: [{ mchid: DEMO.mchid, serial: DEMO.merchantSerial, publicKeyPem: keys.merchantPublicPem }],
    spAppid: DEMO.appid,
    deliver: async () => ({ status: 204 }),
    allowPlainNotify: true,
  }
}
