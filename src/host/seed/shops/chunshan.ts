// The shop 春山果园: oranges by weight from Ganzhou, spread by one card in October, and once more on 11 November.
import type { Day } from '../../../domain/day'
import { at, LAST_TRADE_DAY } from '../plan/calendar'
import type { Chance } from '../chance'
import { goodsOf, type GoodsWritten } from './goods'
import { OWNERS } from '../people'
import type { SeedShop } from '../plan/plan'

const ELEVEN_ELEVEN = '2026-11-11'
const FEAST_WEIGHT = 4

const GOODS: readonly GoodsWritten[] = [
  {
    title: '脐橙',
    detail: '赣南脐橙，树上熟。箱子里垫了草纸。',
    axis: '重量',
    skus: [
      ['5 斤', 39.9, 46],
      ['10 斤', 72, 3],
    ],
    drawn: ['脐橙 5 斤', '脐橙 10 斤'],
  },
  { title: '脐橙礼盒', detail: '十二只，个头一样大。', skus: [['', 128, 17]] },
  { title: '蜜柚 2 个', detail: '红肉，皮薄。', skus: [['', 36, 24]] },
]

export function chunshan(chance: Chance): SeedShop {
  return {
    key: 'he-chunshan',
    name: '春山果园',
    paint: 'bamboo',
    notice: '树上熟的，摘了就装箱。坏果包赔。',
    opensAt: at('2026-10-16 19:25'),
    owner: OWNERS['he-chunshan'],
    goods: goodsOf(chance, GOODS),
    trade: {
      orders: 300,
      meanFen: 7_200,
      from: '2026-10-17' as Day,
      until: LAST_TRADE_DAY,
      feast: (day: Day) => (day === ELEVEN_ELEVEN ? FEAST_WEIGHT : 1),
      counted: { '2026-10-24': 84, '2026-10-25': 47 },
      wanted: [
        ['脐橙 5 斤', 38],
        ['脐橙 10 斤', 40],
        ['脐橙礼盒', 8],
        ['蜜柚 2 个', 14],
      ],
      kinds: [
        [1, 9],
        [2, 1],
      ],
      pieces: [
        [1, 9],
        [2, 1],
      ],
      invitedPercent: 6,
      shipsWithinHours: [10, 40],
      visitsPerOrder: 9,
    },
  }
}
