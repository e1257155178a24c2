// The outside's pages as a browser sees them: paid and sent back, closed to foreign pages, codes, messages, and time.
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { createWorld } from '../../src/adapters/world'
import { instantOf, later } from '../../src/domain/day'
import { fenOf } from '../../src/domain/money'
import type { PaymentMethod } from '../../src/domain/payment'
import { DEMO_START_MS, openClock, type KeptClock } from '../../src/host/clock'
import { demoInstallation, openDemoKeys } from '../../src/host/demo-installation'
import { openOutside, type Outside } from '../../src/host/outside/outside'
import type { Store } from '../../src/ports/store'
import type { World } from '../../src/ports/world'

const OUTSIDE = 'http://127.0.0.1:8101'
/** Nobody listens there: the shop itself has no part in this. */
const SHOP = 'http://127.0.0.1:9'
const BACK = `${SHOP}/#/pages/order/paid/index?order=1`
const HOST = { host: '127.0.0.1:8101' }
const HALF_AN_HOUR_MS = 1_800_000

const folder = mkdtempSync(join(tmpdir(), 'xiaopu-outside-'))
const turnedAtMs: number[] = []
let clock: KeptClock
let outside: Outside
let world: World
let subMchid: string
let orders = 0

beforeAll(async () => {
  const keys = openDemoKeys(folder)
  clock = openClock(folder)
  const shop = {
    turned: () => (turnedAtMs.push(clock.nowMs()), outside.channel.runDue()),
    ledger: () => Promise.resolve({ transfers: [], balances: {} }),
  }
  outside = await openOutside(folder, keys, clock, shop, SHOP)
  world = createWorld(demoInstallation(keys, OUTSIDE, SHOP), {
    store: {} as Store,
    log: {} as World['log'],
    clock: { now: () => instantOf(clock.nowMs()) },
    filesFolder: folder,
    fetch: (url, init) => visit(url.slice(OUTSIDE.length), init),
  })
  subMchid = String(await outside.channel.control('add-shop', { name: '桂芬<酱>铺' }))
})
afterAll(() => rmSync(folder, { recursive: true }))

async function visit(path: string, init: RequestInit = {}): Promise<Response> {
  const headers = { ...HOST, ...Object.fromEntries(new Headers(init.headers)) }
  return outside.app.request(`${OUTSIDE}${path}`, { ...init, headers })
}

const text = async (path: string): Promise<string> => (await visit(path)).text()

const post = (path: string, fields: Record<string, string>, headers: Record<string, string> = {}) =>
  visit(path, { method: 'POST', body: new URLSearchParams(fields), headers })

async function prepare(method: PaymentMethod) {
  orders += 1
  const outTradeNo = `shop0001order0000000000000${String(orders).padStart(4, '0')}01`
  const reply = await world.payments.prepay({
    outTradeNo,
    subMchid,
    method,
    amountFen: fenOf(7_200),
    description: '剁椒酱 × 2',
    expiresAt: later(instantOf(clock.nowMs()), HALF_AN_HOUR_MS),
    openid: null,
    clientIp: '127.0.0.1',
  })
  if (reply.kind !== 'ok') throw new Error(reply.kind)
  return { outTradeNo, prepay: reply.value }
}

async function openCashier() {
  const { outTradeNo, prepay } = await prepare('wechat-h5')
  const url = prepay.kind === 'h5' ? prepay.url : ''
  const prepayId = new URL(url).searchParams.get('prepay_id') ?? ''
  return { outTradeNo, url, path: url.slice(SHOP.length), fields: { prepay_id: prepayId } }
}

const stateOf = async (outTradeNo: string) => {
  const reply = await world.payments.query({ outTradeNo, subMchid })
  return reply.kind === 'ok' ? reply.value.state : reply.kind
}

describe('the cashier', () => {
  it('opens at the address that the channel gave, pays, and goes back to the page that asked', async () => {
    const { url, path, outTradeNo, fields } = await openCashier()
    expect(url.startsWith(`${SHOP}/cashier?prepay_id=wx`)).toBe(true)
    const page = await text(`${path}&redirect_url=${encodeURIComponent(BACK)}`)
    expect(page).toContain('桂芬&lt;酱&gt;铺')
    expect(page).toContain('¥72.00')
    expect(page).toContain('立即支付')
    expect(page).toContain('先不付了')
    expect(page).toContain(`value="${BACK}"`)
    const paid = await post('/cashier/pay', { ...fields, redirect_url: BACK })
    expect([paid.status, paid.headers.get('location')]).toEqual([303, BACK])
    expect(await stateOf(outTradeNo)).toBe('paid')
    const again = await text(path)
    expect(again).toContain('已经付好了')
    expect(again).not.toContain('立即支付')
  })

  it('lets one leave: nothing is paid, and the order can still be', async () => {
    const { path, outTradeNo, fields } = await openCashier()
    const left = await post('/cashier/leave', { ...fields, redirect_url: BACK })
    expect([left.status, left.headers.get('location')]).toEqual([303, BACK])
    expect(await stateOf(outTradeNo)).toBe('open')
    expect(await (await post('/cashier/leave', fields)).text()).toContain('没有付款')
    expect(await text(path)).toContain('立即支付')
  })

  it('goes back to where the browser came from when it was told nothing else, and says so when that is nowhere', async () => {
    const { path, fields } = await openCashier()
    const page = await (await visit(path, { headers: { referer: `${SHOP}/` } })).text()
    expect(page).toContain(`value="${SHOP}/"`)
    expect(await (await visit(path, { headers: { referer: `${OUTSIDE}/scan` } })).text()).not.toContain(
      'redirect_url',
    )
    const paid = await post('/cashier/pay', fields)
    expect(paid.status).toBe(303)
    expect(await text(paid.headers.get('location') ?? '')).toContain('已经付好了')
  })

  it.each([
    'https://shop.example/',
    'http://127.0.0.1.shop.example/',
    'http://127.0.0.1@shop.example/',
    '//shop.example/',
    'javascript:alert(1)',
    'data:text/html,x',
    '/cashier',
  ])('neither shows nor pays when it is to go back to %s', async (foreign) => {
    const { path, outTradeNo, fields } = await openCashier()
    const shown = await visit(`${path}&redirect_url=${encodeURIComponent(foreign)}`)
    expect(shown.status).toBe(400)
    expect(await shown.text()).not.toContain('立即支付')
    const paid = await post('/cashier/pay', { ...fields, redirect_url: foreign })
    expect([paid.status, paid.headers.get('location')]).toEqual([400, null])
    expect(await stateOf(outTradeNo)).toBe('open')
  })

  it('says in words what can no longer be paid, and what it does not know', async () => {
    const [closed, old] = [await openCashier(), await openCashier()]
    await world.payments.close({ outTradeNo: closed.outTradeNo, subMchid })
    expect(await text(closed.path)).toContain('订单已经关了')
    clock.advance(5 * 60_000 + 1)
    expect(await text(old.path)).toContain('放太久了')
    await post('/cashier/pay', old.fields)
    expect(await stateOf(old.outTradeNo)).toBe('open')
    clock.advance(HALF_AN_HOUR_MS)
    expect(await text(old.path)).toContain('付款时间过了')
    const unknown = await visit('/cashier?prepay_id=wxnone')
    expect([unknown.status, (await unknown.text()).includes('没有找到')]).toEqual([404, true])
  })
})

describe('the other phone', () => {
  it('lists the codes that wait and pays one, from the list or pasted', async () => {
    const [first, second] = [await prepare('wechat-native'), await prepare('wechat-native')]
    const codes = [first, second].map(({ prepay }) => (prepay.kind === 'native' ? prepay.codeUrl : ''))
    const shown = await text('/scan/codes')
    for (const code of codes) expect(shown).toContain(`value="${code}"`)
    const paid = await post('/scan', { code: ` ${codes[0]} ` })
    expect(paid.status).toBe(303)
    const after = await text(paid.headers.get('location') ?? '')
    expect(after).toContain('付好了：桂芬&lt;酱&gt;铺 ¥72.00')
    expect(after).not.toContain(`value="${codes[0]}"`)
    expect(after).toContain(`value="${codes[1]}"`)
    expect([await stateOf(first.outTradeNo), await stateOf(second.outTradeNo)]).toEqual(['paid', 'open'])
  })

  it('pays nothing but a code', async () => {
    const { outTradeNo } = await prepare('wechat-native')
    for (const code of [outTradeNo, '', 'weixin://wxpay/bizpayurl?pr=none', '<b>']) {
      const answer = await post('/scan', { code })
      expect(await text(answer.headers.get('location') ?? '')).toContain('没有这张码')
    }
    expect(await stateOf(outTradeNo)).toBe('open')
  })
})

describe('the inbox', () => {
  it('shows what arrived, newest on top, codes apart', async () => {
    expect(await text('/inbox')).toContain('还没有短信')
    await world.sms.send({ phone: '+8613800000001', template: 'code', params: ['482913'] })
    await world.sms.send({ phone: '+8613800000002', template: 'new-order', params: ['<剁椒酱>', '72.00'] })
    const shown = await text('/inbox/messages')
    expect(shown).toContain('<div class="digits">482913</div>')
    expect(shown).toContain('138 0000 0001')
    expect(shown).toContain('&lt;剁椒酱&gt;')
    expect(shown.indexOf('138 0000 0002')).toBeLessThan(shown.indexOf('138 0000 0001'))
    expect(await text('/inbox')).toContain('data-live="/inbox/messages"')
  })
})

describe('the clock', () => {
  it('turns an hour on and says that nothing happened, when nothing did', async () => {
    const beforeMs = clock.nowMs()
    const turned = await post('/clock/hour', {})
    expect([turned.status, turned.headers.get('location')]).toEqual([303, '/clock'])
    expect(clock.nowMs() - beforeMs).toBeGreaterThanOrEqual(3_600_000)
    expect(await text('/clock')).toContain('都没有动静')
  })

  it('goes to ten o’clock of the next business day by way of the cut-off, and tells of the money', async () => {
    const { outTradeNo } = await prepare('wechat-native')
    await outside.channel.control('pay', { handle: outTradeNo, payerOpenid: 'o-friend' })
    const paid = await world.payments.query({ outTradeNo, subMchid })
    const transactionId = paid.kind === 'ok' && paid.value.state === 'paid' ? paid.value.transactionId : ''
    const finish = { subMchid, transactionId, outOrderNo: 'F00001' }
    await world.payments.finish(finish)
    clock.advance(2_000)
    await world.payments.finish(finish)
    const payout = { subMchid, outRequestNo: 'W00001', amountFen: fenOf(7_000), remark: '结算' }
    expect(await world.bank.withdraw(payout)).toMatchObject({ kind: 'ok' })
    turnedAtMs.length = 0
    await post('/clock/business-day', {})
    const page = await text('/clock')
    expect(page).toContain('2026-11-23 周一 10:00')
    expect(page).toContain('到账：70.00 元进了店主的银行卡')
    expect(page).toContain('2026-11-23 周一 09:00')
    const cutoffMs = Date.parse('2026-11-22T23:30:00+08:00')
    expect(turnedAtMs.some((atMs) => atMs >= cutoffMs && atMs < cutoffMs + 60_000)).toBe(true)
    expect(turnedAtMs[0]).toBeLessThan(DEMO_START_MS + 12 * 3_600_000)
    expect([...turnedAtMs].sort((a, b) => a - b)).toEqual(turnedAtMs)
  })
})

describe('all of it', () => {
  it('has a front page that leads to the four pages and to the shop', async () => {
    const front = await text('/')
    for (const path of ['/inbox', '/scan', '/papers', '/clock', SHOP])
      expect(front).toContain(`href="${path}"`)
  })

  it('is closed to other names of this machine and to forms of foreign pages', async () => {
    const { outTradeNo, fields } = await openCashier()
    expect((await visit('/inbox', { headers: { host: 'shop.example' } })).status).toBe(403)
    for (const origin of ['https://shop.example', 'null', 'http://127.0.0.1.shop.example']) {
      expect((await post('/cashier/pay', fields, { origin })).status).toBe(403)
      expect((await post('/control/clock', {}, { origin })).status).toBe(403)
    }
    expect(await stateOf(outTradeNo)).toBe('open')
    expect((await post('/cashier/pay', fields, { origin: OUTSIDE })).status).toBe(303)
  })
})
