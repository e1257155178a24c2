// The shop 小满花房: flowers from Kunming that leave on the same day.
import type { Day } from '../../../domain/day'
import { at, LAST_TRADE_DAY } from '../plan/calendar'
import type { Chance } from '../chance'
import { goodsOf, type GoodsWritten } from './goods'
import { OWNERS } from '../people'
import type { SeedShop } from '../plan/plan'

const GOODS: readonly GoodsWritten[] = [
  { title: '玫瑰 20 枝', detail: '当天剪，去刺，配保鲜管。', skus: [['', 88, 25]] },
  { title: '洋桔梗', detail: '一把十枝，开得久。', skus: [['', 59, 20]] },
  { title: '尤加利', detail: '干了也好看。', skus: [['', 29, 36]] },
  { title: '绣球', detail: '一大朵配两小朵。', skus: [['', 46, 14]] },
  { title: '混合花束', detail: '按当天的花配，配色可以先问我。', skus: [['', 128, 8]] },
  { title: '节日花盒', detail: '带卡片，代写一句话。', skus: [['', 199, 5]] },
]

export function xiaoman(chance: Chance): SeedShop {
  return {
    key: 'chen-man',
    name: '小满花房',
    paint: 'lotus',
    notice: '凌晨剪的花，当天发冷链。收到先醒两小时。',
    opensAt: at('2026-08-29 20:40'),
    owner: OWNERS['chen-man'],
    goods: goodsOf(chance, GOODS),
    trade: {
      orders: 250,
      meanFen: 8_800,
      from: '2026-08-30' as Day,
      until: LAST_TRADE_DAY,
      feast: () => 1,
      counted: {},
      wanted: [
        ['玫瑰 20 枝', 30],
        ['洋桔梗', 20],
        ['尤加利', 18],
        ['绣球', 12],
        ['混合花束', 14],
        ['节日花盒', 4],
      ],
      kinds: [
        [1, 8],
        [2, 2],
      ],
      pieces: [
        [1, 9],
        [2, 1],
      ],
      invitedPercent: 8,
      shipsWithinHours: [1, 6],
      visitsPerOrder: 14,
    },
  }
}
