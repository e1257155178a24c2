// The parts that the list of what was sold is cut into.
import type { OrderState } from '../../../domain/order'

export type Part = 'paid' | 'shipped' | 'released' | 'all'

export const PARTS: readonly { readonly key: Part; readonly title: string; readonly empty: string }[] = [
  { key: 'paid', title: '要寄', empty: '没有要寄的，喝口茶。' },
  { key: 'shipped', title: '路上', empty: '没有在路上的。' },
  { key: 'released', title: '完成', empty: '还没有完成的订单。' },
  { key: 'all', title: '全部', empty: '还没有订单，把店发给朋友看看。' },
]

export const isPart = (text: string | undefined): text is Part => PARTS.some(({ key }) => key === text)

export const stateOf = (part: Part): OrderState | null => (part === 'all' ? null : part)
