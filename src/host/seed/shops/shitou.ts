// The shop 石头陶坊: cups and bowls from Jingdezhen, some of them the only piece there is.
import type { Day } from '../../../domain/day'
import { at, LAST_TRADE_DAY } from '../plan/calendar'
import type { Chance } from '../chance'
import { goodsOf, type GoodsWritten } from './goods'
import { OWNERS } from '../people'
import type { SeedShop } from '../plan/plan'

const GOODS: readonly GoodsWritten[] = [
  { title: '主人杯', detail: '柴烧，落灰自然，约 90 毫升。', postageFen: 1_000, skus: [['', 128, 4]] },
  { title: '茶碗', detail: '青灰釉，口径 12 厘米。', postageFen: 1_000, skus: [['', 96, 5]] },
  { title: '花器', detail: '能插一枝，也能空着。', postageFen: 1_500, skus: [['', 380, 2]] },
  { title: '筷架', detail: '一套四只。', postageFen: 600, skus: [['', 46, 12]] },
  { title: '盖碗', detail: '白瓷胎，薄，不烫手。', postageFen: 1_000, skus: [['', 268, 3]] },
  { title: '孤品大碗', detail: '这一窑只出了这一只。', postageFen: 2_000, skus: [['', 880, 1]] },
]

export function shitou(chance: Chance): SeedShop {
  return {
    key: 'shi-lei',
    name: '石头陶坊',
    paint: 'brick',
    notice: '柴窑，每件不一样。碎了拍照给我。',
    opensAt: at('2026-09-12 16:30'),
    owner: OWNERS['shi-lei'],
    goods: goodsOf(chance, GOODS),
    trade: {
      orders: 104,
      meanFen: 16_500,
      from: '2026-09-13' as Day,
      until: LAST_TRADE_DAY,
      feast: () => 1,
      counted: {},
      wanted: [
        ['主人杯', 34],
        ['茶碗', 28],
        ['花器', 7],
        ['筷架', 20],
        ['盖碗', 11],
      ],
      kinds: [
        [1, 8],
        [2, 2],
      ],
      pieces: [
        [1, 8],
        [2, 2],
      ],
      invitedPercent: 10,
      shipsWithinHours: [8, 50],
      visitsPerOrder: 9,
    },
  }
}
