// One's own shop, if there is one: its sign, its card, and how far the application to collect money is.
import type { Input, Output } from '../../contract/functions'
import { bankOf } from '../../domain/bank'
import { ok, refuse } from '../../domain/result'
import type { Application, Shop } from '../../domain/shop'
import { shopHead } from '../../domain/shop-page'
import { personHome } from '../../domain/tables'
import { many, one } from '../../ports/store'
import { useCase } from '../../ports/story'

type Mine = Output<'readMyShop'>

export const readMyShop = useCase({
  read: (_input: Input<'readMyShop'>, { personId }) => ({
    shop: one('shop', { ownerId: personId }),
    applications: many(
      'application',
      { shopId: { via: ['shop', 'shopId'] } },
      [['applicationNo', 'desc']],
      1,
    ),
  }),
  decide: ({ facts: { shop, applications }, who }) => {
    if (!who) return refuse('signed-out')
    return ok({ home: personHome(who.personId), changes: [], kept: mine(shop, applications[0] ?? null) })
  },
  answer: (kept: Mine) => kept,
})

function mine(shop: Shop | null, application: Application | null): Mine {
  if (!shop) return { shop: null, application: null, bankName: null, cardMask: null, openingMs: null }
  const bank = bankOf(shop.bankCode)
  return {
    shop: shopHead(shop),
    application: application && {
      state: application.state,
      signUrl: application.state === 'need-sign' ? application.signUrl : null,
      reason: application.reason,
    },
    bankName: bank ? bank.name : null,
    cardMask: shop.cardMask,
    openingMs: shop.openingMs,
  }
}
