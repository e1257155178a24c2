// The receipt of a settled day: a line for each order, the fees, the sum, and the link to the statement before.
import { View } from '@tarojs/components'
import { serverNow } from '../../../client/server-time'
import { Button } from '../../../components/button'
import { Receipt } from '../../../components/receipt'
import { ReceiptLine, TickedLines } from '../../../components/receipt-line'
import { ReceiptSum } from '../../../components/receipt-sum'
import css from './index.module.scss'
import { sumsOf, type Line, type Statement } from './statement'
import type { Lines } from './use-lines'
import { chainText, lineLabel, receivedText } from './words'

export interface PaperProps {
  readonly shopName: string
  readonly statement: Statement
  readonly lines: Lines
  /** So many lines from the top are right; null where nothing is being checked. */
  readonly rightCount: number | null
  readonly onOpen: (line: Line) => void
}

export function Paper({ shopName, statement, lines, rightCount, onOpen }: PaperProps) {
  const { settlement, seal } = statement
  return (
    <Receipt
      className={css.paper}
      title={shopName}
      subtitle={receivedText(settlement, lines.read, serverNow())}
      caption={chainText(seal)}
    >
      <TickedLines on={rightCount !== null}>
        {lines.read.map((line, index) => (
          <ReceiptLine
            key={line.orderId}
            label={lineLabel(line)}
            value={line.grossFen}
            onTap={() => onOpen(line)}
            tick={
              rightCount === null ? 'away' : index < rightCount ? 'on' : index > rightCount ? 'off' : 'end'
            }
          />
        ))}
      </TickedLines>
      {lines.isWhole ? (
        <Fees lines={lines.read} />
      ) : (
        <Rest lines={lines} restCount={settlement.lineCount - lines.read.length} />
      )}
      <ReceiptSum label="合计" fen={settlement.totalFen} />
    </Receipt>
  )
}

/** Known only once every line is there. */
function Fees({ lines }: { readonly lines: readonly Line[] }) {
  const { feeFen, commissionFen } = sumsOf(lines)
  return (
    <>
      {feeFen > 0 && <ReceiptLine label="手续费" value={feeFen} minus quiet />}
      {commissionFen > 0 && <ReceiptLine label="平台佣金" value={commissionFen} minus quiet />}
    </>
  )
}

function Rest({ lines, restCount }: { readonly lines: Lines; readonly restCount: number }) {
  return (
    <View className={css.rest ?? ''}>
      <Button
        kind="link"
        label={lines.state === 'failed' ? '网断了，点一下接着看' : `还有 ${restCount} 单和手续费，接着看`}
        busy={lines.state === 'busy'}
        onTap={() => void lines.readMore()}
      />
    </View>
  )
}
