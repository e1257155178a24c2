// One line of a statement opened: from what the buyer paid to what came, and the way to its order.
import { View } from '@tarojs/components'
import { go, routes } from '../../../client/routes'
import { serverNow } from '../../../client/server-time'
import { Button } from '../../../components/button'
import { timeText } from '../../../components/format'
import { ReceiptLine } from '../../../components/receipt-line'
import { ReceiptSum } from '../../../components/receipt-sum'
import { Sheet } from '../../../components/sheet'
import type { ShopId } from '../../../domain/ids'
import css from './index.module.scss'
import type { Line } from './statement'
import { lineLabel } from './words'

export interface LineSheetProps {
  readonly shopId: ShopId
  /** While none is opened any of them: what is drawn early is mostly the same. */
  readonly line: Line | null
  readonly open: boolean
  readonly onClose: () => void
}

export function LineSheet({ shopId, line, open, onClose }: LineSheetProps) {
  if (!line) return null
  const toOrder = (): void => {
    onClose()
    void go(routes.order(shopId, line.orderId))
  }
  return (
    <Sheet
      title={lineLabel(line)}
      open={open}
      onClose={onClose}
      footer={<Button label="看这一单" onTap={toOrder} />}
    >
      <Breakdown line={line} />
    </Sheet>
  )
}

function Breakdown({
  line: { grossFen, postageFen, feeFen, commissionFen, netFen, releasedAt },
}: {
  readonly line: Line
}) {
  return (
    <View className={css.breakdown ?? ''}>
      <ReceiptLine label="买家付的" value={grossFen} />
      {postageFen > 0 && <ReceiptLine label="其中快递" value={postageFen} quiet />}
      <ReceiptLine label="手续费" value={feeFen} minus={feeFen > 0} quiet />
      {commissionFen > 0 && <ReceiptLine label="平台佣金" value={commissionFen} minus quiet />}
      <ReceiptSum label="实得" fen={netFen} />
      <View className={css.time ?? ''}>{`${timeText(releasedAt, serverNow())} 收到货，钱转给了您`}</View>
    </View>
  )
}
