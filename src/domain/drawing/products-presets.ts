// The drawn goods of the demo's shops, by shop and title; each shop keeps to three neighbouring grounds.
import type { Product, ProductShape } from './product'

type Row = readonly [title: string, shape: ProductShape, ground: 0 | 1 | 2, main: string, accent: string]

const VARIANT = true

interface Range {
  readonly grounds: readonly [string, string, string]
  readonly rows: readonly (Row | readonly [...Row, typeof VARIANT])[]
}

const RANGES = {
  李娜小厨: {
    grounds: ['#F6E3D5', '#E6EADD', '#EFE2E6'],
    rows: [
      ['桂花糕礼盒', 'box', 2, '#C98AA0', '#FFF6E6'],
      ['酒酿小圆子', 'bowl', 1, '#7E9A6C', '#F0E4BF', VARIANT],
      ['手工剁椒酱', 'jar', 0, '#B3391F', '#5A2A16'],
      ['冬蜜', 'jar', 1, '#C9A24B', '#2C4A7C'],
      ['布包', 'bag', 0, '#D9B98A', '#9A3B62'],
    ],
  },
  桂芬酱铺: {
    grounds: ['#F6E3D5', '#F4E9D2', '#F3DDD6'],
    rows: [
      ['剁椒酱', 'jar', 0, '#B3391F', '#5A2A16'],
      ['豆豉', 'jar', 1, '#5B3A29', '#C9A24B', VARIANT],
      ['酸豆角', 'jar', 1, '#8C9A3F', '#4B5A22'],
      ['辣萝卜', 'bag', 2, '#C9512E', '#7A8A35', VARIANT],
      ['外婆菜', 'bowl', 0, '#8A5A3A', '#6E7B3A'],
      ['三瓶礼盒', 'box', 2, '#C0472B', '#F2D9A0'],
    ],
  },
  半山茶舍: {
    grounds: ['#E6EADB', '#DFE9E1', '#EFEBD9'],
    rows: [
      ['明前龙井', 'bag', 0, '#6E8B4E', '#4E6B34', VARIANT],
      ['明前龙井 250 克', 'bag', 1, '#4F7A5B', '#2F5A3C', VARIANT],
      ['九曲红梅', 'bag', 2, '#8E4530', '#6B2F20', VARIANT],
      ['桂花龙井', 'jar', 2, '#9DA85B', '#D9A33C', VARIANT],
      ['茶罐', 'jar', 1, '#5F7F86', '#3B4F54'],
      ['试喝装', 'box', 0, '#A9B57E', '#6B4A2B', VARIANT],
    ],
  },
  阿苗代购: {
    grounds: ['#E3E7EF', '#E8E4EE', '#DFE9EC'],
    rows: [
      ['手袋', 'bag', 0, '#B98A5E', '#5A3A22'],
      ['面霜', 'jar', 1, '#E8D5DC', '#B98FA5'],
      ['球鞋', 'box', 2, '#6F8BB5', '#F4F1EA', VARIANT],
    ],
  },
  小满花房: {
    grounds: ['#F1E1E6', '#EBE3EF', '#F6E4DE'],
    rows: [
      ['玫瑰 20 枝', 'plant', 0, '#E2C9A6', '#B8324A', VARIANT],
      ['洋桔梗', 'plant', 1, '#D7D0E3', '#8A6FB0', VARIANT],
      ['尤加利', 'plant', 2, '#B9745A', '#9DB59A'],
      ['绣球', 'plant', 1, '#C9D3E6', '#5F7FB8', VARIANT],
      ['混合花束', 'plant', 2, '#D9B48C', '#E0833A', VARIANT],
      ['节日花盒', 'box', 0, '#B85C7E', '#FBE3C0'],
    ],
  },
  石头陶坊: {
    grounds: ['#E7E5E0', '#E1E7E8', '#EFE6DC'],
    rows: [
      ['主人杯', 'cup', 0, '#8FA9A3', '#B98A4A'],
      ['茶碗', 'cup', 1, '#4E5A63', '#9AA657'],
      ['花器', 'plant', 2, '#8C7A6B', '#C7805F'],
      ['筷架', 'cloth', 0, '#A6A29A', '#6B7C84'],
      ['盖碗', 'cup', 2, '#D8C9B4', '#9A6A3A'],
      ['孤品大碗', 'bowl', 2, '#525C67', '#E0904A', VARIANT],
    ],
  },
  春山果园: {
    grounds: ['#F8E7CF', '#F6EDCB', '#E8EDD8'],
    rows: [
      ['脐橙 5 斤', 'fruit', 0, '#E58A2B', '#5E8B45'],
      ['脐橙 10 斤', 'fruit', 1, '#E07B1F', '#4F7A3A'],
      ['脐橙礼盒', 'box', 0, '#E39A3F', '#2F6B3C'],
      ['蜜柚 2 个', 'fruit', 2, '#D9C04A', '#5E8B45', VARIANT],
    ],
  },
} satisfies Record<string, Range>

export type DrawnShop = keyof typeof RANGES

export interface DrawnProduct {
  readonly title: string
  readonly product: Product
}

export const DRAWN_SHOPS = Object.keys(RANGES) as readonly DrawnShop[]

/** A shop's drawn goods in the order of its shelf. */
export function drawnProducts(shop: DrawnShop): readonly DrawnProduct[] {
  const { grounds, rows }: Range = RANGES[shop]
  return rows.map(([title, shape, ground, main, accent, variant = false]) => ({
    title,
    product: { shape, ground: grounds[ground], main, accent, variant },
  }))
}
