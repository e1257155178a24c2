// What stands in a page's place while its shop is fetched, when nobody was reached, or when the server said no.
import type { Refusal } from '../../../client/reply'
import { Empty } from '../../../components/empty'
import { Skeleton, type SkeletonShape } from '../../../components/skeleton'
import { Unreached } from '../../../components/unreached'

export interface NotReadyProps {
  readonly read: {
    readonly state: string
    readonly refusal: Refusal | null
    reload(): Promise<void>
  }
  readonly shape: SkeletonShape
}

export function NotReady({ read, shape }: NotReadyProps) {
  const retry = (): void => void read.reload()
  if (read.state === 'unreached') return <Unreached onRetry={retry} />
  if (read.refusal)
    return <Empty drawing="closed" text={read.refusal.sentence} button="再试一次" onTap={retry} />
  return <Skeleton shape={shape} slow={read.state === 'slow'} />
}
