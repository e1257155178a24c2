// The shop 桂芬酱铺: jars from Changsha, regulars who come back, many of them by an invitation of their own.
import { at, FIRST_DAY } from '../plan/calendar'
import type { Chance } from '../chance'
import { goodsOf, type GoodsWritten } from './goods'
import { OWNERS } from '../people'
import type { SeedShop } from '../plan/plan'
import type { Day } from '../../../domain/day'

const GOODS: readonly GoodsWritten[] = [
  {
    title: '剁椒酱',
    detail: '鲜红辣椒现剁，坛子里睡足二十天。230 克一瓶，开盖后放冰箱。',
    skus: [['', 28, 18]],
  },
  { title: '豆豉', detail: '黑豆发足三十天，蒸鱼炒肉都香。', skus: [['', 18, 26]] },
  { title: '酸豆角', detail: '脆，酸，不放糖。', skus: [['', 16, 31]] },
  { title: '辣萝卜', detail: '晒过三个太阳的萝卜条。', skus: [['', 14, 22]] },
  { title: '外婆菜', detail: '下饭，拌面也好。', skus: [['', 22, 15]] },
  { title: '三瓶礼盒', detail: '剁椒酱、酸豆角、豆豉各一瓶，带提手。', skus: [['', 68, 9]] },
]

export function guifen(chance: Chance): SeedShop {
  return {
    key: 'wang-guifen',
    name: '桂芬酱铺',
    paint: 'persimmon',
    notice: '早上刚装瓶。下午四点前下单，今天寄。',
    opensAt: at('2026-01-12 10:20'),
    owner: OWNERS['wang-guifen'],
    goods: goodsOf(chance, GOODS),
    trade: {
      orders: 310,
      meanFen: 6_200,
      from: FIRST_DAY,
      until: '2026-11-15' as Day,
      feast: () => 1,
      counted: {},
      wanted: [
        ['剁椒酱', 34],
        ['豆豉', 18],
        ['酸豆角', 18],
        ['辣萝卜', 11],
        ['外婆菜', 12],
        ['三瓶礼盒', 7],
      ],
      kinds: [
        [1, 5],
        [2, 4],
        [3, 2],
      ],
      pieces: [
        [1, 6],
        [2, 3],
        [3, 1],
      ],
      invitedPercent: 30,
      shipsWithinHours: [3, 26],
      visitsPerOrder: 9,
    },
  }
}
