// Asks once more before an invitation ends: taken back by its seller, or not wanted any more.
import { View } from '@tarojs/components'
import { useState } from 'react'
import { Button } from '../../../components/button'
import { Notice } from '../../../components/notice'
import { Sheet } from '../../../components/sheet'
import { phaseText, useWrite } from '../../../client/use-write'
import type { InvitationId, ShopId } from '../../../domain/ids'
import css from './index.module.scss'

export type Ending = 'withdrawInvitation' | 'declineInvitation'

export interface EndSheetProps {
  readonly name: Ending
  readonly open: boolean
  readonly early: boolean
  readonly shopId: ShopId
  readonly invitationId: InvitationId
  readonly onClose: () => void
  /** Also after a refusal, which says that the card is another by now. */
  readonly onEnded: () => void
}

interface Words {
  readonly title: string
  readonly text: string
  readonly yes: string
  readonly no: string
}

const WORDS: Readonly<Record<Ending, Words>> = {
  withdrawInvitation: {
    title: '收回这张邀请？',
    text: '收回以后，买家打开就付不了了。想再卖，可以再发一张。',
    yes: '收回',
    no: '先留着',
  },
  declineInvitation: {
    title: '不需要了？',
    text: '店主会知道您不需要了，这张邀请就作废了。只是想换一样，可以点「想改一改」。',
    yes: '不需要了',
    no: '再想想',
  },
}

export function EndSheet(props: EndSheetProps) {
  const { name, open, early, shopId, invitationId, onClose, onEnded } = props
  const { title, text, yes, no } = WORDS[name]
  const write = useWrite(name)
  const [refusal, setRefusal] = useState<string | null>(null)
  const end = async (): Promise<void> => {
    setRefusal(null)
    const reply = await write.send({ shopId, invitationId })
    if (reply.kind === 'refused') setRefusal(reply.sentence)
    if (reply.kind !== 'unreached') onEnded()
    if (reply.kind === 'done') onClose()
  }
  const told = phaseText(write.phase)
  const isBusy = write.phase === 'busy' || write.phase === 'checking'
  const footer = (
    <View className={css.pair ?? ''}>
      <Button kind="quiet" label={no} onTap={onClose} className={css.half} />
      <Button kind="danger" label={yes} busy={isBusy} onTap={() => void end()} className={css.half} />
    </View>
  )
  return (
    <Sheet title={title} open={open} early={early} onClose={onClose} footer={footer}>
      <View className={css.plain ?? ''}>{text}</View>
      {refusal !== null && <Notice kind="refused" text={refusal} className={css.notice} />}
      {told !== null && <Notice kind="info" text={told} className={css.notice} />}
    </Sheet>
  )
}
