// Every function's name and the use case behind it; a function without one does not compile.
import type { FunctionName, Input, Output } from '../contract/functions'
import type { UseCase } from '../ports/story'
import { askChange } from '../usecases/invitation/ask-change'
import { declineInvitation } from '../usecases/invitation/decline-invitation'
import { listInvitations } from '../usecases/invitation/list-invitations'
import { openInvitation } from '../usecases/invitation/open-invitation'
import { payInvitation } from '../usecases/invitation/pay-invitation'
import { readInvitation } from '../usecases/invitation/read-invitation'
import { reviseInvitation } from '../usecases/invitation/revise-invitation'
import { sendInvitation } from '../usecases/invitation/send-invitation'
import { withdrawInvitation } from '../usecases/invitation/withdraw-invitation'
import { addPicture } from '../usecases/opening/add-picture'
import { bindCard } from '../usecases/opening/bind-card'
import { checkShopName } from '../usecases/opening/check-shop-name'
import { confirmPhone } from '../usecases/opening/confirm-phone'
import { nameShop } from '../usecases/opening/name-shop'
import { readOpening } from '../usecases/opening/read-opening'
import { requestCode } from '../usecases/opening/request-code'
import { signIn } from '../usecases/opening/sign-in'
import { signOut } from '../usecases/opening/sign-out'
import { startGuest } from '../usecases/opening/start-guest'
import { startOpening } from '../usecases/opening/start-opening'
import { verifyIdentity } from '../usecases/opening/verify-identity'
import { cancelOrder } from '../usecases/order/cancel-order'
import { confirmReceipt } from '../usecases/order/confirm-receipt'
import { listMyOrders } from '../usecases/order/list-my-orders'
import { listShopOrders } from '../usecases/order/list-shop-orders'
import { placeOrder } from '../usecases/order/place-order'
import { readOrder } from '../usecases/order/read-order'
import { revealAddress } from '../usecases/order/reveal-address'
import { shipOrder } from '../usecases/order/ship-order'
import { checkPayment } from '../usecases/payment/check-payment'
import { listMethods } from '../usecases/payment/list-methods'
import { payOrder } from '../usecases/payment/pay-order'
import { listProducts } from '../usecases/product/list-products'
import { readProductPage } from '../usecases/product/read-product-page'
import { saveProduct } from '../usecases/product/save-product'
import { listSettlements } from '../usecases/settlement/list-settlements'
import { readStatement } from '../usecases/settlement/read-statement'
import { followShare } from '../usecases/share/follow-share'
import { makeShare } from '../usecases/share/make-share'
import { editShop } from '../usecases/shop/edit-shop'
import { markMessageRead } from '../usecases/shop/mark-message-read'
import { readCounter } from '../usecases/shop/read-counter'
import { readMyShop } from '../usecases/shop/read-my-shop'
import { readMessages } from '../usecases/shop/read-messages'
import { readShopPage } from '../usecases/shop/read-shop-page'
import { recordVisit } from '../usecases/shop/record-visit'

// Facts, what was prepared and what is kept are each use case's own affair: here only input and output are compared.
// eslint-disable-next-line @typescript-eslint/no-explicit-any -- the three inner types differ per entry and never meet
type Story<N extends FunctionName> = UseCase<Input<N>, any, any, any, Output<N>>

export const USE_CASES: { readonly [N in FunctionName]: Story<N> } = {
  signIn,
  startGuest,
  signOut,
  startOpening,
  readOpening,
  requestCode,
  confirmPhone,
  addPicture,
  verifyIdentity,
  bindCard,
  checkShopName,
  nameShop,
  readShopPage,
  recordVisit,
  readMyShop,
  editShop,
  readCounter,
  readMessages,
  markMessageRead,
  saveProduct,
  readProductPage,
  listProducts,
  makeShare,
  followShare,
  sendInvitation,
  reviseInvitation,
  withdrawInvitation,
  readInvitation,
  openInvitation,
  declineInvitation,
  askChange,
  payInvitation,
  listInvitations,
  placeOrder,
  cancelOrder,
  readOrder,
  revealAddress,
  shipOrder,
  confirmReceipt,
  listMyOrders,
  listShopOrders,
  payOrder,
  checkPayment,
  listMethods,
  listSettlements,
  readStatement,
}
