// Closing an order that the channel will not close although nobody paid it: that must not count as closed.
import { openTestBench, SHOP } from '../../emulator/wechat-pay/testing-merchant'
import { fenOf } from '../../domain/money'
import { instantOf } from '../../domain/day'
import { createWechatPayments } from './payments'
import { channelSide, testConfig } from './testing-config'

const NO = 'shop0001order0000000000000000001'

it.each(['INVALID_REQUEST', 'ORDER_CLOSED', 'NO_AUTH'])(
  'says no with %s, and the order is open: it stays open',
  async (code) => {
    const { clock, pay } = openTestBench(channelSide)
    const config = testConfig(clock.nowMs, async (url, init) =>
      url.endsWith('/close')
        ? Response.json({ code, message: '' }, { status: 400 })
        : pay.handle(new Request(url, init)),
    )
    const payments = createWechatPayments(config)
    await payments.prepay({
      outTradeNo: NO,
      subMchid: SHOP,
      method: 'wechat-native',
      amountFen: fenOf(10_000),
      description: '春山茶铺',
      expiresAt: instantOf(clock.nowMs() + 600_000),
      openid: null,
      clientIp: '203.0.113.7',
    })
    expect(await payments.close({ outTradeNo: NO, subMchid: SHOP })).toEqual({
      kind: 'refused',
      code,
      message: '',
    })
    pay.control.pay(NO, { payerOpenid: 'oFriend' })
    expect(await payments.close({ outTradeNo: NO, subMchid: SHOP })).toEqual({ kind: 'ok', value: 'paid' })
  },
)
