// The statement's bar: taking it along as a table, and checking every line; above it how that went.
import { ActionBar } from '../../../components/action-bar'
import { Button } from '../../../components/button'
import { Notice } from '../../../components/notice'
import type { ShopId } from '../../../domain/ids'
import type { Verdict } from './check'
import type { Statement } from './statement'
import type { Checking } from './use-checking'
import { useExporting, type Said } from './use-exporting'
import type { Lines } from './use-lines'

const KINDS: Readonly<Record<Verdict['kind'], Said['kind']>> = {
  right: 'done',
  unsealed: 'info',
  wrong: 'refused',
}

export interface BarProps {
  readonly shopId: ShopId
  readonly statement: Statement
  readonly lines: Lines
  readonly checking: Checking
}

export function Bar({ shopId, statement, lines, checking }: BarProps) {
  const exporting = useExporting(shopId, statement, lines)
  const said = exporting.said ?? saidOf(checking)
  const check = (): void => {
    exporting.forget()
    checking.begin()
  }
  return (
    <ActionBar above={said && <Notice kind={said.kind} text={said.text} />}>
      <Button kind="quiet" label="导出" busy={exporting.isBusy} onTap={exporting.begin} />
      <Button label="核对每一笔" busy={checking.isBusy} busyLabel="正在核对…" onTap={check} />
    </ActionBar>
  )
}

function saidOf({ verdict, isUnreached }: Checking): Said | null {
  if (isUnreached) return { kind: 'refused', text: '网断了，没有核对完，连上再点一次。' }
  return verdict && { kind: KINDS[verdict.kind], text: verdict.text }
}
