// How long something is kept, in the server's time; when it is over it says so once.
import { Text } from '@tarojs/components'
import { useEffect, useRef, useState } from 'react'
import { later, type Instant } from '../domain/day'
import { classes } from './classes'
import css from './countdown.module.scss'
import { untilChangesMs, untilText } from './format'

export interface CountdownProps {
  readonly until: Instant
  /** The server's time: as a function, or as it was when it was read last. */
  readonly now: Instant | (() => Instant)
  /** When the time is over, once for each `until`; also when it was over from the start. */
  readonly onZero?: (() => void) | undefined
  /** What stands before the time: 「价格替您留到」. */
  readonly prefix?: string | undefined
  /** What stands there when the time is over, until the page has changed. */
  readonly over?: string | undefined
  readonly className?: string | undefined
}

export function Countdown({ until, now, onZero, prefix = '留到', over = '', className }: CountdownProps) {
  const [at, setAt] = useState(() => clockOf(now)())
  const zero = useRef(onZero)
  const told = useRef<Instant | null>(null)
  useEffect(() => {
    zero.current = onZero
  }, [onZero])
  useEffect(() => {
    const clock = clockOf(now)
    let timer: ReturnType<typeof setTimeout> | undefined
    const look = (): void => {
      const fresh = clock()
      setAt(fresh)
      const waitMs = untilChangesMs(until, fresh)
      if (waitMs !== null) {
        timer = setTimeout(look, waitMs)
      } else if (told.current !== until) {
        // Once only: the page that reloads now may still find the old state on the server.
        told.current = until
        zero.current?.()
      }
    }
    look()
    return () => clearTimeout(timer)
  }, [until, now])
  const text = untilText(until, at)
  return <Text className={classes(css.countdown, className)}>{text === '' ? over : `${prefix}${text}`}</Text>
}

/** The phone's own clock only measures how much has passed since. */
function clockOf(now: CountdownProps['now']): () => Instant {
  if (typeof now === 'function') return now
  const since = Date.now()
  return () => later(now, Date.now() - since)
}
