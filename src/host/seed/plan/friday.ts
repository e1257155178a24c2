// The last days before the demo's Friday, written by hand: what is to ship, on its way, just received, and not paid yet.
import { byHand, type Written } from './by-hand'
import type { Chance } from '../chance'
import { CHEN_DUO, HE_XIULAN, ZHAO, ZHOU_JIANPING, type OwnerKey } from '../people'
import type { PlannedOrder, SeedShop } from './plan'

/** 桂芬's: three receipts on Thursday come to 395.61; two to ship and eight on their way hold 1,036.50. */
const GUIFEN: readonly Written[] = [
  {
    at: '2026-11-16 11:32',
    lines: [['三瓶礼盒', 2]],
    buyer: CHEN_DUO,
    shipped: '2026-11-16 16:10',
    received: '2026-11-19 10:48',
  },
  {
    at: '2026-11-16 12:15',
    lines: [['剁椒酱', 6]],
    buyer: ZHOU_JIANPING,
    shipped: '2026-11-16 16:14',
    received: '2026-11-19 13:06',
  },
  {
    at: '2026-11-16 20:51',
    lines: [
      ['外婆菜', 3],
      ['剁椒酱', 1],
    ],
    buyer: HE_XIULAN,
    shipped: '2026-11-17 10:20',
    received: '2026-11-19 19:37',
  },
  { at: '2026-11-17 12:08', lines: [['三瓶礼盒', 3]], shipped: '2026-11-17 16:05' },
  { at: '2026-11-17 20:26', lines: [['剁椒酱', 6]], shipped: '2026-11-18 10:12' },
  {
    at: '2026-11-18 11:40',
    lines: [
      ['剁椒酱', 4],
      ['豆豉', 2],
    ],
    shipped: '2026-11-18 16:02',
  },
  {
    at: '2026-11-18 12:22',
    lines: [
      ['酸豆角', 4],
      ['辣萝卜', 3],
    ],
    shipped: '2026-11-18 16:04',
  },
  {
    at: '2026-11-18 20:14',
    lines: [['外婆菜', 2, 2_188]],
    shipped: '2026-11-19 10:31',
    note: '两碗外婆菜，取个吉利数。',
  },
  {
    at: '2026-11-18 21:03',
    lines: [
      ['外婆菜', 3],
      ['剁椒酱', 1],
      ['酸豆角', 1],
    ],
    shipped: '2026-11-19 10:35',
  },
  {
    at: '2026-11-19 09:17',
    lines: [['剁椒酱', 3, 2_500]],
    shipped: '2026-11-19 16:20',
    note: '三瓶按老价钱。',
  },
  { at: '2026-11-19 10:02', lines: [['酸豆角', 3]], shipped: '2026-11-19 16:22' },
  {
    at: '2026-11-19 20:41',
    lines: [
      ['剁椒酱', 2],
      ['酸豆角', 1],
    ],
  },
  { at: '2026-11-20 08:12', lines: [['三瓶礼盒', 1]] },
  { at: '2026-11-20 09:18', lines: [['豆豉', 2]], paid: false },
]

/** The others have at least one order in each state as well. */
const OTHERS: Readonly<Record<Exclude<OwnerKey, 'wang-guifen'>, readonly Written[]>> = {
  'zhou-mingyuan': [
    { at: '2026-11-18 20:30', lines: [['桂花龙井', 1]], buyer: ZHAO, shipped: '2026-11-19 10:45' },
    {
      at: '2026-11-19 21:12',
      lines: [
        ['明前龙井 50 克', 1],
        ['试喝装', 1],
      ],
    },
    { at: '2026-11-20 09:11', lines: [['九曲红梅', 1]], paid: false },
  ],
  'miao-xiaoyu': [
    {
      at: '2026-11-17 21:40',
      lines: [['面霜', 2, 45_000]],
      shipped: '2026-11-19 15:30',
      note: '两瓶面霜，一起发。',
    },
    { at: '2026-11-19 22:05', lines: [['球鞋', 1, 96_000]], note: '37 码找到了。' },
    { at: '2026-11-20 09:14', lines: [['面霜', 1, 46_000]], note: '给您留了一瓶。', paid: false },
  ],
  'chen-man': [
    { at: '2026-11-19 12:05', lines: [['玫瑰 20 枝', 1]], shipped: '2026-11-19 15:40' },
    {
      at: '2026-11-20 08:35',
      lines: [
        ['洋桔梗', 1],
        ['尤加利', 1],
      ],
    },
    { at: '2026-11-20 09:21', lines: [['混合花束', 1]], paid: false },
  ],
  'shi-lei': [
    { at: '2026-11-17 19:20', lines: [['主人杯', 1]], shipped: '2026-11-18 15:10' },
    { at: '2026-11-19 20:55', lines: [['茶碗', 2]] },
    { at: '2026-11-20 09:09', lines: [['筷架', 2]], paid: false },
  ],
  'he-chunshan': [
    { at: '2026-11-18 12:40', lines: [['脐橙 5 斤', 2]], shipped: '2026-11-19 09:30' },
    { at: '2026-11-19 21:33', lines: [['脐橙 10 斤', 1]] },
    { at: '2026-11-20 09:16', lines: [['蜜柚 2 个', 1]], paid: false },
  ],
}

export function lastDays(shop: SeedShop, chance: Chance): PlannedOrder[] {
  const written = shop.key === 'wang-guifen' ? GUIFEN : OTHERS[shop.key]
  return written.map((order) => byHand(shop, order, chance))
}
