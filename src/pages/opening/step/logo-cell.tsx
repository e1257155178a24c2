// A picture for the shop's face; without one it is the first character of its name.
import { useState } from 'react'
import { platform } from '../../../client/platform-here'
import { phaseText, useWrite } from '../../../client/use-write'
import { Cell } from '../../../components/cell'
import type { FileId } from '../../../domain/ids'

export interface LogoCellProps {
  readonly logo: FileId | null
  readonly onTaken: (logo: FileId) => void
}

export function LogoCell({ logo, onTaken }: LogoCellProps) {
  const add = useWrite('addPicture')
  const [fault, setFault] = useState<string | null>(null)
  const pick = async (): Promise<void> => {
    const base64 = await platform.pickPicture()
    if (base64 === null) return
    setFault(null)
    const reply = await add.send({ purpose: 'logo', base64 })
    if (reply.kind === 'done') onTaken(reply.value.fileId)
    else setFault(reply.kind === 'refused' ? reply.sentence : phaseText('unknown'))
  }
  return (
    <Cell
      title="小店头像"
      note="不选就用店名的第一个字"
      value={logo === null ? '选一张' : '选好了'}
      busy={add.phase === 'busy' || add.phase === 'checking'}
      error={fault ?? undefined}
      onTap={() => void pick()}
    />
  )
}
