// What was bought, as a receipt: the lines, postage and the sum; for the seller also what is taken off and what arrives.
import { serverNow } from '../../../client/server-time'
import { Receipt } from '../../../components/receipt'
import { ReceiptLine } from '../../../components/receipt-line'
import { ReceiptSum } from '../../../components/receipt-sum'
import type { OrderView } from '../money-way'
import css from './index.module.scss'
import { arrivalText } from './story'

export function Goods({ view: { order, lines, money, shop, mine } }: { readonly view: OrderView }) {
  const isSeller = mine === 'seller'
  return (
    <Receipt
      className={css.receipt}
      title={isSeller ? '这一单' : shop.name}
      {...(money && isSeller && order.state !== 'released'
        ? { caption: arrivalText(money, serverNow()) }
        : {})}
    >
      {lines.map(({ title, spec, quantity, amountFen }, index) => (
        <ReceiptLine key={index} label={`${[title, ...spec].join(' ')} × ${quantity}`} value={amountFen} />
      ))}
      <ReceiptLine label="快递" value={order.postageFen === 0 ? '包邮' : order.postageFen} quiet />
      {money && isSeller ? (
        <>
          <ReceiptLine label="手续费" value={money.feeFen} minus quiet />
          {money.commissionFen > 0 && (
            <ReceiptLine label="平台佣金" value={money.commissionFen} minus quiet />
          )}
          <ReceiptSum label="您得" fen={money.netFen} />
        </>
      ) : (
        <ReceiptSum label="合计" fen={order.totalFen} />
      )}
    </Receipt>
  )
}
