// Giving the statement away as a table: a file where there are files, else the clipboard.
import { useState } from 'react'
import { platform } from '../../../client/platform-here'
import type { NoticeProps } from '../../../components/notice'
import type { ShopId } from '../../../domain/ids'
import { exportName, exportText } from './export-text'
import type { Statement } from './statement'
import type { Lines } from './use-lines'

export type Said = Pick<NoticeProps, 'kind' | 'text'>

export interface Exporting {
  readonly isBusy: boolean
  readonly said: Said | null
  begin(): void
  /** Somebody does something else now. */
  forget(): void
}

const UNREACHED: Said = { kind: 'refused', text: '网断了，没有导出，连上再点一次。' }
const NOT_SAVED: Said = { kind: 'refused', text: '这里不让保存，账单还在，换个时候再导出。' }

export function useExporting(shopId: ShopId, statement: Statement, lines: Lines): Exporting {
  const [isBusy, setBusy] = useState(false)
  const [said, say] = useState<Said | null>(null)
  const exportNow = async (): Promise<Said> => {
    const all = await lines.readAll()
    if (!all) return UNREACHED
    const name = exportName(statement)
    return platform.saveText(name, exportText(shopId, statement, all)).then(
      (how) => ({
        kind: 'done',
        text: how === 'saved' ? `存好了：${name}` : '复制好了，粘贴到表格或聊天里就能存。',
      }),
      () => NOT_SAVED,
    )
  }
  const begin = (): void => {
    if (isBusy) return
    setBusy(true)
    say(null)
    void exportNow().then((outcome) => {
      setBusy(false)
      say(outcome)
    })
  }
  return { isBusy, said, begin, forget: () => say(null) }
}
