// Which desk answers which operation.
import { queryApplication, submitApplication } from './applications'
import { createWithdrawal, queryBalance, queryWithdrawal } from './funds'
import { uploadMedia } from './media'
import type { Answer, Call, Office } from './office'
import type { Operation } from './operations'
import { prepayH5, prepayJsapi, prepayNative } from './prepay'
import { applyRefund, queryRefund } from './refunds'
import { finishOrder } from './release'
import { createSplit, querySplit, queryUnsplit } from './sharing'
import { createReturn, queryReturn } from './split-returns'
import { closeOrder, queryByOutTradeNo, queryByTransactionId } from './transactions'

export const desks: Record<Operation, (office: Office, call: Call) => Answer> = {
  'media.upload': uploadMedia,
  'application.submit': submitApplication,
  'application.query': queryApplication,
  'prepay.jsapi': prepayJsapi,
  'prepay.h5': prepayH5,
  'prepay.native': prepayNative,
  'transaction.query': queryByOutTradeNo,
  'transaction.query-by-id': queryByTransactionId,
  'transaction.close': closeOrder,
  'refund.apply': applyRefund,
  'refund.query': queryRefund,
  'split.create': createSplit,
  'split.query': querySplit,
  'split.finish': finishOrder,
  'split.return': createReturn,
  'split.return-query': queryReturn,
  'split.amounts': queryUnsplit,
  'fund.balance': queryBalance,
  'fund.withdraw': createWithdrawal,
  'fund.withdraw-query': queryWithdrawal,
}
