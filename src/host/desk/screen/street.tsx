// The street between the phones: what the world outside is doing, top to bottom.
import { ClockCard } from './clock-card'
import { HardCard } from './hard-card'
import { MoneyCard } from './money-card'
import { OperatorShelf } from './operator-shelf'
import { SlipsCard } from './slips-card'
import { TourCard } from './tour-card'
import { TreeCard } from './tree-card'

export function Street() {
  return (
    <div className="street">
      <div className="street-now">
        <header>
          <h1>
            <span lang="zh-CN">小铺</span> Xiaopu
          </h1>
          <ClockCard />
        </header>
        <TourCard />
      </div>
      <div className="street-below">
        <MoneyCard />
        <SlipsCard />
        <HardCard />
        <TreeCard />
        <OperatorShelf />
      </div>
    </div>
  )
}
