// The tree of shops: which grew out of whose shared card, and who opened what from whom lately.
import type { TreeNews, TreeShop } from '../news'
import { PAINT_COLOURS } from '../../../domain/drawing/paint'
import { useNews } from './news'
import { momentText, useDemoNow } from './time'

export function TreeCard() {
  const tree = useNews('tree')
  if (!tree) return null
  const roots = tree.shops.filter(({ parentShopId }) => parentShopId === null)
  return (
    <section className="card" aria-label="Who came through whom">
      <h2>Who came through whom</h2>
      {tree.shops.length === 0 ? <p>No shop yet.</p> : <Branches shops={roots} all={tree.shops} />}
      <Opens opens={tree.opens} />
    </section>
  )
}

function Branches({
  shops,
  all,
}: {
  readonly shops: readonly TreeShop[]
  readonly all: readonly TreeShop[]
}) {
  return (
    <ul className="tree">
      {shops.map((shop) => {
        const children = all.filter(({ parentShopId }) => parentShopId === shop.shopId)
        return (
          <li key={shop.shopId}>
            <LittleShop shop={shop} />
            {children.length > 0 && <Branches shops={children} all={all} />}
          </li>
        )
      })}
    </ul>
  )
}

function LittleShop({ shop }: { readonly shop: TreeShop }) {
  const colour = PAINT_COLOURS[shop.paint as keyof typeof PAINT_COLOURS]
  return (
    <span className="little-shop" data-shop={shop.shopId} lang="zh-CN">
      <svg width="22" height="20" viewBox="0 0 22 20" aria-hidden="true">
        <path d="M3 8h16v11H3z" fill="var(--inset)" stroke="var(--edge)" />
        <path d="M1 2h20l-1 6a3 3 0 0 1-6 0 3 3 0 0 1-6 0 3 3 0 0 1-6 0z" fill={colour} />
      </svg>
      {shop.name}
      {shop.owner !== '' && <small> {shop.owner}</small>}
    </span>
  )
}

function Opens({ opens }: Pick<TreeNews, 'opens'>) {
  const nowMs = useDemoNow()
  return (
    <ol className="opens">
      {opens.map(({ title, shop, from, by, at }, index) => (
        <li key={`${at}${index}`}>
          <span className="at">{momentText(at, nowMs)}</span>{' '}
          {by === '' ? 'a visitor' : <b lang="zh-CN">{by}</b>} opened <span lang="zh-CN">「{title}」</span>
          {shop !== title && (
            <>
              {' of '}
              <span lang="zh-CN">{shop}</span>
            </>
          )}
          {from !== '' && (
            <>
              , sent by <b lang="zh-CN">{from}</b>
            </>
          )}
        </li>
      ))}
    </ol>
  )
}
