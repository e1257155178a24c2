// The rows of the channel's books: orders, refunds, splits, withdrawals, applications.

export type TradeType = 'JSAPI' | 'NATIVE' | 'MWEB'

export type Transaction = {
  spMchid: string
  subMchid: string
  outTradeNo: string
  tradeType: TradeType
  description: string
  attach: string | undefined
  notifyUrl: string
  totalFen: number
  profitSharing: boolean
  /** Who may pay; only JSAPI orders name a payer beforehand. */
  payerOpenid: string | undefined
  subAppid: string | undefined
  subOpenid: string | undefined
  createdAtMs: number
  expiresAtMs: number
  fingerprint: string
  state: 'NOTPAY' | 'SUCCESS' | 'CLOSED'
  /** The buyer pressed cancel in the cashier; the order can still be paid. */
  cancelledAtMs: number | undefined
  payment: Payment | undefined
  frozenFen: number
  splitFen: number
  splitRequests: number
  /** Refunds under way or done. */
  refundedFen: number
  refundCount: number
  feeReturnedFen: number
  unfrozen: 'no' | 'asked' | 'done'
  /** The release under way, so that a refund in the same moment finds the money where it is going. */
  release: Split | undefined
}

export type Payment = {
  transactionId: string
  paidAtMs: number
  payerOpenid: string
  bankType: string
  feeFen: number
}

export type Prepay = {
  prepayId: string
  transaction: Transaction
  madeAtMs: number
  link: string | undefined
}

type RefundStatus = 'PROCESSING' | 'SUCCESS' | 'CLOSED' | 'ABNORMAL'

export type Refund = {
  transaction: Transaction
  outRefundNo: string
  refundId: string
  reason: string | undefined
  amountFen: number
  /** The part of the amount that the channel gives from its fee. */
  feeBackFen: number
  source: 'frozen' | 'available' | 'platform'
  status: RefundStatus
  notifyUrl: string | undefined
  fingerprint: string
  createdAtMs: number
  endedAtMs: number | undefined
}

export type Receiver = {
  type: string
  account: string
  amountFen: number
  description: string
  result: 'PENDING' | 'SUCCESS' | 'CLOSED'
  failReason: string | undefined
  finishedAtMs: number | undefined
  returnedFen: number
}

/** A split, or the release that finishes an order: the two share their numbers and their query. */
export type Split = {
  kind: 'split' | 'finish'
  transaction: Transaction
  outOrderNo: string
  orderId: string
  receivers: Receiver[]
  thenFinish: boolean
  description: string
  status: 'PROCESSING' | 'FINISHED'
  notifyUrl: string | undefined
  fingerprint: string
  acceptedAtMs: number
}

export type SplitReturn = {
  split: Split
  outReturnNo: string
  returnNo: string
  returnMchid: string
  amountFen: number
  description: string
  result: 'PROCESSING' | 'SUCCESS' | 'FAILED'
  failReason: string | undefined
  fingerprint: string
  endedAtMs: number | undefined
}

export type WithdrawalStatus = 'CREATE_SUCCESS' | 'SUCCESS' | 'FAIL' | 'REFUND' | 'CLOSE'

export type Withdrawal = {
  spMchid: string
  subMchid: string
  outRequestNo: string
  withdrawId: string
  amountFen: number
  remark: string | undefined
  bankMemo: string | undefined
  accountType: string
  status: WithdrawalStatus
  reason: string | undefined
  notifyUrl: string | undefined
  fingerprint: string
  createdAtMs: number
  updatedAtMs: number
}

export type ApplicationState =
  'CHECKING' | 'ACCOUNT_NEED_VERIFY' | 'AUDITING' | 'REJECTED' | 'NEED_SIGN' | 'FINISH' | 'FROZEN'

export type Application = {
  outRequestNo: string
  applymentId: number
  spMchid: string
  storeName: string
  /** Personal fields as opened by the channel, which is how it knows that a name and a card belong together. */
  holderName: string
  accountName: string
  accountNumber: string
  accountBank: string
  fingerprint: string
  state: ApplicationState
  signUrl: string | undefined
  subMchid: string | undefined
  rejections: { paramName: string; reason: string }[]
  submittedAtMs: number
  /** Grows with every resubmission, so that a timer of an earlier round does nothing. */
  round: number
}

export type SubMerchant = { subMchid: string; name: string }

export type Media = { mediaId: string; filename: string; bytes: number }
