// The opening of whoever holds this phone: begun or gone on with, and looked at again while it is being checked.
import { useDidShow } from '@tarojs/taro'
import { useEffect, useRef, useState } from 'react'
import { lastShare } from '../../../client/arrival'
import { ask } from '../../../client/ask'
import { newId } from '../../../client/ids'
import { dropOpening, keepOpening, openingDraft } from '../../../client/opening-draft'
import type { Refusal } from '../../../client/reply'
import { replace, restart, routes } from '../../../client/routes'
import { SLOW_AFTER_MS } from '../../../client/use-read'
import { useWrite } from '../../../client/use-write'
import { isChecking, lookAgainMs, type Opening } from './steps'

export interface OpeningHere {
  /** Null until the server has answered. */
  readonly opening: Opening | null
  readonly failure: Refusal | 'unreached' | null
  readonly isSlow: boolean
  /** How often an opening that is being checked was looked at. */
  readonly looks: number
  /** What a step answered is the opening from now on. */
  take(opening: Opening): void
  /** Somebody else may have moved it on. */
  lookAgain(): void
  retry(): void
}

export function useOpening(): OpeningHere {
  const [opening, setOpening] = useState<Opening | null>(null)
  const [refusal, setRefusal] = useState<Refusal | null>(null)
  const start = useWrite('startOpening')
  const isSlow = useSlow(opening === null)
  const take = (next: Opening): void => {
    keepOpening(next.openingId)
    setOpening(next)
  }
  const begin = async (): Promise<void> => {
    setRefusal(null)
    const openingId = openingDraft()?.openingId ?? (await newId<'opening'>())
    keepOpening(openingId)
    const reply = await start.send({ openingId, shareId: lastShare() })
    if (reply.kind === 'done') take(reply.value.opening)
    else if (reply.kind === 'refused' && reply.code === 'shop-exists') await leave()
    else if (reply.kind === 'refused') setRefusal(reply)
  }
  useEffect(() => void begin(), [])
  useEffect(() => {
    if (opening?.state === 'done') void replace(routes.openingDone())
  }, [opening?.state])
  const { looks, look } = useLooking(opening, take)
  const isUnreached = start.phase === 'checking' || start.phase === 'unknown'
  return {
    opening,
    failure: refusal ?? (isUnreached ? 'unreached' : null),
    isSlow,
    looks,
    take,
    lookAgain: () => void look(),
    retry: () => void begin(),
  }
}

/** There is a shop: a fresh one is celebrated, an old one has its counter. */
async function leave(): Promise<void> {
  if (openingDraft()?.isNamed === true) return replace(routes.openingDone())
  dropOpening()
  await restart(routes.counter())
}

/** Looks again, ever slower, until the check has an end; and once whenever the page is shown again. */
function useLooking(opening: Opening | null, take: (next: Opening) => void) {
  const [looks, setLooks] = useState(0)
  const state = opening?.state ?? null
  const look = async (): Promise<void> => {
    if (opening === null) return
    const reply = await ask('readOpening', { openingId: opening.openingId })
    if (reply.kind === 'done' && reply.value.opening.state !== state) take(reply.value.opening)
    else setLooks(looks + 1)
  }
  useEffect(() => setLooks(0), [state])
  useEffect(() => {
    if (state === null || !isChecking(state)) return undefined
    const timer = setTimeout(() => void look(), lookAgainMs(looks))
    return () => clearTimeout(timer)
  }, [state, looks])
  const wasShown = useRef(false)
  useDidShow(() => {
    if (wasShown.current) void look()
    wasShown.current = true
  })
  return { looks, look }
}

function useSlow(isWaiting: boolean): boolean {
  const [isSlow, setSlow] = useState(false)
  useEffect(() => {
    if (!isWaiting) return undefined
    const timer = setTimeout(() => setSlow(true), SLOW_AFTER_MS)
    return () => clearTimeout(timer)
  }, [isWaiting])
  return isSlow
}
