// A picture for the shop's face; without one it is the first character of its name.
import { usePhoto } from '../../../client/use-photo'
import { Cell } from '../../../components/cell'
import type { FileId } from '../../../domain/ids'

export interface LogoCellProps {
  readonly logo: FileId | null
  readonly onTaken: (logo: FileId) => void
}

export function LogoCell({ logo, onTaken }: LogoCellProps) {
  const photo = usePhoto('logo', onTaken)
  return (
    <Cell
      title="小店头像"
      note="不选就用店名的第一个字"
      value={logo === null ? '选一张' : '选好了'}
      busy={photo.isBusy}
      error={photo.said ?? undefined}
      onTap={photo.take}
    />
  )
}
