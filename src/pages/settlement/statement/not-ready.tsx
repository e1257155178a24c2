// What stands in the place of settlements: being fetched, nobody reached, said no, or no shop to settle for.
import { go, routes } from '../../../client/routes'
import type { Refusal } from '../../../client/reply'
import { Empty } from '../../../components/empty'
import { Skeleton, type SkeletonShape } from '../../../components/skeleton'
import { Unreached } from '../../../components/unreached'

interface Reading {
  readonly state: string
  readonly value: unknown
  readonly refusal: Refusal | null
  reload(): Promise<void>
}

export interface NotReadyProps {
  /** The own shop, once it is known. */
  readonly mine: Reading & { readonly value: { readonly shop: unknown } | null }
  /** What is shown for it. */
  readonly read: Reading
  readonly shape: SkeletonShape
}

export function NotReady({ mine, read, shape }: NotReadyProps) {
  if (mine.value && !mine.value.shop)
    return (
      <Empty
        drawing="shop"
        text="开好小店，卖出第一件，这里就有账。"
        button="开一家小店"
        onTap={() => void go(routes.opening())}
      />
    )
  const current = mine.value ? read : mine
  const retry = (): void => void current.reload()
  if (current.state === 'unreached') return <Unreached onRetry={retry} />
  if (current.refusal)
    return <Empty drawing="closed" text={current.refusal.sentence} button="再试一次" onTap={retry} />
  return <Skeleton shape={shape} slow={current.state === 'slow'} />
}
