// The way to every page, and how to go there.
import Taro from '@tarojs/taro'
import type { InvitationId, OrderId, ProductId, ShopId, SkuId } from '../domain/ids'
import type { Day } from '../domain/day'
import type { OrderState } from '../domain/order'

/** WeChat stacks ten pages at most; one is left for the platform's own. */
const STACK_MAX = 9

export const routes = {
  home: () => '/pages/start/home/index',
  shop: (shop: ShopId) => to('shop/view', { shop }),
  product: (shop: ShopId, id: ProductId) => to('product/view', { shop, id }),
  invitation: (shop: ShopId, id: InvitationId, v?: number) => to('invitation/view', { shop, id, v }),
  checkoutSku: (shop: ShopId, product: ProductId, sku: SkuId, n: number) =>
    to('order/checkout', { shop, product, sku, n }),
  checkoutInvitation: (shop: ShopId, invitation: InvitationId, v: number) =>
    to('order/checkout', { shop, invitation, v }),
  paid: (shop: ShopId, order: OrderId) => to('order/paid', { shop, order }),
  myOrders: () => to('order/mine', {}),
  order: (shop: ShopId, order: OrderId) => to('order/detail', { shop, order }),
  soldOrders: (state?: OrderState) => to('order/sold', { state }),
  ship: (shop: ShopId, order: OrderId) => to('order/ship', { shop, order }),
  opening: () => to('opening/step', {}),
  openingDone: () => to('opening/done', {}),
  counter: () => to('counter/home', {}),
  card: () => to('counter/card', {}),
  settlements: () => to('settlement/list', {}),
  statement: (day: Day) => to('settlement/statement', { day }),
  shelf: () => to('shelf/list', {}),
  editProduct: (id?: ProductId) => to('shelf/edit', { id }),
  invite: (from: { readonly product?: ProductId; readonly revise?: InvitationId } = {}) =>
    to('writing/invite', from),
  sent: () => to('writing/sent', {}),
} as const

function to(page: string, query: Readonly<Record<string, string | number | undefined>>): string {
  const said = Object.keys(query)
    .filter((name) => query[name] !== undefined)
    .map((name) => `${name}=${encodeURIComponent(String(query[name]))}`)
  return `/pages/${page}/index${said.length > 0 ? `?${said.join('&')}` : ''}`
}

/** Beside a full stack the new page takes the place of the last one. */
export async function go(path: string): Promise<void> {
  if (Taro.getCurrentPages().length >= STACK_MAX) await replace(path)
  else await Taro.navigateTo({ url: path })
}

export async function replace(path: string): Promise<void> {
  await Taro.redirectTo({ url: path })
}

/** Leaves all pages behind. */
export async function restart(path: string): Promise<void> {
  await Taro.reLaunch({ url: path })
}

/** From a page that was opened by a card there is nothing to go back to: then home. */
export async function back(): Promise<void> {
  if (Taro.getCurrentPages().length > 1) await Taro.navigateBack()
  else await restart(routes.home())
}
