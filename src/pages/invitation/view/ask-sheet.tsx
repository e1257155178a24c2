// 「想改一改」: the buyer says in own words what should be different, and the seller gets it.
import { useRef, useState } from 'react'
import { Button } from '../../../components/button'
import { Field } from '../../../components/field'
import { Notice } from '../../../components/notice'
import { Sheet } from '../../../components/sheet'
import { newId } from '../../../client/ids'
import { phaseText, useWrite } from '../../../client/use-write'
import type { InvitationId, ShopId } from '../../../domain/ids'
import { NOTE_LENGTH_MAX } from '../../../domain/invitation'

export interface AskSheetProps {
  readonly open: boolean
  readonly early: boolean
  readonly shopId: ShopId
  readonly invitationId: InvitationId
  readonly onClose: () => void
  readonly onAsked: () => void
}

const MISSING = '写一句想改什么，店主就知道了。'

export function AskSheet({ open, early, shopId, invitationId, onClose, onAsked }: AskSheetProps) {
  const write = useWrite('askChange')
  const [error, setError] = useState('')
  const typed = useRef('')
  const asked = useRef<{ text: string; id: Promise<string> } | null>(null)
  const ask = async (): Promise<void> => {
    const text = typed.current.trim()
    if (text === '') return setError(MISSING)
    setError('')
    // The same words are the same wish, however often they are sent; other words are another one.
    if (asked.current?.text !== text) asked.current = { text, id: newId<'request'>() }
    const reply = await write.send({ shopId, invitationId, requestId: await asked.current.id, text })
    if (reply.kind === 'refused') setError(reply.sentence)
    if (reply.kind === 'done') onAsked()
  }
  const told = phaseText(write.phase)
  const isBusy = write.phase === 'busy' || write.phase === 'checking'
  const footer = <Button label="告诉店主" busy={isBusy} busyLabel="正在告诉…" onTap={() => void ask()} />
  return (
    <Sheet title="想改一改" open={open} early={early} onClose={onClose} footer={footer}>
      <Field
        label="想改哪里"
        name="wish"
        type="area"
        maxLength={NOTE_LENGTH_MAX}
        placeholder="比如：酸豆角换成外婆菜"
        hint="店主改好，会发您新的一张。"
        error={error}
        onInput={(text) => {
          typed.current = text
          if (error !== '') setError('')
        }}
        autoFocus={open}
      />
      {told !== null && <Notice kind="info" text={told} />}
    </Sheet>
  )
}
