// The demo's clock and the two ways to turn it on: what falls due then happens while one watches.
import { useEffect, useState } from 'react'
import { tellTime } from './frames'
import { useNews } from './news'
import { dayText, timeText, useDemoNow } from './time'

const TURNS = [
  { by: 'hour', words: '+1 小时', english: 'an hour on' },
  { by: 'business-day', words: '下一个工作日', english: 'next business day' },
] as const

export function ClockCard() {
  const nowMs = useDemoNow()
  const told = useNews('clock')
  useEffect(() => {
    if (told) tellTime(told.nowMs)
  }, [told])
  const [isTurning, setTurning] = useState(false)
  const turn = async (by: string): Promise<void> => {
    if (isTurning) return
    setTurning(true)
    await fetch(`/clock/${by}`, { method: 'POST', redirect: 'manual' }).catch(() => null)
    setTurning(false)
  }
  return (
    <section className="clock-card" aria-label="Clock" aria-busy={isTurning}>
      <b className="clock-time">{timeText(nowMs)}</b>
      <span className="clock-day">{dayText(nowMs)}, Shanghai</span>
      {TURNS.map(({ by, words, english }) => (
        <button key={by} type="button" className="quiet" data-turn={by} onClick={() => void turn(by)}>
          <span lang="zh-CN">{words}</span> · {english}
        </button>
      ))}
    </section>
  )
}
