// The server was not reached: what was filled in is still there, and one button tries again.
import { Empty } from './empty'

const SENTENCE = '网断了，填的都还在，连上就接着走。'

export interface UnreachedProps {
  readonly onRetry: () => void
  readonly busy?: boolean | undefined
}

export function Unreached({ onRetry, busy }: UnreachedProps) {
  return <Empty drawing="lamp" text={SENTENCE} button="再试一次" onTap={onRetry} busy={busy} />
}
