// The shop 阿苗代购: a registered trader in Shenzhen who sells by invitation, mostly what lies on no shelf.
import { at, FIRST_DAY, LAST_TRADE_DAY } from '../plan/calendar'
import type { Chance } from '../chance'
import { goodsOf, type GoodsWritten } from './goods'
import { OWNERS } from '../people'
import type { SeedShop } from '../plan/plan'

/** What she finds for people, and for how much; the title and its price range in yuan. */
export const FOUND: readonly (readonly [title: string, from: number, to: number])[] = [
  ['手袋，小号，焦糖色', 1_880, 3_980],
  ['手袋，帆布，海军蓝', 880, 1_680],
  ['面霜 50 毫升', 280, 680],
  ['面霜两瓶装', 560, 1_180],
  ['球鞋，女款 37 码', 780, 1_380],
  ['球鞋，男款 42 码', 880, 1_580],
  ['丝巾，方形', 680, 1_280],
]

const GOODS: readonly GoodsWritten[] = [
  { title: '手袋', detail: '每周三从门店带，颜色以照片为准。', skus: [['', 1_680, 2]] },
  { title: '面霜', detail: '50 毫升，保质期两年以上。', skus: [['', 480, 6]] },
  { title: '球鞋', detail: '先说码数，我去店里找。', skus: [['', 980, 3]] },
]

export function amiao(chance: Chance): SeedShop {
  return {
    key: 'miao-xiaoyu',
    name: '阿苗代购',
    paint: 'indigo',
    notice: '先问再买，有票有盒。看中什么发张图给我。',
    opensAt: at('2026-03-02 21:10'),
    owner: OWNERS['miao-xiaoyu'],
    goods: goodsOf(chance, GOODS),
    trade: {
      orders: 60,
      meanFen: 115_000,
      from: FIRST_DAY,
      until: LAST_TRADE_DAY,
      feast: () => 1,
      counted: {},
      wanted: [
        ['手袋', 2],
        ['面霜', 3],
        ['球鞋', 2],
      ],
      kinds: [[1, 1]],
      pieces: [[1, 1]],
      invitedPercent: 100,
      shipsWithinHours: [20, 70],
      visitsPerOrder: 5,
    },
  }
}
