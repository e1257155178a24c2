// The shop 半山茶舍: tea from Hangzhou, prices agreed with customers by name, and a rush of gifts before Mid-Autumn.
import type { Day } from '../../../domain/day'
import { at, FIRST_DAY, LAST_TRADE_DAY } from '../plan/calendar'
import type { Chance } from '../chance'
import { goodsOf, type GoodsWritten } from './goods'
import { OWNERS } from '../people'
import type { SeedShop } from '../plan/plan'

const GIFTS = { from: '2026-09-15', to: '2026-09-24', weight: 2.5 }

const GOODS: readonly GoodsWritten[] = [
  {
    title: '明前龙井',
    detail: '清明前采的，一芽一叶，自家炒。冷藏保存。',
    axis: '净重',
    skus: [
      ['50 克', 168, 14],
      ['250 克', 560, 6],
    ],
    drawn: ['明前龙井', '明前龙井 250 克'],
  },
  { title: '九曲红梅', detail: '杭州的红茶，100 克一袋，汤色像琥珀。', skus: [['', 98, 21]] },
  { title: '桂花龙井', detail: '满觉陇的桂花窨了三遍，80 克。', skus: [['', 88, 17]] },
  { title: '茶罐', detail: '锡盖陶罐，能装 100 克。', postageFen: 800, skus: [['', 45, 12]] },
  { title: '试喝装', detail: '四样各 5 克，喝过再买。', skus: [['', 38, 40]] },
]

export function banshan(chance: Chance): SeedShop {
  return {
    key: 'zhou-mingyuan',
    name: '半山茶舍',
    paint: 'tea',
    notice: '今年的龙井还有一点。要送人的，我来包。',
    opensAt: at('2025-05-06 14:05'),
    owner: OWNERS['zhou-mingyuan'],
    goods: goodsOf(chance, GOODS),
    trade: {
      orders: 140,
      meanFen: 21_000,
      from: FIRST_DAY,
      until: LAST_TRADE_DAY,
      feast: (day: Day) => (day >= GIFTS.from && day <= GIFTS.to ? GIFTS.weight : 1),
      counted: {},
      wanted: [
        ['明前龙井 50 克', 30],
        ['明前龙井 250 克', 9],
        ['九曲红梅', 22],
        ['桂花龙井', 18],
        ['茶罐', 8],
        ['试喝装', 13],
      ],
      kinds: [
        [1, 7],
        [2, 3],
      ],
      pieces: [
        [1, 7],
        [2, 3],
      ],
      invitedPercent: 35,
      shipsWithinHours: [4, 30],
      visitsPerOrder: 9,
    },
  }
}
