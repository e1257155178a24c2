// Every errand's topic and the use case that carries it out.
import type { Topic } from '../domain/outbox'
import { expireInvitation } from '../usecases/invitation/expire-invitation'
import { checkCard } from '../usecases/opening/check-card'
import { checkIdentity } from '../usecases/opening/check-identity'
import { exchangeLoginCode } from '../usecases/opening/exchange-login-code'
import { finishOpening } from '../usecases/opening/finish-opening'
import { handInApplication } from '../usecases/opening/hand-in-application'
import { openShop } from '../usecases/opening/open-shop'
import { reserveName } from '../usecases/opening/reserve-name'
import { sendCode } from '../usecases/opening/send-code'
import { watchApplication } from '../usecases/opening/watch-application'
import { admitPerson } from '../usecases/opening/admit-person'
import { claimPhone } from '../usecases/opening/claim-phone'
import { autoReceive } from '../usecases/order/auto-receive'
import { expireOrder } from '../usecases/order/expire-order'
import { feedBuyerList } from '../usecases/order/feed-buyer-list'
import { notifySeller } from '../usecases/shop/notify-seller'
import { prepay } from '../usecases/payment/prepay'
import { queryAttempt } from '../usecases/payment/query-attempt'
import { switchAttempt } from '../usecases/payment/switch-attempt'
import { queryRefund } from '../usecases/refund/query-refund'
import { refund } from '../usecases/refund/refund'
import { finish } from '../usecases/release/finish'
import { split } from '../usecases/release/split'
import { planPayout } from '../usecases/settlement/plan-payout'
import { queryPayout } from '../usecases/settlement/query-payout'
import { sealStatement } from '../usecases/settlement/seal-statement'
import { sendPayout } from '../usecases/settlement/send-payout'
import { renameShop } from '../usecases/shop/rename-shop'

export const ERRANDS = {
  'send-code': sendCode,
  'exchange-login-code': exchangeLoginCode,
  'admit-person': admitPerson,
  'claim-phone': claimPhone,
  'check-identity': checkIdentity,
  'check-card': checkCard,
  'reserve-name': reserveName,
  'open-shop': openShop,
  'finish-opening': finishOpening,
  'hand-in-application': handInApplication,
  'watch-application': watchApplication,
  'rename-shop': renameShop,
  prepay,
  'switch-attempt': switchAttempt,
  'query-attempt': queryAttempt,
  'expire-order': expireOrder,
  'expire-invitation': expireInvitation,
  'feed-buyer-list': feedBuyerList,
  'notify-seller': notifySeller,
  'auto-receive': autoReceive,
  split,
  finish,
  refund,
  'query-refund': queryRefund,
  'plan-payout': planPayout,
  'send-payout': sendPayout,
  'query-payout': queryPayout,
  'seal-statement': sealStatement,
} as const satisfies Readonly<Record<Topic, unknown>>
