// Asking for another code: how long one still has to wait, then the link.
import { Text } from '@tarojs/components'
import { useNow } from '../../../client/use-now'
import { Tappable } from '../../../components/tappable'
import { SECOND_MS, type Instant } from '../../../domain/day'
import css from './index.module.scss'

const EVERY_MS = 500

export interface ResendProps {
  readonly againAt: Instant | null
  readonly isBusy: boolean
  readonly onTap: () => void
}

export function Resend({ againAt, isBusy, onTap }: ResendProps) {
  const now = useNow(EVERY_MS)
  const left = againAt === null ? 0 : Math.ceil((againAt - now) / SECOND_MS)
  if (left > 0) return <Text className={css.wait ?? ''}>{`${left} 秒后可再发`}</Text>
  return (
    <Tappable className={css.again} busy={isBusy || undefined} onTap={() => !isBusy && onTap()}>
      <Text>{isBusy ? '正在发…' : '再发一次'}</Text>
    </Tappable>
  )
}
