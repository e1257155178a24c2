// "Make it hard": one switch per thing that goes wrong between buyers, the channel and the shop, and what the shop did about it.
import { Hono } from 'hono'
import type { Change } from '../../domain/change'
import type { HardNews, Hardship } from './news'
import { localOnly } from '../local-only'
import type { HardDeeds } from './hard-deeds'
import type { Tell } from './hard-strike'

export interface Hardships {
  /** The shop with what is switched on standing before its door. */
  before(shop: Hono): Hono
  /** The outside, where somebody may be slow to pay. */
  beforeOutside(outside: Hono): Hono
  /** Switches one on or off. */
  open(app: Hono): void
  look(changes: readonly Change[]): void
}

const TOLD_MAX = 6
const KINDS: readonly Hardship[] = [
  'pay-late',
  'notice-lost',
  'notice-twice',
  'two-pay',
  'double-tap',
  'last-piece',
]
const BAD = 400

export function openHardships(deeds: HardDeeds, publish: (news: HardNews) => void): Hardships {
  const armed = new Set<Hardship>()
  let told: HardNews['told'] = []
  const say = (): void => publish({ armed: [...armed], told })
  const tell: Tell = (hardship, sentence) => {
    armed.delete(hardship)
    told = [{ hardship, sentence }, ...told].slice(0, TOLD_MAX)
    say()
  }
  /** Each strikes once, at the first thing that fits it. */
  const struck = (hardship: Hardship, fits: boolean): boolean => fits && armed.delete(hardship)
  say()
  return {
    open(app) {
      app.post('/desk/hard/:kind', (context) => {
        const kind = KINDS.find((one) => one === context.req.param('kind'))
        if (!kind) return context.text('', BAD)
        if (armed.has(kind)) armed.delete(kind)
        else armed.add(kind)
        say()
        return context.body(null, 204)
      })
    },
    before: (shop) => beforeShop(shop, deeds, struck, tell),
    beforeOutside: (outside) => beforeCashier(outside, deeds, struck, tell),
    look: (changes) => deeds.look(changes),
  }
}

type Struck = (hardship: Hardship, fits: boolean) => boolean

function beforeShop(shop: Hono, deeds: HardDeeds, struck: Struck, tell: Tell): Hono {
  const app = new Hono()
  app.post('/api/:name', async (context) => {
    const name = context.req.param('name')
    const forward = (request: Request) => Promise.resolve(shop.fetch(request, context.env))
    const request = context.req.raw
    if (struck('last-piece', name === 'placeOrder')) return deeds.lastPiece(request, forward, tell)
    if (struck('two-pay', name === 'payInvitation')) return deeds.twoPay(request, forward, tell)
    const isOrdering = name === 'placeOrder' || name === 'payInvitation'
    return struck('double-tap', isOrdering) ? deeds.doubleTap(request, forward, tell) : forward(request)
  })
  app.all('*', (context) => shop.fetch(context.req.raw, context.env))
  return app
}

function beforeCashier(outside: Hono, deeds: HardDeeds, struck: Struck, tell: Tell): Hono {
  const app = new Hono()
  app.post('/cashier/pay', localOnly, async (context) => {
    const forward = (request: Request) => Promise.resolve(outside.fetch(request, context.env))
    const request = context.req.raw
    if (struck('pay-late', true)) return deeds.payLate(request, forward, tell)
    if (struck('notice-lost', true)) return deeds.noticeLost(request, forward, tell)
    return struck('notice-twice', true) ? deeds.noticeTwice(request, forward, tell) : forward(request)
  })
  app.all('*', (context) => outside.fetch(context.req.raw, context.env))
  return app
}
