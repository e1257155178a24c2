// The street between the phones: what the world outside is doing, top to bottom.
import { ClockCard } from './clock-card'
import { HardCard } from './hard-card'
import { useNews } from './news'
import { MoneyCard } from './money-card'
import { OperatorShelf } from './operator-shelf'
import { SlipsCard } from './slips-card'
import { TourCard } from './tour-card'
import { TreeCard } from './tree-card'

export function Street() {
  const isThere = useNews('people') !== undefined
  return (
    <div className="street">
      <div className="street-now">
        <header>
          <h1>
            <span lang="zh-CN">小铺</span> Xiaopu
          </h1>
          <p className="tagline">
            <span lang="zh-CN">左边卖家，右边买家，中间看钱在哪</span> · two phones, and where the money is
          </p>
          {isThere && <ClockCard />}
        </header>
        {isThere ? <TourCard /> : <Beginning />}
      </div>
      {isThere && (
        <div className="street-below">
          <MoneyCard />
          <SlipsCard />
          <HardCard />
          <TreeCard />
          <OperatorShelf />
        </div>
      )}
    </div>
  )
}

/** Before there is a world to do anything with. */
const Beginning = () => (
  <p className="card" role="status">
    A small corner shop inside WeChat, on one desk: a seller’s phone on the left, a buyer’s on the right, and
    the street between them, where the money goes. Everything fills by itself, at the first start in about
    half a minute.
  </p>
)
