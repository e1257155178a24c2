// Where the money is: buyer, channel, seller's card; the dot moves when a row of the ledger is committed, and only then.
import type { MoneyNews } from '../news'
import { yuan } from './amounts'
import { useNews } from './news'
import { momentText, useDemoNow } from './time'

type Kind = MoneyNews['rows'][number]['kind']

/** At which of the three stations an event leaves the money, and what it is called. */
const EVENTS: Readonly<Record<Kind, { readonly at: 0 | 1 | 2; readonly english: string }>> = {
  payment: { at: 1, english: 'a buyer paid; WeChat Pay holds it' },
  'channel-fee': { at: 1, english: 'WeChat Pay’s own fee' },
  commission: { at: 1, english: 'the platform’s commission' },
  'refund-decided': { at: 1, english: 'a refund was decided' },
  'refund-succeeded': { at: 0, english: 'money went back to the buyer' },
  'refund-failed': { at: 1, english: 'a refund could not be made' },
  'stray-money': { at: 1, english: 'late or second money, owed back' },
  release: { at: 1, english: 'goods received: freed for the seller' },
  payout: { at: 1, english: 'settled: the bank is told to pay' },
  'payout-paid': { at: 2, english: 'arrived on the seller’s card' },
  'payout-returned': { at: 1, english: 'the bank gave it back' },
  'payout-returned-late': { at: 1, english: 'the bank gave it back later' },
}

export function MoneyCard() {
  const money = useNews('money')
  const shop = money?.shop
  const nowMs = useDemoNow()
  return (
    <section className="card money" aria-label="Where the money is">
      <h2>Where the money is {shop && <span lang="zh-CN">· {shop.shopName}</span>}</h2>
      {money?.sums ? (
        <Path money={money} at={shop ? EVENTS[shop.kind].at : 0} />
      ) : (
        <p>Nothing was sold yet.</p>
      )}
      <ol className="ledger">
        {(money?.rows ?? []).map((row) => (
          <li key={`${row.shopId}/${row.kind}/${row.debit}/${row.credit}/${row.at}`}>
            <span className="at">{momentText(row.at, nowMs)}</span>
            <span className="what" lang="zh-CN">
              {row.shopName}
            </span>
            <span className="what">{EVENTS[row.kind].english}</span>
            <span className="fen">{yuan(row.amountFen)}</span>
          </li>
        ))}
      </ol>
      {money && <Sums money={money} />}
    </section>
  )
}

function Path({ money, at }: { readonly money: MoneyNews; readonly at: 0 | 1 | 2 }) {
  const { heldFen = 0, owedFen = 0, arrivedFen = 0, refundedFen = 0 } = money.sums ?? {}
  const stations = [
    { words: '买家', english: 'buyer', amount: `${yuan(refundedFen)} went back` },
    { words: '微信支付', english: 'the channel', amount: `${yuan(heldFen)} held, ${yuan(owedFen)} freed` },
    { words: '店主的卡', english: 'the seller’s card', amount: `${yuan(arrivedFen)} arrived` },
  ]
  return (
    <div
      className={`path at${at}`}
      role="img"
      aria-label={stations.map((one) => `${one.english}: ${one.amount}`).join('; ')}
    >
      {stations.map(({ words, english, amount }) => (
        <div key={english} className="station">
          <b lang="zh-CN">{words}</b>
          <span>{english}</span>
          <span className="fen">{amount}</span>
        </div>
      ))}
      <i className="dot" />
    </div>
  )
}

function Sums({ money }: { readonly money: MoneyNews }) {
  const { count, broken } = money.invariants
  return (
    <p className="sums">
      sum of all {money.accounts} accounts <b className="fen">{yuan(money.sumFen)}</b> · {count} invariants,{' '}
      {broken === null ? 'being checked' : broken === 0 ? 'all hold' : <b className="bad">{broken} broken</b>}
    </p>
  )
}
